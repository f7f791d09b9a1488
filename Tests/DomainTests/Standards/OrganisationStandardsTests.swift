import Domain
import Testing

@Suite struct OrganisationStandardsTests {
    @Test func withoutItsOwnWordAnOrganisationHasTheCatalogue() {
        let standards = OrganisationStandards()
        #expect(standards.all == Standard.catalogue)
        #expect(standards.offered == Standard.catalogue)
        #expect(standards.suggested == .current)
        #expect(standards.listed.allSatisfy { !$0.isOwn && !$0.isRetired })
    }

    @Test func anAddedStandardComesLastAndIsOffered() throws {
        var standards = OrganisationStandards()
        let (standard, event) = try standards.add(.river(), by: administrator)
        #expect(standards.listed.last == ListedStandard(standard, isOwn: true))
        #expect(standards.offered.last == standard)
        #expect(event == .standardAdded(standard.id))
    }

    /// Identifiers stand in reports for ever, so no two standards may share one, whatever they are called.
    @Test func noIdentifierIsGivenTwice() throws {
        var standards = OrganisationStandards()
        let names = [
            ("River", "1 a"), ("River", "1-a"), ("Ríver!", "1/a"), ("…", "1a"), ("—", "1A?"), ("GOVUK", "…"), ("gds", "!"), ("河", "川"),
        ]
        for (title, version) in names {
            _ = try standards.add(StandardDraft(title: title, version: version, points: StandardDraft.river(14).points), by: administrator)
        }
        let ids = standards.all.map(\.id)
        #expect(ids.asSet.count == ids.count)
        #expect(
            ids.suffix(8) == [
                "river-14-1-a", "river-14-1-a-2", "river-14-1-a-3", "standard-14-1a", "standard-14-1a-2", "govuk-14-2", "gds-14",
                "standard-14",
            ])
    }

    @Test func aRetiredStandardIsKeptButOfferedNoMore() throws {
        var standards = OrganisationStandards()
        #expect(try standards.retire("gds-18", by: administrator) == .standardRetired("gds-18"))
        #expect(!standards.offered.contains(.gds18))
        #expect(standards.all.contains(.gds18))
        #expect(standards.listed("gds-18") == ListedStandard(.gds18, isRetired: true))
        #expect(standards == OrganisationStandards(retired: ["gds-18"]))
        #expect(try standards.bringBack("gds-18", by: administrator) == .standardBroughtBack("gds-18"))
        #expect(standards == OrganisationStandards())
    }

    @Test func whereTheCurrentOneIsRetiredTheFirstThatIsLeftIsSuggested() {
        #expect(OrganisationStandards(retired: [Standard.current.id]).suggested == .nhs17)
    }

    @Test func aServiceKeepsItsStandardWhileItIsOffered() {
        let standards = OrganisationStandards(retired: ["gds-18"])
        #expect(standards.next(after: "nhs-17") == .nhs17)
        #expect(standards.next(after: "gds-18") == .current)
        #expect(standards.next(after: nil) == .current)
    }

    @Test func somethingStaysOnOffer() throws {
        let own = Standard(id: "river-1-2026", title: "River", version: "2026", points: [StandardPoint(number: 1, title: "Float")])
        var standards = OrganisationStandards(own: [own], retired: Standard.catalogue.map(\.id).asSet)
        #expect(standards.offered == [own])
        #expect(standards.suggested == own)
        #expect(throws: OrganisationStandards.Refusal.lastOffered) { try standards.retire(own.id, by: administrator) }
        _ = try standards.bringBack("nhs-17", by: administrator)
        _ = try standards.retire(own.id, by: administrator)
        #expect(standards.offered == [.nhs17])
    }

    @Test(arguments: Role.allCases)
    func onlyAdministratorsChangeTheList(_ role: Role) throws {
        let steps: [(inout OrganisationStandards) throws -> Void] = [
            { _ = try $0.add(.river(), by: actor(role)) }, { _ = try $0.retire("gds-18", by: actor(role)) },
            { _ = try $0.bringBack("gds-26", by: actor(role)) },
        ]
        for step in steps {
            var standards = OrganisationStandards(retired: ["gds-26"])
            let before = standards
            if role == .administrator {
                try step(&standards)
                #expect(standards != before)
            } else {
                #expect(throws: OrganisationStandards.Refusal.notPermitted) { try step(&standards) }
                #expect(standards == before)
            }
        }
    }

    @Test func whatIsSoAlreadyOrNotThereIsRefused() {
        var standards = OrganisationStandards(retired: ["gds-26"])
        #expect(throws: OrganisationStandards.Refusal.nothingChanged) { try standards.retire("gds-26", by: administrator) }
        #expect(throws: OrganisationStandards.Refusal.nothingChanged) { try standards.bringBack("gds-18", by: administrator) }
        #expect(throws: OrganisationStandards.Refusal.unknown("x")) { try standards.retire("x", by: administrator) }
    }

    @Test func aDraftWithProblemsIsRefusedWithAllOfThem() throws {
        var standards = OrganisationStandards()
        let refusal = #expect(throws: OrganisationStandards.Refusal.self) { try standards.add(StandardDraft(), by: administrator) }
        #expect(
            refusal?.rule == "Enter a title of 200 characters or fewer. Enter a version of 40 characters or fewer, for example 2026. "
                + "Enter at least 1 point.")
        #expect(standards == OrganisationStandards())
    }

    @Test func anOrganisationAddsSoManyAndNoMore() throws {
        var standards = OrganisationStandards()
        for number in 1...OrganisationStandards.mostOwn {
            _ = try standards.add(
                StandardDraft(title: "River", version: "\(number)", points: StandardDraft.river().points), by: administrator)
        }
        #expect(throws: OrganisationStandards.Refusal.tooMany) { try standards.add(.river(), by: administrator) }
    }

    private let administrator = actor(.administrator)
}
