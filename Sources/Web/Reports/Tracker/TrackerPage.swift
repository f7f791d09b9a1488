import Domain
import Markup

/// The tracking document as one file to read, print or keep: it asks for nothing from outside, and every link in it is whole.
struct TrackerPage {
    let document: TrackingDocument
    let address: String
    let styles: TrackerStyles

    var html: HTML {
        let title = "Tracking amber evidence as it stood \(document.moment.words), \(document.serviceName)"
        let place = TrackerPlace.file(address: address)
        return """
            <!DOCTYPE html>
            <html lang="en" class="govuk-template aa-plain aa-file">
            <head>
            <meta charset="utf-8">
            <title>\(title)</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>\(styles.css)</style>
            </head>
            <body class="govuk-template__body">
            <div class="govuk-width-container">
            <main class="govuk-main-wrapper" id="main-content">
            \(Heading(.large, "Tracking amber evidence", caption: "\(document.serviceName)"))
            <p class="govuk-body">\(document.report.assessment.title). \
            As it stood \(document.moment.words). This file does not change: \(Link("see the document on the site", to: place.link(page))).</p>
            <div class="aa-tracker">\(TrackerRecord(document: document, place: place).html)</div>
            </main>
            </div>
            </body>
            </html>

            """
    }

    private var page: WebAddress { "/reports/\(document.report.id)/tracker" }
}

/// The styles of the site as they go into a file.
struct TrackerStyles: Sendable {
    /// Without anything that a browser would have to fetch.
    let css: HTML

    init(_ assets: Assets) {
        let texts = ["govuk-frontend.min.css", "app.css", "pages.css", "print.css"].map(assets.text)
        css = HTML(raw: texts.joined(separator: "\n").replacing(/url\([^)]*\)/, with: "none"))
    }
}
