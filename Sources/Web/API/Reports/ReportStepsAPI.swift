import Casework
import Domain

/// The steps with a report as a whole.
enum ReportStepsAPI {
    static let routes = [submit, sendBack, issue, accept, challenge, amend, extend]

    private static let submit = APIRoute.step(
        .reports, "/reports/:report/submission", "Submit a report to the assessments team", gives: ReportItem.shape, ReportsAPI.report
    ) { call, id in
        let standards = try await call.reader.standards(for: call.person)
        return try await call.step(report: id) { try $0.submit(by: $1, knowing: standards) }
    }

    private static let sendBack = APIRoute.step(
        .reports, "/reports/:report/return", "Send a report back to the panel", gives: ReportItem.shape, ReportsAPI.report,
        .field("reason", .words, "What is to be put right.")
    ) { call, id, reason in
        try await call.step(report: id) { try $0.sendBack(reason: reason, by: $1) }
    }

    private static let issue = APIRoute.step(
        .reports, "/reports/:report/issue", "Issue a report to the team", gives: ReportItem.shape, ReportsAPI.report
    ) { call, id in
        try await call.casework.issue(id, by: call.person, expecting: call.version)
        return try await call.report(id)
    }
    .about("Its actions are raised, or follow the amendment; what earlier reports left open of its points is settled.")

    private static let accept = APIRoute.step(
        .reports, "/reports/:report/acceptance", "Accept a report", gives: ReportItem.shape, ReportsAPI.report
    ) { call, id in
        try await call.step(report: id) { try $0.accept(by: $1) }
    }

    private static let challenge = APIRoute.step(
        .reports, "/reports/:report/challenge", "Challenge a report", gives: ReportItem.shape, ReportsAPI.report,
        .field("reason", .words, "What the team says is wrong."),
        .optional("points", .list(of: .integer(1...999), upTo: 100), "The points that it is about; none where it is about the whole."),
        .optional("meeting", .day, "When the team and the panel meet to talk about it.")
    ) { call, id, reason, points, meeting in
        try await call.step(report: id) { try $0.challenge(reason: reason, points: points ?? [], meeting: meeting, by: $1) }
    }

    private static let amend = APIRoute.step(
        .reports, "/reports/:report/amendment", "Begin an amendment", gives: ReportItem.shape, ReportsAPI.report,
        .field("reason", .words, "Why.")
    ) { call, id, reason in
        try await call.casework.amend(id, reason: reason, by: call.person, expecting: call.version)
        return try await call.report(id)
    }
    .about("A new edition, which says what the one before said until it is written. It reaches the team when it is issued.")

    private static let extend = APIRoute.step(
        .reports, "/reports/:report/extension", "Extend the due day of all open actions", gives: ReportItem.shape, ReportsAPI.report,
        .field("to", .day, "The new day."), .field("reason", .words, "Why.")
    ) { call, id, day, reason in
        try await call.casework.extendActions(of: id, to: day, reason: reason, by: call.person, expecting: call.version)
        return try await call.report(id)
    }
    .about("Of those that are due before that day.")
}
