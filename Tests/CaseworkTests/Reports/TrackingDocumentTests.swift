import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct TrackingDocumentTests {
    @Test(arguments: Engine.allCases) func itHoldsTheAmberPointsTheirActionsAndWhatWasDone(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .inProgress)
            for (text, day) in [("First.", Day(year: 2026, month: 2, day: 27)), ("Second.", Day(year: 2026, month: 3, day: 3))] {
                let day = try #require(day)
                try await world.casework.change(world.amber.id, by: world.people.teamMember, expecting: nil) {
                    try $0.update(Words(text), on: day, by: $1)
                }
            }
            let document = try await world.casework.reader.trackingDocument(of: world.report.id, for: world.people.teamMember)
            #expect(document.points.map(\.reported.number) == [4, 10])
            #expect(document.points.map(\.entries.count) == [2, 1])
            let entry = try #require(document.points.first?.entries.first)
            #expect(entry.action.id == world.amber.id)
            #expect(entry.action.owner.map(document.name(of:)) == world.people.teamMember.name)
            #expect(entry.updates.map(\.text.text) == ["Second.", "First."])
            #expect(entry.updates.map(\.on.day) == [3, 27])
            #expect(entry.updates.map(\.personName) == [world.people.teamMember.name, world.people.teamMember.name])
            #expect(document.progress.words == "0 of 3 actions resolved")
        }
    }

    @Test(arguments: Engine.allCases) func whoSeesTheServiceSeesIt(engine: Engine) async throws {
        try await engine.withWorld { world in
            for (name, person) in world.people.all {
                let document = try? await world.casework.reader.trackingDocument(of: world.report.id, for: person)
                #expect((document != nil) == (name != "other team"), "\(name)")
            }
        }
    }
}
