import Casework
import Domain
import Foundation

/// A service as programs read it.
struct ServiceItem: Resource {
    let service: Service
    let openActions: Int
    let overdueActions: Int
    let times: Lifespan

    var name: String { service.id.description }
    var versionNumber: Int { service.version.number }
    var path: String { "/services/\(service.id)" }

    init(_ listed: Dated<ListedService>) {
        service = listed.value.service
        openActions = listed.value.openActions
        overdueActions = listed.value.overdueActions
        times = listed.lifespan
    }

    static let shape = Shape<ServiceItem>.resource(
        "Service", "What is assessed.",
        [
            Field("name", .text, "What it is called.") { $0.service.name },
            Field("provider", orNull: .text, "The part of the department, or the partner body, that provides it.") { $0.service.provider },
            Field("phase", orNull: .choice(of: Phase.self), "Where it stands in its life.") { $0.service.phase },
            Field("open_actions", .count, "How many actions somebody has still something to do about.") { $0.openActions },
            Field("overdue_actions", .count, "How many of those are past their day.") { $0.overdueActions },
        ])
}

/// The current position of a service: for each point, the latest rating that covers it.
enum PositionItem {
    static let shape = Shape<ServiceRecord>(
        "Position", "For each standard point, the latest rating that covers it, with every report that rated it before.",
        [
            Field("service_id", .id(of: Service.self), "The service.") { $0.service.id },
            Field("standard", orNull: .text, "The standard of the latest report; null where none has been issued.") {
                $0.position?.standard
            },
            Field("red_points", listOf: .number, "What a reassessment would look at.") { $0.position?.redPoints ?? [] },
            Field("points", listOf: point.kind, "In the order of the standard.") { record in
                record.position?.points.map { Point(position: $0, progress: record.progress[$0.point.number]) } ?? []
            },
        ])

    private struct Point: Sendable {
        let position: CurrentPosition.PointPosition
        let progress: ActionProgress?
    }

    private static let point = Shape<Point>(
        "PointPosition", "Where a service stands on one point.",
        [
            Field("number", .number, "The number of the point.") { $0.position.point.number },
            Field("title", .text, "What the point asks.") { $0.position.point.title },
            Field("rating", .choice(of: Rating.self), "The latest; `not rated` where no report rated it.") { $0.position.rating },
            Field("obligation", orNull: .choice(of: Action.Rating.self), "What it obliges the team to.") { $0.position.obligation },
            Field("actions", .count, "How many actions its reports gave that count.") { $0.progress?.actions ?? 0 },
            Field("resolved", .count, "How many of them are resolved.") { $0.progress?.resolved ?? 0 },
            Field("lineage", listOf: step.kind, "Every rating, the earliest first.") { $0.position.lineage },
        ])

    private static let step = Shape<CurrentPosition.Step>(
        "PointRating", "What one report said of a point.",
        [
            Field("rating", .choice(of: Rating.self), "What it said.") { $0.rating },
            Field("report_id", .id(of: Report.self), "The report.") { $0.outcome.report },
            Field("assessment_type", .choice(of: Assessment.Kind.self), "Of what.") { $0.outcome.kind },
            Field("date", .day, "The day of the assessment.") { $0.outcome.date },
        ])
}

/// Whether a service is ready for something, with the reasons.
enum ReadinessItem {
    static let shape = Shape<Readiness>(
        "Readiness", "The computed answer to “may we book, be assessed, move on?”, with its reasons.",
        [
            Field("for", .choice(of: Readiness.Purpose.self), "What it is asked for.") { $0.purpose },
            Field("verdict", .choice(of: Readiness.Verdict.self), "The answer.") { $0.verdict },
            Field("title", .text, "The same in words.") { $0.title },
            Field("lines", listOf: line.kind, "Everything it asks for, and how each stands.") { $0.lines },
        ])

    private static let line = Shape<Readiness.Line>(
        "ReadinessLine", "One thing that readiness asks for.",
        [
            Field("state", .choice(of: Readiness.Line.State.self), "How it stands.") { $0.state },
            Field("words", .text, "A sentence that a team understands.") { $0.words },
        ])
}
