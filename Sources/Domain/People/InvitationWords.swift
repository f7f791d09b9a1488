extension Invitation.Place {
    /// What somebody is invited to do, as "invites you" goes on. `name` is the service's, or the organisation's where the place is in the
    /// whole of it.
    public func words(of name: String) -> String {
        switch self {
        case .team: "to join the team of \(name) as \(seat)"
        case .panel: "to join the panel of \(name) as \(seat)"
        case .organisation(let roles):
            roles.isEmpty ? "to join \(name), so that teams and panels can choose you" : "to join \(name) as \(seat)"
        }
    }

    /// What they would be there, to stand in the middle of a sentence: "a team lead".
    public var seat: String {
        switch self {
        case .team(_, let role): role.oneOfThem
        case .panel(_, let part, let profession): part.role.oneOfThem + (profession.map { " for \($0.title.lowercased())" } ?? "")
        case .organisation(let roles):
            roles.isEmpty ? "somebody to choose for panels and teams" : Set(roles).inOrder.map(\.oneOfThem).formatted(or: "and")
        }
    }
}

extension Role {
    /// Somebody who holds it.
    fileprivate var oneOfThem: String {
        switch self {
        case .teamMember, .teamLead, .professionLead, .reader: "a \(title)"
        case .assessor, .administrator: "an \(title)"
        case .leadAssessor: "the \(title)"
        case .assessmentsTeam: "one of the \(title)"
        }
    }
}
