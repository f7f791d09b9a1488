import Casework
import Domain
import Hummingbird

/// The tracking document as a file, of the same moment and with the same changes as the page that led here.
enum ExportTracker {
    static let routes: [Route] = [
        .get("/reports/:report/tracker/export/:format", .signedIn) { visit in
            let asked = try TrackerAsked(visit)
            let person = try visit.person
            guard let format = visit.context.parameters.get("format").flatMap(TrackerFormat.init) else { throw Failure.notFound }
            do {
                guard asked.problems.isEmpty else { throw Failure.invalid([]) }
                let document = try await visit.reader.trackingDocument(for: asked, person)
                return visit.download(try await visit.site.trackerExport.file(document, as: format))
            } catch Failure.invalid {
                // The page says what is wrong with the moment, and has the form to put it right.
                return visit.redirect(to: asked.asTyped)
            }
        }.paced(.exports)
    ]
}
