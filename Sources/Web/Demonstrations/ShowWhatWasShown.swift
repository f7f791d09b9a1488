import Casework
import Domain
import Hummingbird
import Markup

/// What was shown at the assessment that a report is of, as it was shown.
enum ShowWhatWasShown {
    static let routes: [Route] = [
        .get("/reports/:report/demonstration", .signedIn) { visit in
            let id: Report.ID = try visit.id("report")
            let record = try await visit.reader.demonstration(before: id, for: visit.person)
            let title = record.reports.first { $0.id == id }?.title ?? record.kind.title
            return visit.page(
                "What the team showed, \(title), \(record.service.name)", in: .reports,
                back: BackLink(to: "/reports/\(id)", "Back to the report").inLandmark,
                """
                \(Heading(.large, "What the team showed", caption: "\(record.service.name)"))
                <p class="govuk-body">\(title). This is how it stood when the report was issued. It does not change any more.</p>
                \(ShownDocument(document: record.shown, place: .site).html)
                """)
        }
    ]
}
