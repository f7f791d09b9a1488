import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct ChangeBookingRulesTests {
    private static let monday = BookingRules(weeksAhead: 2, weekdays: [.monday], triageDays: 5, openAmbers: .block)

    @Test(arguments: Engine.allCases) func theAdministratorChangesThemAndTheyAreRecorded(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, administrator) = (world.casework, world.people.administrator)
            try await casework.changeBookingRules(to: Self.monday, by: administrator, expecting: BookingRules())
            let id = world.organisation.id
            let kept = try await world.database.read { try $0.organisation(id)?.bookingRules }
            #expect(kept == Self.monday)
            let last = try await world.last()
            try await casework.changeBookingRules(to: Self.monday, by: administrator, expecting: Self.monday)
            #expect(try await world.last() == last, "the same rules again are no change")
            await #expect(throws: Failure.changedMeanwhile) {
                try await casework.changeBookingRules(to: BookingRules(), by: administrator, expecting: BookingRules())
            }
            let lines = try await world.database.read { snapshot in
                try snapshot.rows("SELECT what FROM history WHERE sequence = \(last) AND organisation_id = \(id)").map {
                    try $0.json("what", as: HistoryEntry.Happening.self)
                }
            }
            #expect(lines == [.organisation(.bookingRulesChanged(from: BookingRules(), to: Self.monday))])
            let elsewhere = try await world.database.read { try $0.organisation(world.people.stranger.organisation)?.bookingRules }
            #expect(elsewhere == BookingRules())
        }
    }

    @Test func nobodyElseChangesThem() async throws {
        try await Engine.sqlite.withWorld { world in
            for (name, person) in world.people.all where name != "administrator" {
                await #expect(throws: Failure.self, "\(name)") {
                    try await world.casework.changeBookingRules(to: Self.monday, by: person)
                }
            }
        }
    }
}
