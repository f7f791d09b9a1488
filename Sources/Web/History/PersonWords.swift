import Domain

extension HistoryWords {
    /// `actor` is nil where nobody in particular did it.
    func words(_ event: Person.Event, by actor: Person.ID?) -> String {
        let isOwn = actor != nil && event.person == actor
        let somebody = event.person.flatMap(name) ?? "somebody"
        return switch event {
        case .added: "added \(somebody)"
        case .signInLinkMade: "made a sign-in link for \(somebody)"
        case .disabled: "disabled \(somebody)"
        case .enabled: "let \(somebody) in again"
        case .renamed: isOwn ? "changed their own name" : "changed the name of \(somebody)"
        case .rolesChanged(_, let from, let to):
            Self.change(from, to, gained: "gave \(isOwn ? "themselves" : somebody)", lost: "took from \(isOwn ? "themselves" : somebody)")
        case .groupRolesChanged(_, let from, let to):
            Self.change(from, to, gained: "got by their groups", lost: "lost with their groups")
        case .professionsChanged(_, let professions):
            professions.isEmpty
                ? "took from \(somebody) every profession to lead"
                : "gave \(somebody) to lead: \(professions.map { $0.title.lowercased() }.formatted(or: "and"))"
        case .accountLinked: "signed in with this account of the sign-in provider for the first time"
        case .addressChanged: "got another email address from the sign-in provider"
        case .sessionsEnded: isOwn ? "signed out everywhere else" : "signed \(somebody) out everywhere"
        case .calendarAddressMade(_, let service): "made a calendar address\(service == nil ? "" : " of one service")"
        case .calendarAddressRevoked: "stopped a calendar address"
        case .tokenMade(_, _, let scope): "made an API token\(isOwn ? "" : " for \(somebody)"): \(scope.title.lowercased())"
        case .tokenRevoked: "revoked an API token"
        }
    }

    /// "gave Priya Shah the role reader and took from Priya Shah the role administrator"
    private static func change(_ from: [Role], _ to: [Role], gained: String, lost: String) -> String {
        let new = to.filter { !from.contains($0) }
        let gone = from.filter { !to.contains($0) }
        let parts = [new.isEmpty ? nil : "\(gained) \(new.asRoles)", gone.isEmpty ? nil : "\(lost) \(gone.asRoles)"]
        return parts.compactMap(\.self).joined(separator: " and ")
    }
}

extension Invitation.Event {
    /// To whom is not told.
    var words: String {
        switch self {
        case .made(.team(_, let role)): "invited somebody to the team as \(role.title)"
        case .made(.panel(_, let part, let profession)):
            "invited somebody to the panel as \(part.words)\(profession.map { " for \($0.title.lowercased())" } ?? "")"
        case .made(.organisation(let roles)):
            roles.isEmpty ? "invited somebody to the organisation" : "invited somebody to \(roles.asRoles)"
        case .accepted: "accepted an invitation"
        case .declined: "declined an invitation"
        case .withdrawn: "withdrew an invitation"
        }
    }
}

extension Seat.Part {
    fileprivate var words: String {
        switch self {
        case .assessor: Role.assessor.title
        case .leadAssessor: Role.leadAssessor.title
        }
    }
}

extension [Role] {
    /// "the role reader", "the roles reader and administrator"
    fileprivate var asRoles: String { (count == 1 ? "the role " : "the roles ") + map(\.title).formatted(or: "and") }
}
