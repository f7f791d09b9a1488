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
    /// A program's address, asked without a token: a session counts for nothing there.
    case tokenNeeded

    init(of route: Route, for who: Who, about thing: Thing?, subject: Subject, in world: World) {
        if route.access == .everyone {
            self = .allowed
        } else if [.demo, .signInByProvider, .signInByEmail, .calendarAddress, .operators].contains(route.access) {
            self = .unknown
        } else if case .token = route.access {
            self = .tokenNeeded
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
        guard thing.seenBy.contains(who), isThere(thing, subject, access) else { return .unknown }
        let roles = who.roles(towards: thing)
        func held(_ needed: Set<Role>, isPossible: Bool = true) -> Expectation {
            roles.isDisjoint(with: needed) ? .forbidden : isPossible ? .allowed : .impossible
        }
        switch access {
        case .everyone, .signedIn, .demo, .signInByProvider, .signInByEmail, .holders, .reviewLink, .calendarAddress, .operators,
            .token:
            return .allowed
        case .invitee: return who == .professionLead ? .allowed : .unknown
        case .action(let verb):
            let status = thing == .evidence ? Action.Status.inProgress : world.amber.status
            return held(verb.roles, isPossible: verb.statuses.contains(status) && verb.ratings.contains(world.amber.rating))
        case .report(let verb): return held(verb.roles, isPossible: verb.statuses.contains(thing.status))
        // The first question is asked about an action or a report.
        case .question(let verb): return held(verb.roles, isPossible: verb == .ask || verb.statuses.contains(.open))
        case .booking(let verb): return held(verb.roles, isPossible: verb.statuses.contains(thing == .scheduled ? .scheduled : .requested))
        // Its day lies ahead.
        case .bookedReport: return held(Report.beginners, isPossible: false)
        case .towardsService(let needed): return held(needed, isPossible: subject != .shownPoint || thing == .service)
        case .teamManagers, .inviters: return held([.assessmentsTeam, .teamLead])
        }
    }

    /// Whether what the route is about is there, for whoever may know of the thing in its address.
    private static func isThere(_ thing: Thing, _ subject: Subject, _ access: Route.Access) -> Bool {
        switch subject {
        case .issuedReport: thing != .draft
        case .bookedReport: false
        case .shownPoint: thing == .service || access != .signedIn
        // What was only asked for has no assessment.
        case .booking: thing == .scheduled || access != .bookedReport
        case .none, .service, .report, .action, .evidence, .reading, .question, .review, .invitation, .colleague, .webhook:
            true
        }
    }
}

extension Thing {
    fileprivate var status: Report.Status { self == .draft || self == .review ? .draft : .issued }
}
