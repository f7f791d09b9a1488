import Domain
import Foundation
import Testing

struct StandardTests {
    @Test(arguments: [("govuk-14", 14), ("nhs-17", 17), ("scotland-14", 14), ("gds-18", 18), ("gds-26", 26)])
    func theCatalogueHasEveryPublishedStandardWhole(id: Standard.ID, count: Int) throws {
        let standard = try #require(Standard.inCatalogue(id))
        #expect(standard.points.map(\.number) == Array(1...count))
        #expect(standard.points.allSatisfy { !$0.title.isEmpty })
        #expect(Set(standard.points.map(\.title)).count == count)
    }

    @Test
    func everyPointOfTheServiceStandardHasAGroupAndSomeoneToLead() {
        for point in Standard.govuk14.points {
            #expect(point.group != nil)
            #expect(!point.professions.isEmpty)
        }
    }

    @Test
    func researchersLeadOnTheFirstPointAndArchitectsOnOpenCode() {
        #expect(Standard.govuk14.point(1)?.professions == [.userResearch])
        #expect(Standard.govuk14.point(12)?.professions == [.architecture, .development])
        #expect(Standard.govuk14.point(15) == nil)
    }

    @Test
    func theHealthStandardAddsThreePointsOfItsOwn() {
        #expect(Standard.nhs17.points.suffix(3).map(\.number) == [15, 16, 17])
        #expect(Standard.nhs17.point(2)?.title == "Work towards solving a whole problem for users")
        #expect(Standard.nhs17.point(4)?.title == Standard.govuk14.point(4)?.title)
    }

    @Test
    func aStandardIsPlainDataThatStoresAndComesBack() throws {
        for standard in Standard.catalogue {
            #expect(try JSONDecoder().decode(Standard.self, from: JSONEncoder().encode(standard)) == standard)
        }
    }

    @Test
    func everyProfessionHasATitleOfItsOwn() {
        #expect(Set(Profession.allCases.map(\.title)).count == Profession.allCases.count)
    }
}
