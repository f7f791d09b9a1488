import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct ChangeStandardsTests {
    @Test(arguments: Engine.allCases) func anOwnStandardIsReportedAgainstAndKeptByItsReportsOnceRetired(engine: Engine) async throws {
        try await engine.withWorld { world in
            let administrator = world.people.administrator
            let own = try await world.casework.add(.river, by: administrator)
            #expect(try await world.casework.reader.organisationStandards(for: world.people.teamMember).offered.last == own)
            let begun = try await world.begin(.assessment, standard: own.id)
            #expect(begun.content.points.map(\.number) == [1, 2])
            try await world.casework.retire(own.id, by: administrator)
            try await world.submit(world.rate(begun, [2: .amber]))
            try await world.issue(begun)
            let issued = try await world.casework.reader.report(begun.id, for: world.people.teamLead)
            #expect(issued.standard == own)
            #expect(issued.actions.map(\.point) == [2])
            let listed = try await world.casework.reader.organisationStandards(for: administrator).listed(own.id)
            #expect(listed == ListedStandard(own, isRetired: true, isOwn: true))
            let verification = try await world.casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    @Test(arguments: Engine.allCases) func aRetiredStandardIsOfferedAgainOnceBroughtBack(engine: Engine) async throws {
        try await engine.withWorld { world in
            let administrator = world.people.administrator
            try await world.casework.retire("gds-18", by: administrator)
            let refusal = Failure.invalid([.init("standard", "“Digital Service Standard” is retired. Choose another standard")])
            await #expect(throws: refusal) { try await world.begin(.assessment, standard: "gds-18") }
            await #expect(throws: OrganisationStandards.Refusal.nothingChanged) {
                try await world.casework.retire("gds-18", by: administrator)
            }
            try await world.casework.bringBack("gds-18", by: administrator)
            #expect(try await world.begin(.assessment, standard: "gds-18").content.points.count == 18)
        }
    }

    @Test func somethingStaysOnOffer() async throws {
        try await Engine.sqlite.withWorld { world in
            for standard in Standard.catalogue.dropFirst() {
                try await world.casework.retire(standard.id, by: world.people.administrator)
            }
            await #expect(throws: OrganisationStandards.Refusal.lastOffered) {
                try await world.casework.retire("govuk-14", by: world.people.administrator)
            }
        }
    }

    @Test(arguments: Engine.allCases) func ofTwoWhoAddTheSameAtOnceOneIsToldOfTheOther(engine: Engine) async throws {
        try await engine.withWorld { world in
            let outcomes = await together(
                (1...2).map { _ in { try await world.casework.add(.river, by: world.people.administrator) } })
            #expect(outcomes.count { $0.failure == nil } == 1)
            #expect(outcomes.count { $0.failure is OrganisationStandards.Refusal } == 1)
            let standards = try await world.casework.reader.organisationStandards(for: world.people.administrator)
            #expect(standards.listed.filter(\.isOwn).count == 1)
        }
    }

    @Test func onlyAdministratorsChangeStandards() async throws {
        try await Engine.sqlite.withWorld { world in
            for (name, person) in world.people.all where name != "administrator" {
                await #expect(throws: Failure.self, "\(name)") { try await world.casework.add(.river, by: person) }
                await #expect(throws: Failure.self, "\(name)") { try await world.casework.retire("gds-18", by: person) }
                await #expect(throws: Failure.self, "\(name)") { try await world.casework.bringBack("gds-18", by: person) }
            }
        }
    }

    @Test(arguments: Engine.allCases) func organisationsDoNotSeeEachOthersStandards(engine: Engine) async throws {
        try await engine.withWorld { world in
            let own = try await world.casework.add(.river, by: world.people.administrator)
            try await world.casework.retire("gds-26", by: world.people.administrator)
            let stranger = world.people.stranger
            #expect(try await world.casework.reader.organisationStandards(for: stranger) == OrganisationStandards())
            await #expect(throws: Failure.notFound) { try await world.casework.retire(own.id, by: stranger) }
            await #expect(throws: Failure.notFound) { try await world.casework.bringBack(own.id, by: stranger) }
            #expect(try await world.casework.add(.river, by: stranger).id == own.id)
        }
    }
}

extension StandardDraft {
    fileprivate static let river = StandardDraft(
        title: "River standard", version: "2026", points: [.init(number: 1, title: "Know the river"), .init(number: 2, title: "Float")])
}
