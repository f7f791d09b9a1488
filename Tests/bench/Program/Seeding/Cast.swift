import Domain
import Foundation

/// The invented organisation: those who assess, and services with their teams.
struct Cast {
    let organisation: Organisation
    let assessmentsTeam: [Person]
    let leadAssessors: [Person]
    let administrator: Person
    let teams: [Team]

    /// One service and those who work on it; the first of them leads.
    struct Team {
        let service: Service
        let people: [Person]
    }

    /// As many services as so many actions have: sixty each.
    init(actions: Int, at instant: Date, _ chance: inout Chance) {
        var hiring = Hiring(at: instant, chance: chance)
        let organisation = Organisation(id: hiring.id(), name: "Department for Measured Waters")
        assessmentsTeam = (0..<4).map { _ in hiring.person(of: organisation, [.assessmentsTeam]) }
        leadAssessors = (0..<max(3, min(400, actions / 2_000))).map { _ in hiring.person(of: organisation, []) }
        administrator = hiring.person(of: organisation, [.administrator])
        teams = (0..<max(2, actions / 60)).map { _ in hiring.team(of: organisation) }
        self.organisation = organisation
        chance = hiring.chance
    }

    var people: [Person] { assessmentsTeam + leadAssessors + [administrator] + teams.flatMap(\.people) }
}

/// Gives people and services names and identifiers.
private struct Hiring {
    let instant: Date
    var chance: Chance
    private var hired = 0

    init(at instant: Date, chance: Chance) {
        self.instant = instant
        self.chance = chance
    }

    mutating func id<Of>() -> Identifier<Of> { Identifier(at: instant, random: chance.bytes()) }

    mutating func person(of organisation: Organisation, _ roles: Set<Role>) -> Person {
        hired += 1
        let name = Invention.person(hired, &chance)
        guard let email = EmailAddress("\(name.lowercased().replacing(" ", with: "."))@measured.example") else {
            // The names are ours, and every one of them makes an address.
            return person(of: organisation, roles)
        }
        return Person(id: id(), organisation: organisation.id, name: name, email: email, roles: roles)
    }

    mutating func team(of organisation: Organisation) -> Cast.Team {
        let phase = chance.one(of: Phase.allCases, or: .alpha)
        let service = Service(
            id: id(), organisation: organisation.id, name: Invention.service(hired, &chance), phase: phase,
            provider: "Measured Waters Agency")
        return Cast.Team(service: service, people: (0..<chance.number(2...5)).map { _ in person(of: organisation, []) })
    }
}
