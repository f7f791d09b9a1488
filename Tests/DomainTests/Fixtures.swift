import Domain
import Foundation

/// Everything happens at noon on 4 March 2026 unless a test says otherwise.
let noon = Date(timeIntervalSince1970: 1_772_625_600)
let today = day("2026-03-04")

func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
    return day
}

func words(_ text: String) -> Words {
    guard let words = Words(text) else { preconditionFailure("no words") }
    return words
}

/// The nth identifier of its kind: equal numbers are equal identifiers.
func identifier<Of>(_ number: UInt8) -> Identifier<Of> {
    Identifier(UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, number)))
}

extension Role {
    /// One person for each role.
    var person: Person.ID {
        switch self {
        case .teamMember: identifier(1)
        case .teamLead: identifier(2)
        case .professionLead: identifier(3)
        case .assessor: identifier(4)
        case .leadAssessor: identifier(5)
        case .assessmentsTeam: identifier(6)
        case .reader: identifier(7)
        case .administrator: identifier(8)
        }
    }
}

func actor(_ role: Role, at instant: Date = noon) -> Actor {
    Actor(person: role.person, roles: [role], instant: instant)
}

extension Sequence where Element: Hashable {
    var asSet: Set<Element> { Set(self) }
}
