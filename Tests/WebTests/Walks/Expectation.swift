import Domain
import TestSupport
import Web

/// What a request must be answered with, worked out from what the route declares and what the domain says of verbs and roles, and from
/// nothing that the site does.
enum Expectation: Hashable {
    /// A page, or the step is taken.
    case allowed
    /// Not possible now.
    case impossible
    case forbidden
    /// As if it were not there.
    case unknown
    case sentToSignIn
    /// A secret address that does not work.
    case gone

    init(of route: Route, for who: Who, about thing: Thing?, subject: Subject, in world: World) {
        if route.access == .everyone {
            self = .allowed
        } else if route.access == .demo {
            self = .unknown
        } else if route.access == .reviewLink {
            self = .gone
        } else if who == .nobody {
            self = .sentToSignIn
        } else if case .holders(let roles) = route.access, roles.isDisjoint(with: who.organisationRoles) {
            self = .forbidden
        } else if let thing {
            self = Self.about(thing, subject, route.access, who, world)
        } else {
            self = .allowed
        }
    }

    private static func about(_ thing: Thing, _ subject: Subject, _ access: Route.Access, _ who: Who, _ world: World) -> Expectation {
        guard thing.seenBy.contains(who), !(subject == .issuedReport && thing == .draft) else { return .unknown }
        let roles = who.roles(towards: thing)
        switch access {
        case .everyone, .signedIn, .demo, .holders, .reviewLink: return .allowed
        case .action(let verb):
            guard !roles.isDisjoint(with: verb.roles) else { return .forbidden }
            let status = thing == .evidence ? Action.Status.inProgress : world.amber.status
            return verb.statuses.contains(status) && verb.ratings.contains(world.amber.rating) ? .allowed : .impossible
        case .report(let verb):
            guard !roles.isDisjoint(with: verb.roles) else { return .forbidden }
            // What came from a file is not filled in here.
            if subject == .review, thing == .draft { return .impossible }
            let status: Report.Status = thing == .draft || thing == .review ? .draft : .issued
            return verb.statuses.contains(status) ? .allowed : .impossible
        case .teamManagers: return roles.isDisjoint(with: [.assessmentsTeam, .teamLead]) ? .forbidden : .allowed
        }
    }
}
