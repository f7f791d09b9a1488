import HTTPTypes
import Web

/// Every route and what its address names, by hand: a new route fails the walks until somebody has thought about it here.
enum RouteTable {
    static let subjects = pages.merging(api) { page, _ in page }

    private static let pages: [String: Subject] = [
        "GET /assets/**": .none, "GET /favicon.ico": .none, "GET /healthz": .none, "GET /readyz": .none, "GET /metrics": .none,
        "GET /accessibility": .none, "GET /cookies": .none,
        "GET /sign-in": .none, "POST /sign-in": .none, "GET /sign-in/link/:token": .none, "POST /sign-in/link/:token": .none,
        "GET /sign-in/provider": .none, "GET /sign-in/callback": .none, "POST /sign-in/email": .none, "GET /sign-in/sent": .none,
        "GET /sign-out": .none, "POST /sign-out": .none, "GET /signed-out": .none,

        "GET /session": .none, "POST /session": .none, "GET /signed-in": .none,
        "GET /account": .none, "POST /account/name": .none, "GET /account/data": .none, "GET /account/data/download": .none,
        "POST /account/sessions/:session/end": .none, "POST /account/sessions/end-others": .none,
        "GET /organisation": .none, "GET /organisation/details": .none, "POST /organisation/details": .none,
        "GET /organisation/files": .none, "POST /organisation/files": .none,
        "GET /organisation/letters": .none, "GET /organisation/letters/:kind": .none, "POST /organisation/letters/:kind": .none,

        "GET /": .none,
        "GET /services": .none, "GET /services/new": .none, "POST /services/new": .none, "GET /services/:service": .service,
        "GET /services/:service/team": .service, "POST /services/:service/team": .service,
        "POST /services/:service/team/:person/leave": .service,
        "POST /invitations/:invitation/accept": .invitation, "POST /invitations/:invitation/decline": .invitation,
        "POST /invitations/:invitation/withdraw": .invitation,
        "GET /organisation/people": .none,
        "GET /organisation/people/invite": .none, "POST /organisation/people/invite": .none,
        "GET /organisation/people/:person": .colleague,
        "GET /organisation/people/:person/roles": .colleague, "POST /organisation/people/:person/roles": .colleague,
        "GET /organisation/people/:person/professions": .colleague, "POST /organisation/people/:person/professions": .colleague,
        "GET /organisation/people/:person/name": .colleague, "POST /organisation/people/:person/name": .colleague,
        "GET /organisation/people/:person/disable": .colleague, "POST /organisation/people/:person/disable": .colleague,
        "GET /organisation/people/:person/enable": .colleague, "POST /organisation/people/:person/enable": .colleague,
        "GET /organisation/groups": .none, "POST /organisation/groups": .none, "POST /organisation/groups/remove": .none,
        "GET /services/:service/phase": .service, "POST /services/:service/phase": .service,
        "GET /services/:service/reports/new": .service, "POST /services/:service/reports/new": .service,

        "GET /reports": .none, "GET /reports/:report": .report,
        "GET /reports/:report/issue": .report, "POST /reports/:report/issue": .report,
        "GET /reports/:report/lead-assessor": .report, "POST /reports/:report/lead-assessor": .report,
        "GET /reports/:report/assessors": .report, "POST /reports/:report/assessors": .report,
        "POST /reports/:report/assessors/:person/leave": .report,
        "GET /reports/:report/assessors/invite": .report, "POST /reports/:report/assessors/invite": .report,
        "GET /reports/:report/extension": .issuedReport, "POST /reports/:report/extension": .issuedReport,
        "GET /reports/:report/review": .issuedReport, "POST /reports/:report/review": .issuedReport,
        "GET /reports/:report/write": .review,
        "GET /reports/:report/write/:point": .review, "POST /reports/:report/write/:point": .review,
        "GET /reports/:report/write/summary": .review, "POST /reports/:report/write/summary": .review,
        "GET /reports/:report/submit": .review, "POST /reports/:report/submit": .review,
        "GET /reports/:report/send-back": .review, "POST /reports/:report/send-back": .review,
        "GET /reports/:report/discard": .report, "POST /reports/:report/discard": .report,
        "GET /reports/:report/accept": .report, "POST /reports/:report/accept": .report,
        "GET /reports/:report/challenge": .report, "POST /reports/:report/challenge": .report,
        "GET /reports/:report/amend": .report, "POST /reports/:report/amend": .report,
        "GET /reports/:report/editions/:edition": .issuedReport, "GET /reports/:report/changes": .issuedReport,
        "GET /reports/:report/tracker": .issuedReport, "GET /reports/:report/tracker/changes": .issuedReport,
        "GET /reports/:report/tracker/export/:format": .issuedReport,

        "GET /desk": .none, "POST /desk": .none,
        "GET /actions/:action/check": .action, "POST /actions/:action/check": .action,
        "GET /actions/:action/decision": .action, "POST /actions/:action/decision": .action,
        "GET /actions/:action/review-link": .action, "POST /actions/:action/review-link": .action,
        "POST /actions/:action/review-link/cancel": .action,
        "GET /review/:token": .none, "POST /review/:token": .none, "GET /review/:token/evidence/:evidence/:number": .none,

        "GET /reports/:report/points/:point/questions/new": .issuedReport,
        "POST /reports/:report/points/:point/questions/new": .issuedReport,
        "GET /actions/:action/questions/new": .action, "POST /actions/:action/questions/new": .action,
        "GET /questions/:question": .question, "POST /questions/:question/answer": .question,
        "POST /questions/:question/follow-up": .question, "POST /questions/:question/resolve": .question,
        "POST /questions/:question/reopen": .question,

        "GET /bookings": .none, "GET /services/:service/bookings/new": .service, "POST /services/:service/bookings/new": .service,
        "GET /bookings/:booking": .booking, "POST /bookings/:booking/report": .booking,
        "GET /bookings/:booking/accept": .booking, "POST /bookings/:booking/accept": .booking,
        "GET /bookings/:booking/reject": .booking, "POST /bookings/:booking/reject": .booking,
        "GET /bookings/:booking/schedule": .booking, "POST /bookings/:booking/schedule": .booking,
        "GET /bookings/:booking/panel": .booking, "POST /bookings/:booking/panel": .booking,
        "GET /bookings/:booking/move": .booking, "POST /bookings/:booking/move": .booking,
        "GET /bookings/:booking/cancel": .booking, "POST /bookings/:booking/cancel": .booking,
        "GET /calendar": .none, "GET /calendar/addresses": .none, "POST /calendar/addresses": .none,
        "POST /calendar/addresses/:address/revoke": .none, "GET /calendar/feed/:token": .none,

        "GET /services/:service/demonstration/:kind": .service, "GET /services/:service/demonstration/:kind/print": .service,
        "GET /services/:service/demonstration/:kind/present": .service,
        "GET /services/:service/demonstration/:kind/present/:point": .shownPoint,
        "GET /services/:service/demonstration/:kind/points/:point": .shownPoint,
        "POST /services/:service/demonstration/:kind/points/:point": .shownPoint,
        "GET /services/:service/demonstration/:kind/export/:format": .service,
        "GET /reports/:report/demonstration": .bookedReport,

        "GET /organisation/bookings": .none, "POST /organisation/bookings": .none,
        "GET /organisation/clock": .none, "POST /organisation/clock": .none,
        "GET /organisation/calendar": .none, "POST /organisation/calendar": .none,
        "GET /organisation/standards": .none, "GET /organisation/standards/new": .none, "POST /organisation/standards/new": .none,
        "GET /organisation/standards/:standard": .none, "GET /organisation/standards/:standard/download": .none,
        "POST /organisation/standards/:standard/retire": .none, "POST /organisation/standards/:standard/bring-back": .none,

        "GET /organisation/history": .none, "GET /organisation/history/export": .none,
        "GET /organisation/history/verification": .none, "POST /organisation/history/verification": .none,
        "GET /organisation/tokens": .none, "POST /organisation/tokens": .none, "POST /organisation/tokens/:token/revoke": .none,
        "GET /organisation/webhooks": .none, "GET /organisation/webhooks/new": .none, "POST /organisation/webhooks/new": .none,
        "GET /organisation/webhooks/:webhook": .webhook,
        "GET /organisation/webhooks/:webhook/change": .webhook, "POST /organisation/webhooks/:webhook/change": .webhook,
        "GET /organisation/webhooks/:webhook/secret": .webhook, "POST /organisation/webhooks/:webhook/secret": .webhook,
        "GET /organisation/webhooks/:webhook/remove": .webhook, "POST /organisation/webhooks/:webhook/remove": .webhook,
        "POST /organisation/webhooks/:webhook/pause": .webhook, "POST /organisation/webhooks/:webhook/resume": .webhook,
        "POST /organisation/webhooks/:webhook/again": .webhook, "POST /organisation/webhooks/:webhook/test": .webhook,

        "GET /imports/new": .none, "POST /imports/new": .none, "GET /imports/:import": .reading,
        "GET /imports/:import/details": .reading, "POST /imports/:import/details": .reading,
        "GET /imports/:import/points/new": .reading, "POST /imports/:import/points/new": .reading,
        "GET /imports/:import/points/:point": .reading, "POST /imports/:import/points/:point": .reading,
        "GET /imports/:import/not-met": .reading, "POST /imports/:import/not-met": .reading,
        "POST /imports/:import/unassigned": .reading,
        "GET /imports/:import/discard": .reading, "POST /imports/:import/discard": .reading,
        "GET /imports/:import/confirm": .reading, "POST /imports/:import/confirm": .reading,

        "GET /actions": .none, "GET /actions/download": .none, "GET /actions/download/file": .none, "GET /actions/:action": .action,
        "GET /actions/:action/review": .action, "POST /actions/:action/review": .action,
        "GET /actions/:action/plan": .action, "POST /actions/:action/plan": .action, "POST /actions/:action/start": .action,
        "GET /actions/:action/update": .action, "POST /actions/:action/update": .action,
        "GET /actions/:action/assign": .action, "POST /actions/:action/assign": .action,
        "GET /actions/:action/block": .action, "POST /actions/:action/block": .action, "POST /actions/:action/unblock": .action,
        "GET /actions/:action/ready": .action, "POST /actions/:action/ready": .action,
        "GET /actions/:action/reopen": .action, "POST /actions/:action/reopen": .action,
        "GET /actions/:action/propose": .action, "POST /actions/:action/propose": .action,
        "GET /actions/:action/proposal": .action, "POST /actions/:action/proposal": .action,
        "GET /actions/:action/extend": .action, "POST /actions/:action/extend": .action,
        "GET /actions/:action/submit": .action, "POST /actions/:action/submit": .action,
        "GET /actions/:action/take-back": .action, "POST /actions/:action/take-back": .action,

        "GET /actions/:action/evidence/new": .action,
        "GET /actions/:action/evidence/note": .action, "POST /actions/:action/evidence/note": .action,
        "GET /actions/:action/evidence/link": .action, "POST /actions/:action/evidence/link": .action,
        "GET /actions/:action/evidence/file": .action, "POST /actions/:action/evidence/file": .action,
        "GET /evidence/:evidence": .evidence, "GET /evidence/:evidence/versions/:number/file": .evidence,
        "GET /evidence/:evidence/change": .evidence, "POST /evidence/:evidence/change": .evidence,
        "GET /evidence/:evidence/remove": .evidence, "POST /evidence/:evidence/remove": .evidence,
    ]

    /// Pages that no page leads to, and why.
    static let unlinked: [String: String] = [
        "GET /favicon.ico": "browsers ask for it by themselves",
        "GET /healthz": "for whoever operates the site", "GET /readyz": "for whoever operates the site",
        "GET /metrics": "for whoever operates the site",
        "GET /sign-in": "every page leads there who has not signed in",
        "GET /sign-in/link/:token": "the operator hands it out, or an e-mail",
        "GET /sign-in/provider": "the page to sign in leads there", "GET /sign-in/callback": "the provider leads there",
        "GET /sign-in/sent": "asking for a link leads there",
        "GET /session": "asked for by app.js", "GET /signed-in": "the page that keeps a form leads there",
        "GET /sign-out": "signing out leads there", "GET /signed-out": "the provider leads there",
        "GET /review/:token": "the assessments team hands it out",
        "GET /review/:token/evidence/:evidence/:number": "the page of a review link leads there",
        "GET /calendar/feed/:token": "calendar programs ask there",
        "GET /assets/**": "asked for by the head of every page",
        "GET /reports/:report/tracker/changes": "asked for by live.js",
    ]
}

extension Route {
    /// Those that are for people.
    static var pages: [Route] { all.filter { !$0.path.hasPrefix("/api/") } }

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
