import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct PeopleReadingTests {
    private static let filters: [(PeopleFilter, [String])] = [
        (PeopleFilter(text: "AMARA"), ["Amara Okafor"]), (PeopleFilter(text: "kwame.asante@"), ["Kwame Asante"]),
        (PeopleFilter(text: "%"), []), (PeopleFilter(text: "_"), []), (PeopleFilter(text: "a\u{0}b"), []),
        (PeopleFilter(role: .reader), ["Colin Drummond"]), (PeopleFilter(access: .removed), ["Tomasz Wolski"]),
        (PeopleFilter(text: "wolski", access: .allowed), []), (PeopleFilter(text: "selma"), []),
    ]

    @Test(arguments: Engine.allCases) func theListHoldsWhomTheFilterKeeps(engine: Engine) async throws {
        try await engine.withWorld { world in
            _ = try await world.casework.disablePerson(email: world.people.otherTeam.email)
            for (filter, names) in Self.filters {
                let found = try await world.casework.reader.people(matching: filter, for: world.people.administrator, page: 1)
                #expect(found.items.map(\.name) == names && found.total == names.count, "\(filter)")
            }
            let all = try await world.casework.reader.people(matching: PeopleFilter(), for: world.people.administrator, page: 99)
            #expect(all.items.map(\.name) == world.people.all.map(\.person.name).sorted() && all.page == 1)
        }
    }

    @Test(arguments: Engine.allCases) func aPageHoldsFifty(engine: Engine) async throws {
        try await engine.withWorld { world in
            for number in 0..<60 {
                _ = try await world.casework.addPerson(
                    name: World.words("Zoe \(100 + number)"), email: World.address("zoe\(number)@waterways.example"),
                    roles: number % 2 == 0 ? [.reader, .professionLead] : [], to: world.organisation.id)
            }
            let reader = world.casework.reader
            let first = try await reader.people(matching: PeopleFilter(text: "zoe"), for: world.people.administrator, page: 1)
            let second = try await reader.people(matching: PeopleFilter(text: "zoe"), for: world.people.administrator, page: 2)
            #expect(first.items.count == 50 && second.items.count == 10 && first.total == 60 && first.pages == 2)
            #expect((first.items + second.items).map(\.name) == (100..<160).map { "Zoe \($0)" })
            #expect(first.items.first?.roles == [.reader, .professionLead])
        }
    }

    @Test(arguments: Engine.allCases) func whatSomebodyHoldsIsSaidInFull(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, administrator, lead) = (world.casework, world.people.administrator, world.people.leadAssessor)
            _ = try await casework.makeToken(named: World.words("Dashboard"), scope: .read, days: 30, for: lead.email)
            let before = try await casework.reader.person(lead.id, for: administrator)
            #expect(before.places.map(\.role) == [.leadAssessor, .leadAssessor] && before.tokens == 1 && before.lastSeen == nil)
            #expect(before.places.allSatisfy { $0.service == world.service.id && $0.assessedOn != nil })
            _ = try await world.session(of: lead)
            #expect(try await casework.reader.person(lead.id, for: administrator).lastSeen == world.clock.now)
            let member = try await casework.reader.person(world.people.teamMember.id, for: administrator)
            #expect(member.places.map(\.role) == [.teamMember] && member.places.first?.assessedOn == nil)
        }
    }

    @Test func nobodyElseReadsThem() async throws {
        try await Engine.sqlite.withWorld { world in
            for (name, person) in world.people.all where name != "administrator" {
                await #expect(throws: Failure.self, "\(name)") {
                    try await world.casework.reader.people(matching: PeopleFilter(), for: person, page: 1)
                }
                await #expect(throws: Failure.self, "\(name)") { try await world.casework.reader.person(person.id, for: person) }
            }
            await #expect(throws: Failure.notFound) {
                try await world.casework.reader.person(world.people.reader.id, for: world.people.stranger)
            }
        }
    }
}
