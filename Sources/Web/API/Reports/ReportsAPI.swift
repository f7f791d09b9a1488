import Casework
import Domain
import HTTPTypes

/// Reports: begun, written, and on their way to the team and back.
enum ReportsAPI {
    static let routes = [list, begin, show] + ReportStepsAPI.routes + WriteReportAPI.routes + [TrackerAPI.route]

    static let report = Given.path("report", Report.self, "The identifier of the report.")

    private static let list = APIRoute.list(
        .reports, "/reports", "List reports", of: ReportListItem.shape, .query("service", .id(of: Service.self), "Of this service."),
        .queries("status", .choice(of: Report.Status.self), "With one of these statuses.")
    ) { call, stretch, service, statuses in
        let found = try await call.reader.reports(
            for: call.person, service: service, statuses: Set(statuses), after: try stretch.id(), limit: stretch.limit)
        return Listed(found) { ReportListItem(listed: $0.value, times: $0.lifespan) }
    }

    private static let begin = APIRoute.add(
        .reports, "/reports", "Begin the report of an assessment that was not booked here", gives: ReportItem.shape, NewAssessment.given
    ) { call, assessment in
        try await call.report(try await assessment.begin(call).id)
    }

    private static let show = APIRoute.read(.reports, "/reports/:report", "Read a report", gives: ReportItem.shape, report) { call, id in
        try await call.report(id)
    }
}

extension Call {
    func report(_ id: Report.ID) async throws -> ReportItem {
        let record = try await reader.report(id, for: person)
        return ReportItem(record: record, times: try await reader.lifespan(of: record))
    }

    func step(report id: Report.ID, _ verb: @Sendable @escaping (inout Report, Actor) throws -> Report.Event) async throws -> ReportItem {
        try await casework.change(id, by: person, expecting: version, verb)
        return try await report(id)
    }
}
