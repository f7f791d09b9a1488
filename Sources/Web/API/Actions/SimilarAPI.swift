import Casework
import Domain
import Foundation

/// How other services met the same point.
enum SimilarAPI {
    static let route = APIRoute.list(
        .actions, "/actions/:action/similar", "List how others resolved the same point", of: SimilarItem.shape, ActionsAPI.action
    ) { call, stretch, id in
        let similar = try await call.reader.similarActions(to: id, for: call.person)
        return try Listed(whole: similar.map(SimilarItem.init), stretch) { $0.action.id.description }
    }
    .about("Resolved actions on the same point of the same standard, of other services that this person may read: the latest two hundred.")
}

/// A resolved action of another service.
struct SimilarItem: Sendable {
    let similar: SimilarAction

    init(_ similar: SimilarAction) { self.similar = similar }

    var action: Action { similar.action }

    static let shape = Shape<SimilarItem>(
        "SimilarAction", "An action of another service on the same point, and how it was resolved.",
        [
            Field("id", .id(of: Action.self), "The action.") { $0.action.id },
            Field("service_id", .id(of: Service.self), "The service.") { $0.action.service },
            Field("service_name", .text, "What the service is called.") { $0.similar.serviceName },
            Field("rating", .choice(of: Action.Rating.self), "Of the point.") { $0.action.rating },
            Field("text", .text, "As the panel worded it.") { $0.action.text },
            Field("resolved_at", orNull: .instant, "When it was resolved.") { $0.similar.resolvedAt },
            Field("how", orNull: .text, "What the lead assessor said when the evidence was accepted.") { $0.similar.decision?.notes?.text },
            Field("resolved_by_report_id", orNull: .id(of: Report.self), "The report that found the point green.") { $0.similar.report },
        ])
}
