/// What a person may hold towards a service, an assessment or the whole organisation. A person may hold several.
public enum Role: String, CaseIterable, Codable, Sendable, Hashable {
    /// Of one service.
    case teamMember, teamLead
    /// Of the organisation, for the professions a person leads.
    case professionLead
    /// Of one assessment's panel.
    case assessor, leadAssessor
    /// Of the organisation.
    case assessmentsTeam, reader, administrator

    /// As people call it, to stand in the middle of a sentence.
    public var title: String {
        switch self {
        case .teamMember: "team member"
        case .teamLead: "team lead"
        case .professionLead: "profession lead"
        case .assessor: "assessor"
        case .leadAssessor: "lead assessor"
        case .assessmentsTeam: "assessments team"
        case .reader: "reader"
        case .administrator: "administrator"
        }
    }

    /// Everybody who holds it, to stand in the middle of a sentence.
    public var holders: String {
        switch self {
        case .teamMember: "team members"
        case .teamLead: "team leads"
        case .professionLead: "profession leads"
        case .assessor: "assessors"
        case .leadAssessor: "the lead assessor"
        case .assessmentsTeam: "the assessments team"
        case .reader: "readers"
        case .administrator: "administrators"
        }
    }

    public var scope: Scope {
        switch self {
        case .teamMember, .teamLead: .service
        case .assessor, .leadAssessor: .assessment
        case .professionLead, .assessmentsTeam, .reader, .administrator: .organisation
        }
    }

    public enum Scope: Sendable { case service, assessment, organisation }

    public static let team: Set<Role> = [.teamMember, .teamLead]

    /// Those that are held in the whole organisation, in the order in which pages list them.
    public static let ofOrganisation: [Role] = [.assessmentsTeam, .professionLead, .reader, .administrator]
}
