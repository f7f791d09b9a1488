import Domain
import TestSupport

/// Everybody who may come to the site.
enum Who: String, CaseIterable, Sendable {
    case assessmentsTeam, teamLead, teamMember, leadAssessor, assessor, professionLead, reader, administrator, otherTeam, stranger, nobody

    func person(of people: World.People) -> Person? {
        switch self {
        case .assessmentsTeam: people.assessmentsTeam
        case .teamLead: people.teamLead
        case .teamMember: people.teamMember
        case .leadAssessor: people.leadAssessor
        case .assessor: people.assessor
        case .professionLead: people.professionLead
        case .reader: people.reader
        case .administrator: people.administrator
        case .otherTeam: people.otherTeam
        case .stranger: people.stranger
        case .nobody: nil
        }
    }

    /// What they hold in their whole organisation.
    var organisationRoles: Set<Role> {
        switch self {
        case .assessmentsTeam: [.assessmentsTeam]
        case .professionLead: [.professionLead]
        case .reader: [.reader]
        case .administrator: [.administrator]
        case .stranger: [.assessmentsTeam, .administrator, .reader, .professionLead]
        case .teamLead, .teamMember, .leadAssessor, .assessor, .otherTeam, .nobody: []
        }
    }

    /// What they hold towards a thing that they may know of.
    func roles(towards thing: Thing) -> Set<Role> {
        switch self {
        case .assessmentsTeam, .professionLead, .reader, .administrator: organisationRoles
        case .teamLead: [.teamLead]
        case .teamMember: [.teamMember]
        case .leadAssessor: thing.hasPanel ? [.leadAssessor] : []
        case .assessor: thing.hasPanel ? [.assessor] : []
        case .otherTeam: [.teamLead]
        case .stranger, .nobody: []
        }
    }
}
