import Casework
import Domain
import Hummingbird
import Markup

/// Taking a place that somebody was invited to, or not.
enum AnswerInvitation {
    static let routes: [Route] = [
        .post("/invitations/:invitation/accept", .invitee) { visit in
            _ = try await visit.posted()
            let invitation = try await visit.casework.accept(visit.id("invitation"), by: visit.person)
            return visit.redirect(to: invitation.place.address.saying(.invitationAccepted))
        },
        .post("/invitations/:invitation/decline", .invitee) { visit in
            _ = try await visit.posted()
            try await visit.casework.decline(visit.id("invitation"), by: visit.person)
            return visit.redirect(to: ("/" as WebAddress).saying(.invitationDeclined))
        },
    ]
}

extension Invitation.Place {
    /// What whoever takes the place may see then.
    fileprivate var address: WebAddress {
        switch self {
        case .team(let service, _): "/services/\(service)"
        case .panel(let report, _, _): "/reports/\(report)"
        case .organisation: "/"
        }
    }
}
