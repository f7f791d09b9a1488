import Foundation

/// An invented report, written down once and laid out in every format that reports come in.
struct Skeleton: Sendable {
    struct Section: Sendable {
        /// A heading over the lead, where the era has one.
        var heading: String?
        var lead: String
        var items: [String]
    }

    struct Point: Sendable {
        var number: Int
        var title: String
        var decision: String
        var sections: [Section] = []
    }

    var title = "Book a beehive inspection beta assessment"
    var service = "Book a beehive inspection"
    var facts: [(label: String, value: String)] = []
    var previous: [String] = []
    var praise: [String] = []
    var points: [Point] = []

    enum Layout: String, CaseIterable, Sendable {
        case page, contentAPI, markdown, text, barText, tabText
    }

    func bytes(_ layout: Layout) -> Data {
        Data(written(layout).utf8)
    }

    private func written(_ layout: Layout) -> String {
        switch layout {
        case .page: page
        case .contentAPI: contentItem
        case .markdown: markdown
        case .text: plain { "\($0) \($1)" }
        case .barText: plain { "\($0) | \($1) |" }
        case .tabText: plain { "\($0)\t\($1)" }
        }
    }
}

extension Skeleton {
    /// The body as GOV.UK gives it.
    var html: String {
        var html = "<p>Service Standard assessment report</p>\n<p>\(service)</p>\n<table><tbody>"
        for fact in facts { html += "<tr>\n<td>\(fact.label)</td>\n<td>\(fact.value)</td></tr>" }
        html += "</tbody></table>\n<h2>Previous assessment reports</h2>\n" + list(previous)
        html += "<h2>Service description</h2><p>Keepers book a visit.</p><h2>Service users</h2><ul><li>keepers</li></ul>"
        if !praise.isEmpty { html += "<p>Things the service team has done well:</p>" + list(praise) }
        for point in points {
            html += "<h2 id=\"p\(point.number)\">\(point.number). \(point.title)</h2>\n<h3>Decision:</h3>\n<p>\(linked(point))</p>\n"
            for section in point.sections {
                if let heading = section.heading { html += "<h3>\(heading)</h3>\n" }
                html += "<p>\(section.lead)</p>\n" + list(section.items)
            }
        }
        return html + "<h2>Next steps</h2><ul><li>Speak to the assessments team.</li></ul>"
    }

    private func linked(_ point: Point) -> String {
        let name = "point \(point.number) of the Standard"
        return point.decision.replacingOccurrences(of: name, with: "<a href=\"https://www.gov.uk/x\">\(name)</a>")
    }

    private func list(_ items: [String]) -> String {
        items.isEmpty ? "" : "<ul>\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</ul>\n"
    }

    private var page: String {
        let contents = points.map { "<li><a href=\"#p\($0.number)\">\($0.number). \($0.title)</a></li>" }.joined()
        return """
            <!DOCTYPE html><html><head><title>\(title) - GOV.UK</title></head><body><main>
            <h1 class="gem-c-title__text">\(title)</h1>
            <dl class="gem-c-metadata__list"><dt>From:</dt><dd>The Assessing Body</dd><dt>Published</dt><dd>1 January 2031</dd></dl>
            <nav><h2>Contents</h2><ol>\(contents)</ol></nav>
            <div class="gem-c-govspeak govuk-govspeak">\(html)</div></main>
            <footer><h2>5. Make sure everyone can use the service</h2></footer></body></html>
            """
    }

    private var contentItem: String {
        struct Item: Encodable {
            struct Details: Encodable {
                var body: String
                var metadata: [String: String] = [:]
            }
            var title: String
            var details: Details
        }
        let data = try? JSONEncoder().encode(Item(title: title, details: Item.Details(body: html)))  // plain texts always encode
        return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private var markdown: String {
        var text = "---\ntitle: \"\(title)\"\n---\n\nService Standard assessment report\n\n\(service)\n\n|||\n|---|---|\n"
        for fact in facts { text += "| \(fact.label) | \(fact.value) |\n" }
        text +=
            "\n## Previous assessment reports\n\n" + previous.map { "- \($0)\n" }.joined() + "\n## Service description\n\nKeepers book.\n"
        if !praise.isEmpty { text += "\nThings the service team has done well:\n\n" + praise.map { "* \($0)\n" }.joined() }
        for point in points {
            text += "\n## \(point.number). \(point.title)\n\n### Decision\n\n\(point.decision)\n\n"
            for section in point.sections {
                if let heading = section.heading { text += "### \(heading)\n\n" }
                text += section.lead + "\n\n" + section.items.map { "- \($0)\n" }.joined() + "\n"
            }
        }
        return text + "\n## Next steps\n\n- Speak to the assessments team.\n"
    }

    private func plain(_ fact: (String, String) -> String) -> String {
        var lines = [title, "Service Standard assessment report", service] + facts.map { fact($0.label, $0.value) }
        lines += ["Previous assessment reports"] + previous.map { "- \($0)" } + ["Service description", "Keepers book a visit."]
        if !praise.isEmpty { lines += ["Things the service team has done well:"] + praise.map { "  • \($0)" } }
        for point in points {
            lines += ["\(point.number). \(point.title)", "Decision", point.decision]
            for section in point.sections {
                lines += [section.heading].compactMap { $0 } + [section.lead] + section.items.map { "  • \($0)" }
            }
        }
        return (lines + ["Next steps", "- Speak to the assessments team."]).joined(separator: "\n")
    }
}
