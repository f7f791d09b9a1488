import Casework
import Domain
import Foundation
import TestSupport
import Web

/// How each form is filled in by somebody who may: where it stands, and what they type.
enum StepTable {
    /// The page that the form of a route stands on: its own, where it has one.
    static func page(of route: Route, at address: String, in walked: WalkedSite) -> String {
        if route.path == "/session" { return "/" }
        let hasOwn = Route.all.contains { $0.path == route.path && $0.name != route.name }
        if hasOwn { return route.path.hasSuffix("/bookings/new") ? "\(address)?kind=assessment" : address }
        if route.path == "/sign-out" || route.access == .invitee { return "/" }
        if route.access == .inviters { return "/services/\(walked.world.service.id)/team" }
        if route.path.hasPrefix("/account/") { return "/account" }
        let up = route.path.hasSuffix("/leave") || route.path.hasSuffix("/revoke") ? 2 : 1
        return address.split(separator: "/").dropLast(up).reduce("") { "\($0)/\($1)" }
    }

    static func typed(for route: Route, in walked: WalkedSite) -> [(String, String)] {
        let owner = "\(walked.world.people.teamMember.id)"
        return switch route.path {
        case "/services/new": [("name", "Moor for a night"), ("phase", "alpha")]
        case "/services/:service/team": [("email", "\(walked.world.people.otherTeam.email)"), ("role", "teamMember")]
        case "/reports/:report/lead-assessor": [("lead-assessor", "\(walked.world.people.assessor.id)")]
        case "/imports/new": [("text", WorldReports.beta)]
        case "/imports/:import/details": [("service", "Book a passage through a lock")]
        case "/imports/:import/points/new": [("number", "9"), ("title", "Create a secure service"), ("rating", "green")]
        case "/imports/:import/points/:point": [("action-1", "have it audited")]
        case "/imports/:import/unassigned": [("unassigned-0", "4")]
        case "/imports/:import/confirm": [("service", "new"), ("name", "Book a lock passage")]
        case "/actions/:action/review", "/actions/:action/assign": [("owner", owner), ("professions", "userResearch")]
        case "/actions/:action/plan": [("sprint", "Sprint 14")]
        case "/actions/:action/update": [("text", "Asked 12 people who share a mooring.")]
        case "/actions/:action/block", "/actions/:action/reopen": [("reason", "The fees are not agreed.")]
        case "/actions/:action/evidence/note": [("title", "Round 3"), ("note", "Nine of *ten* found it.")]
        case "/actions/:action/evidence/link": [("title", "Report"), ("address", "https://www.example.gov.uk/report")]
        case "/evidence/:evidence/remove": [("reason", "It is of another service.")]
        case "/actions/:action/propose":
            [
                ("kind", "mitigation"), ("reason", "There is no room."), ("plan", "Help by telephone."), ("by", "phase"),
                ("phase", "public beta"),
            ]
        case "/desk": [("action", "\(walked.waiting.id)@\(walked.waiting.version)"), ("answer", "forward")]
        case "/actions/:action/check", "/actions/:action/decision": [("answer", "yes")]
        case "/actions/:action/proposal": [("decision", "agree")]
        case "/actions/:action/extend", "/reports/:report/extension":
            date("to", "1", "12") + [("reason", "The supplier is late.")]
        case "/reports/:report/write/:point": [("rating", "amber"), ("action-1", "have it tested again")]
        case "/reports/:report/write/summary": [("overall", "green"), ("findings", "The team has come far.")]
        case "/reports/:report/assessors": [("person", "\(walked.world.people.professionLead.id)")]
        case "/reports/:report/assessors/invite": [("email", "ada.boat@waterways.example"), ("part", "assessor")]
        case "/reports/:report/challenge", "/reports/:report/amend", "/reports/:report/send-back": [("reason", "Point 5 was tested twice.")]
        case "/services/:service/reports/new": [("kind", "assessment")] + date("date", "3", "3")
        case "/services/:service/phase": [("phase", "alpha"), ("reason", "It is built anew.")]
        case _ where route.path.hasSuffix("/questions/new"): [("text", "Is a telephone line enough?")]
        case "/questions/:question/answer", "/questions/:question/follow-up", "/questions/:question/reopen":
            [("text", "It is a beginning.")]
        case "/services/:service/demonstration/:kind/points/:point": [("words", "Everybody can *use* it now.")]
        case "/account/name": [("name", "Ada Lock")]
        case "/actions/:action/ready": [("what-was-done", "All of it.")]
        case _ where route.path.hasPrefix("/organisation/"): typedInSettings(route)
        case _: typedOfBookings(route, in: walked)
        }
    }

    private static func typedInSettings(_ route: Route) -> [(String, String)] {
        switch route.path {
        case "/organisation/people/:person/roles": [("roles", "reader")]
        case "/organisation/people/:person/professions": [("professions", "delivery")]
        case "/organisation/people/:person/name": [("name", "Ada Boat")]
        case "/organisation/groups": [("group", "canal-readers"), ("role", "reader")]
        case "/organisation/people/invite": [("email", "bea.boat@waterways.example")]
        case "/organisation/details": [("name", "Department of Canals")]
        case "/organisation/files": [("kinds", "pdf")]
        case "/organisation/letters/:kind": [("subject", "Join us")]
        case "/organisation/calendar": [("base", "scotland"), ("closed", "24 December 2026, Office closed")]
        case "/organisation/standards/new": [("title", "Canal standard"), ("version", "2026"), ("points", "Know the boats")]
        case "/organisation/webhooks/new", "/organisation/webhooks/:webhook/change":
            [("name", "Dashboard"), ("address", "https://dashboard.example.gov.uk/hooks"), ("kinds", "action")]
        case "/organisation/clock": [("months", "6")]
        case "/organisation/bookings": [("weeks", "6")]
        case "/organisation/tokens": [("name", "Monthly report"), ("scope", "read"), ("days", "30")]
        case _: []
        }
    }

    private static func typedOfBookings(_ route: Route, in walked: WalkedSite) -> [(String, String)] {
        switch route.path {
        case "/services/:service/bookings/new":
            date("date-1", "8", "4") + [("elsewhere", "no"), ("answered-for-by", "Joanna Petrie")]
        case "/bookings/:booking/reject", "/bookings/:booking/cancel": [("reason", "The service is not ready.")]
        case "/bookings/:booking/schedule": [("date", "2026-04-08")] + panel(of: walked.world)
        case "/bookings/:booking/panel": [("assessor-1", "\(walked.world.people.professionLead.id)")]
        case "/bookings/:booking/move": date("day", "15", "4") + [("reason", "The panel is ill.")]
        case _: []
        }
    }

    /// The file that is chosen, where the form asks for one.
    static func file(for route: Route) -> (name: String, bytes: [UInt8])? {
        route.path == "/actions/:action/evidence/file" ? ("notes.txt", Sample.text) : nil
    }

    private static func date(_ name: String, _ day: String, _ month: String) -> [(String, String)] {
        [("\(name)-day", day), ("\(name)-month", month), ("\(name)-year", "2026")]
    }

    /// People who sit on no other panel that day.
    private static func panel(of world: World) -> [(String, String)] {
        [("lead", "\(world.people.professionLead.id)"), ("assessor-1", "\(world.people.reader.id)")]
    }
}
