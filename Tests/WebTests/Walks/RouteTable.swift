import HTTPTypes
import Web

/// Every route and what its address names, by hand: a new route fails the walks until somebody has thought about it here.
enum RouteTable {
    static let subjects: [String: Subject] = [
        "GET /assets/**": .none, "GET /favicon.ico": .none, "GET /healthz": .none, "GET /readyz": .none,
        "GET /accessibility": .none, "GET /cookies": .none,
        "GET /sign-in": .none, "POST /sign-in": .none, "GET /sign-in/link/:token": .none, "POST /sign-in/link/:token": .none,
        "POST /sign-out": .none,

        "GET /": .none,
        "GET /services": .none, "GET /services/new": .none, "POST /services/new": .none, "GET /services/:service": .service,
        "GET /services/:service/team": .service, "POST /services/:service/team": .service,
        "POST /services/:service/team/:person/leave": .service,

        "GET /reports": .none, "GET /reports/:report": .report,
        "GET /reports/:report/issue": .report, "POST /reports/:report/issue": .report,
        "GET /reports/:report/lead-assessor": .report, "POST /reports/:report/lead-assessor": .report,
        "GET /reports/:report/tracker": .issuedReport, "GET /reports/:report/tracker/changes": .issuedReport,

        "GET /imports/new": .none, "POST /imports/new": .none, "GET /imports/:import": .reading,
        "GET /imports/:import/details": .reading, "POST /imports/:import/details": .reading,
        "GET /imports/:import/points/new": .reading, "POST /imports/:import/points/new": .reading,
        "GET /imports/:import/points/:point": .reading, "POST /imports/:import/points/:point": .reading,
        "GET /imports/:import/not-met": .reading, "POST /imports/:import/not-met": .reading,
        "POST /imports/:import/unassigned": .reading,
        "GET /imports/:import/discard": .reading, "POST /imports/:import/discard": .reading,
        "GET /imports/:import/confirm": .reading, "POST /imports/:import/confirm": .reading,

        "GET /actions": .none, "GET /actions/:action": .action,
        "GET /actions/:action/review": .action, "POST /actions/:action/review": .action,
        "GET /actions/:action/plan": .action, "POST /actions/:action/plan": .action, "POST /actions/:action/start": .action,
        "GET /actions/:action/update": .action, "POST /actions/:action/update": .action,
        "GET /actions/:action/assign": .action, "POST /actions/:action/assign": .action,
        "GET /actions/:action/block": .action, "POST /actions/:action/block": .action, "POST /actions/:action/unblock": .action,
        "GET /actions/:action/ready": .action, "POST /actions/:action/ready": .action,
        "GET /actions/:action/reopen": .action, "POST /actions/:action/reopen": .action,
    ]

    /// Pages that no page leads to, and why.
    static let unlinked: [String: String] = [
        "GET /favicon.ico": "browsers ask for it by themselves",
        "GET /healthz": "for whoever operates the site", "GET /readyz": "for whoever operates the site",
        "GET /sign-in": "every page leads there who has not signed in",
        "GET /sign-in/link/:token": "the operator hands it out",
        "GET /assets/**": "asked for by the head of every page",
        "GET /reports/:report/tracker/changes": "asked for by live.js",
    ]
}

extension Route {
    /// `GET /reports/:report`
    var name: String { "\(method.rawValue) \(path)" }

    /// Whether a path is of this route's pattern.
    func takes(_ path: String) -> Bool {
        let pattern = self.path.split(separator: "/")
        let parts = path.split(separator: "/")
        if pattern.last == "**" { return parts.starts(with: pattern.dropLast()) }
        return pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
    }

    /// The route that answers a path: what is written out goes before what has a name.
    static func answering(_ path: String) -> Route? {
        all.filter { $0.method == .get && $0.takes(path) }.min { $0.path.count(where: { $0 == ":" }) < $1.path.count(where: { $0 == ":" }) }
    }
}
