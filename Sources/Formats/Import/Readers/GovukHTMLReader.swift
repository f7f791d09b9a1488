import Domain

extension ImportFormat {
    /// A web page: a report on GOV.UK as saved from a browser, or on a department's blog.
    static let govukHTML = ImportFormat(
        name: "govuk-html", title: "Web page",
        recognises: { source in
            let opening = source.opening.prefix(2000)
            guard opening.first == "<" else { return source.isNamed(".html", ".htm") && opening.contains("</") }
            return !opening.hasPrefix("<?xml") || opening.contains("<html")
        },
        read: { source throws(ImportRefusal) in
            let text = try source.text()
            return try draft(of: try HTMLPage.read(text.string), from: text)
        }
    )
}

/// Finds the report in a page, and what the page says of it around the report.
enum HTMLPage {
    static func read(_ html: String) throws(ImportRefusal) -> ReportDocument {
        try HTMLTree.read(html) { root throws(ImportRefusal) in
            guard let body = reportBody(of: root) else { throw .notAReport }
            var document = ReportDocument()
            document.title = title(of: root)
            document.summary = summary(of: root)
            document.pageFacts = facts(of: root)
            document.blocks = try HTMLBlocks.read(body)
            return document
        }
    }

    /// A piece of HTML that is nothing but the report.
    static func readFragment(_ html: String) throws(ImportRefusal) -> [Block] {
        try HTMLTree.read(html) { root throws(ImportRefusal) in try HTMLBlocks.read(root) }
    }

    /// The left-hand contents list of a page repeats every heading, so that only the innermost part that holds the report is read.
    private static func reportBody(of root: HTMLNode) -> HTMLNode? {
        let govspeak = root.all { node in node.classes.contains { $0 == "gem-c-govspeak" || $0 == "govuk-govspeak" || $0 == "govspeak" } }
        if let longest = govspeak.max(by: { $0.text.utf8.count < $1.text.utf8.count }) { return longest }
        return root.all { $0.classes.contains("entry-content") }.first
            ?? root.all { $0.name == "main" }.first
            ?? root.all { $0.name == "article" }.first
            ?? root.all { $0.name == "body" }.first
    }

    private static func title(of root: HTMLNode) -> String? {
        let headings = root.all { $0.name == "h1" }
        let wanted = headings.first { node in node.classes.contains { $0.closes(with: "title__text") || $0 == "entry-title" } }
        let title = (wanted ?? headings.first)?.text.folded
        if let title, !title.isEmpty { return title }
        return root.all { $0.name == "title" }.first.map { $0.text.folded.withoutSiteName }
    }

    private static func summary(of root: HTMLNode) -> String? {
        root.all { node in node.classes.contains { $0.closes(with: "lead-paragraph") } }.first?.text.folded
            ?? root.all { $0.name == "meta" && $0.attribute("name") == "description" }.first?.attribute("content")?.folded
    }

    private static func facts(of root: HTMLNode) -> [(label: String, value: String)] {
        let lists = root.all { node in node.name == "dl" && node.classes.contains { $0.contains("metadata") } }
        return lists.flatMap { list in
            let labels = list.all { $0.name == "dt" }.map { $0.text.folded }
            let values = list.all { $0.name == "dd" }.map { $0.text.folded }
            return zip(labels, values).map { (label: $0, value: $1) }
        }
    }
}

extension String {
    fileprivate var withoutSiteName: String {
        for end in [" - GOV.UK", " | GOV.UK", " – Data in government"] where hasSuffix(end) { return String(dropLast(end.count)) }
        return self
    }
}
