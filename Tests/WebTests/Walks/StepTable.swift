import Casework
import Domain
import Foundation
import TestSupport
import Web

/// How each form is filled in by somebody who may: where it stands, and what they type.
enum StepTable {
    /// The page that the form of a route stands on: its own, where it has one.
    static func page(of route: Route, at address: String) -> String {
        let hasOwn = Route.all.contains { $0.path == route.path && $0.name != route.name }
        if hasOwn { return address }
        if route.path == "/sign-out" { return "/" }
        let up = route.path.hasSuffix("/leave") ? 2 : 1
        return address.split(separator: "/").dropLast(up).reduce("") { "\($0)/\($1)" }
    }

    static func typed(for route: Route, in walked: WalkedSite) -> [(String, String)] {
        let owner = "\(walked.world.people.teamMember.id)"
        return switch route.path {
        case "/services/new": [("name", "Moor for a night"), ("phase", "alpha")]
        case "/services/:service/team": [("name", "Ada Boat"), ("email", "ada.boat@waterways.example"), ("role", "teamMember")]
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
            [("to-day", "1"), ("to-month", "12"), ("to-year", "2026"), ("reason", "The supplier is late.")]
        case "/reports/:report/outcomes/:point": [("rating", "amber"), ("action-1", "have it tested again")]
        case "/reports/:report/outcomes/overall": [("overall", "green"), ("findings", "The team has come far.")]
        case "/organisation/clock": [("months", "6")]
        case "/actions/:action/ready": [("what-was-done", "All of it.")]
        case _: []
        }
    }

    /// The file that is chosen, where the form asks for one.
    static func file(for route: Route) -> (name: String, bytes: [UInt8])? {
        route.path == "/actions/:action/evidence/file" ? ("notes.txt", Sample.text) : nil
    }

    /// An action that nobody has touched, brought to where the step can be taken.
    static func action(for verb: Action.Verb, from untouched: inout [Action], in world: World) async throws -> Action? {
        guard let place = untouched.firstIndex(where: { verb.ratings.contains($0.rating) }) else { return nil }
        let action = untouched.remove(at: place)
        switch verb {
        case .review: return action
        case .submitEvidence:
            try await world.bring(action, to: .inProgress)
            try await world.add(try world.note(), to: action.id)
            return try await world.action(action.id)
        case .agree: return try await world.bring(action, to: .mitigationProposed)
        case .takeBack, .forwardEvidence: return try await world.bring(action, to: .evidenceSubmitted)
        case .acceptEvidence, .makeReviewLink: return try await world.bring(action, to: .withLeadAssessor)
        case .revokeReviewLink:
            try await world.bring(action, to: .withLeadAssessor)
            _ = try await world.casework.makeReviewLink(for: action.id, by: world.people.assessmentsTeam)
            return try await world.action(action.id)
        case .reopen: return try await world.bring(action, to: action.rating == .red ? .readyForReassessment : .mitigated)
        case .unblock:
            try await world.bring(action, to: .planned)
            let reason = Words("The fees are not agreed.")
            return try await world.casework.change(action.id, by: world.people.teamMember, expecting: nil) {
                try $0.block(reason: reason, by: $1)
            }
        case _: return try await world.bring(action, to: .planned)
        }
    }
}
