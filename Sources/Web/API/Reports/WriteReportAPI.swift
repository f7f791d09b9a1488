import Casework
import Domain

/// What the panel writes, one part at a time.
enum WriteReportAPI {
    static let routes = [point, summary]

    private static let point = APIRoute.amend(
        .reports, "/reports/:report/points/:point", "Write a point of a report", gives: ReportItem.shape, ReportsAPI.report,
        .path("point", .place, "The number of the point."),
        .field("rating", .choice(of: Rating.self), "What the panel says of it."),
        .optional("findings", lines, "Why, one paragraph each."),
        .optional("actions", .list(of: action, upTo: 100), "What the team must do: on amber and red points only."),
        .optional("advice", lines, "What the team may do.")
    ) { call, id, number, rating, findings, actions, advice in
        guard let before = try await call.reader.report(id, for: call.person).report.content.points.first(where: { $0.number == number })
        else { throw Failure.notFound }
        let part = ReportedPoint(
            number: number, title: before.title, rating: rating, trackedAs: before.trackedAs,
            findings: findings?.map(\.text) ?? before.findings, actions: actions.map { before.tracking($0) } ?? before.actions,
            advice: advice?.map(\.text) ?? before.advice)
        try await call.casework.write(.point(part), of: id, seen: nil, by: call.person, expecting: call.version)
        return try await call.report(id)
    }
    .about("What is not named stays as it is.")

    private static let summary = APIRoute.amend(
        .reports, "/reports/:report/summary", "Write what a report says of the whole", gives: ReportItem.shape, ReportsAPI.report,
        .change("overall", .choice(of: OverallRating.self), "The overall rating."),
        .change("overall_reason", .words, "Why it is not what the points suggest."),
        .optional("findings", lines, "What the panel says of the service as a whole.")
    ) { call, id, overall, reason, findings in
        let before = try await call.reader.report(id, for: call.person).report.content.summary
        let part = Report.Summary(
            overall: overall.after(before.overall), reason: reason.after(before.reason), findings: findings?.map(\.text) ?? before.findings)
        try await call.casework.write(.summary(part), of: id, seen: nil, by: call.person, expecting: call.version)
        return try await call.report(id)
    }

    private static let lines = Kind<[Words]>.list(of: .words, upTo: 200)

    private static let action = Kind.object(
        "WrittenAction",
        together(
            .field("text", .words, "The wording."),
            .optional("profession", .choice(of: Profession.self), "Which profession leads on it."),
            .optional("action_id", .id(of: Action.self), "In an amendment: the action that the team has already.")
        ).map { ReportedAction($0.text, profession: $1, tracked: $2) })
}

extension Change {
    /// What there is now that was something before.
    fileprivate func after(_ before: Value?) -> Value? {
        switch self {
        case .kept: before
        case .set(let value): value
        }
    }
}

extension ReportedPoint {
    /// Actions that the team has already keep what they are, where the wording is the same and nothing was said.
    fileprivate func tracking(_ actions: [ReportedAction]) -> [ReportedAction] {
        actions.map { action in
            let same = self.actions.first { $0.text == action.text }
            return ReportedAction(
                action.text, profession: action.profession ?? same?.profession, tracked: action.tracked ?? same?.tracked)
        }
    }
}
