import Casework
import Domain
import Hummingbird

/// What a team shows, as a file of now.
enum ExportDemonstration {
    static let routes: [Route] = [
        .get("/services/:service/demonstration/:kind/export/:format", .signedIn) { visit in
            let record = try await visit.demonstrationRecord()
            guard let format = visit.context.parameters.get("format").flatMap(DemonstrationFormat.init) else { throw Failure.notFound }
            let export = visit.site.demonstrationExport
            return visit.download(
                try await export.file(record.document, of: record.service, at: record.actor.instant, as: format))
        }.paced(.exports)
    ]
}
