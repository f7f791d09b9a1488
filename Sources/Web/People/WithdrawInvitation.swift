import Casework
import Domain
import Hummingbird
import Markup

/// Takes back an invitation that has not been answered.
enum WithdrawInvitation {
    static let routes: [Route] = [
        .post("/invitations/:invitation/withdraw", .inviters) { visit in
            _ = try await visit.posted()
            let invitation = try await visit.casework.withdraw(visit.id("invitation"), by: visit.person)
            return visit.redirect(to: invitation.place.listAddress.saying(.invitationWithdrawn))
        }
    ]
}

extension Invitation.Place {
    /// The page that lists the open invitations to it.
    var listAddress: WebAddress {
        switch self {
        case .team(let service, _): "/services/\(service)/team"
        case .panel(let report, _, _): "/reports/\(report)/assessors"
        case .organisation: InvitePerson.address
        }
    }
}
