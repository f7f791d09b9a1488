import Domain
import Markup

/// The tracking document as one file, in which every link is whole.
struct TrackerPage {
    let document: TrackingDocument
    let address: String
    let styles: DocumentStyles

    var html: HTML {
        let place = DocumentPlace.file(address: address)
        return DocumentPage(
            title: "Tracking amber evidence as it stood \(document.moment.words), \(document.serviceName)", styles: styles,
            content: """
                \(Heading(.large, "Tracking amber evidence", caption: "\(document.serviceName)"))
                <p class="govuk-body">\(document.report.assessment.title). \
                As it stood \(document.moment.words). This file does not change: \(Link("see the document on the site", to: place.link(page))).</p>
                <div class="aa-tracker">\(TrackerRecord(document: document, place: place).html)</div>
                """
        ).html
    }

    private var page: WebAddress { "/reports/\(document.report.id)/tracker" }
}
