import Domain
import Foundation

extension ImportFormat {
    /// The answer of GOV.UK's content API for one report.
    static let contentAPI = ImportFormat(
        name: "content-api", title: "GOV.UK content API (JSON)",
        recognises: { $0.opening.first == "{" },
        read: { source throws(ImportRefusal) in
            let text = try source.text()
            let item: ContentItem = try decodeJSON(text, as: "content-api")
            return try draft(of: try item.document(), from: text)
        }
    )
}

/// What of a content item matters here. Its metadata is sparse or wrong for old reports, so that the body is asked first.
private struct ContentItem: Decodable {
    struct Details: Decodable {
        let body: Body
        let metadata: [String: Loose]?
    }

    /// HTML as the public API gives it, or the publisher's list of the same text in several types.
    enum Body: Decodable {
        case html(String)
        case markdown(String)

        struct Version: Decodable {
            let contentType: String
            let content: String

            enum CodingKeys: String, CodingKey {
                case content
                case contentType = "content_type"
            }
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let html = try? container.decode(String.self) {  // not a text: then it is the list
                self = .html(html)
            } else {
                let versions = try container.decode([Version].self)
                if let html = versions.first(where: { $0.contentType == "text/html" }) {
                    self = .html(html.content)
                } else {
                    self = .markdown(versions.first?.content ?? "")
                }
            }
        }
    }

    /// A metadata value: only texts count, and nothing else may stop the reading.
    struct Loose: Decodable {
        let text: String?
        init(from decoder: any Decoder) throws {
            text = try? decoder.singleValueContainer().decode(String.self)  // a number or a list says nothing here
        }
    }

    let title: String?
    let description: String?
    let details: Details

    func document() throws(ImportRefusal) -> ReportDocument {
        var document = ReportDocument()
        switch details.body {
        case .html(let html): document.blocks = try HTMLPage.readFragment(html)
        case .markdown(let markdown): document = try MarkdownBlocks.read(markdown)
        }
        document.title = title?.folded
        document.summary = description?.folded
        let labels = ["assessment_date": "Assessment date", "result": "Result", "stage": "Stage"]
        document.pageFacts = labels.sorted(by: <).compactMap { key, label in
            details.metadata?[key]?.text.map { (label: label, value: $0) }
        }
        return document
    }
}
