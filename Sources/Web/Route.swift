public import Domain
public import HTTPTypes
import Hummingbird

/// One address and what it does. Every page of the site is in `Route.all`, and so in the walks that try each as every role.
public struct Route: Sendable {
    public let method: HTTPRequest.Method
    /// `/actions/:action/start`
    public let path: String
    public let access: Access
    /// How often one person, or one address where nobody has signed in, may come, beyond what holds for every page.
    public private(set) var pace: Pace?
    let handle: @Sendable (Visit) async throws -> Response

    static func get(_ path: String, _ access: Access, _ handle: @Sendable @escaping (Visit) async throws -> Response) -> Route {
        Route(method: .get, path: path, access: access, handle: handle)
    }

    static func post(_ path: String, _ access: Access, _ handle: @Sendable @escaping (Visit) async throws -> Response) -> Route {
        Route(method: .post, path: path, access: access, handle: handle)
    }

    /// The same route, for which that limit holds too.
    func paced(_ pace: Pace) -> Route {
        var route = self
        route.pace = pace
        return route
    }

    /// Who gets an answer other than a refusal.
    public enum Access: Hashable, Sendable {
        /// Also who has not signed in.
        case everyone
        case signedIn
        /// Whoever holds one of these in the whole organisation.
        case holders(of: Set<Role>)
        /// Whoever may take the step on the action or report in the address.
        case action(Action.Verb)
        case report(Report.Verb)
        /// Whoever may take the step on the question or booking in the address, or take the first one about what the address names.
        case question(PanelQuestion.Verb)
        case booking(Booking.Verb)
        /// Whoever may begin the report of the booking in the address.
        case bookedReport
        /// Whoever holds one of these towards the service in the address.
        case towardsService(Set<Role>)
        /// The assessments team and the team leads of the service in the address.
        case teamManagers
        /// Whoever the invitation in the address was sent to.
        case invitee
        /// Whoever may invite to what the invitation in the address is to.
        case inviters
        /// Whoever has a review link that can be used.
        case reviewLink
        /// Whoever has a calendar address that works.
        case calendarAddress
        /// Whoever runs the site: a program that has the operator's token.
        case operators
        /// The demonstration alone, where anybody may.
        case demo
        /// Programs with a token that reaches so far, of somebody who holds one of the roles in the whole organisation; of anybody where
        /// none is named.
        case token(APIToken.Scope, of: Set<Role>)
        /// Everybody, where there is a provider to sign in with.
        case signInByProvider
        /// Everybody, where links to sign in with can be sent.
        case signInByEmail
    }

    /// Every address, noun by noun.
    public static let all: [Route] =
        assets + health + people + home + services + reports + actions + evidence + questions + bookings + organisation + reviews + calendar
        + demonstrations + invitations + managedPeople + history + tokens + webhooks + api
}
