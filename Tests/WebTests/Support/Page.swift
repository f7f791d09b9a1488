import HTTPTypes
import Testing

/// What a request was answered with.
struct Page: Sendable {
    /// The address that answered, after redirects.
    let address: String
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: String
    /// The `html` element; nil where the answer is no page.
    let tree: Element?

    /// Throws where it is a page that a browser would have to mend.
    init(address: String, status: HTTPResponse.Status, headers: HTTPFields, body: String) throws {
        self.address = address
        self.status = status
        self.headers = headers
        self.body = body
        // What is to be saved is no page, whatever is in it.
        let isPage = headers[.contentType]?.hasPrefix("text/html") == true && headers[.contentDisposition] == nil && !body.isEmpty
        do { tree = isPage ? try StrictHTML.page(body) : nil } catch { throw StrictHTML.Malformed(description: "\(address): \(error)") }
    }

    var code: Int { status.code }

    var location: String? { headers[.location] }

    var title: String { tree?.first("title")?.text ?? "" }

    var heading: String { tree?.first("h1")?.text ?? "" }

    /// All that a person reads between header and footer.
    var text: String { tree?.first("main")?.text ?? "" }

    /// What the green banner says was done.
    var done: String? {
        tree?.all(ofClass: "govuk-notification-banner--success").first?.all(ofClass: "govuk-notification-banner__heading").first?.text
    }

    /// The messages of the error summary.
    var errors: [String] { tree?.all(ofClass: "govuk-error-summary__list").first?.all("li").map(\.text) ?? [] }

    var links: [Element] { tree?.all("a") ?? [] }

    func has(link text: String) -> Bool { links.contains { $0.text == text } }

    /// The form that posts to that address; without one, the page's own.
    func form(to address: String? = nil) -> PageForm? {
        let forms = tree?.all("form").filter { form in
            address.map { form["action"] == $0 } ?? (form["method"] == "post" && !["/sign-out", "/session"].contains(form["action"] ?? ""))
        }
        return forms?.first.map(PageForm.init)
    }
}

/// A form as a browser sees it.
struct PageForm: Sendable {
    let element: Element

    var action: String { element["action"] ?? "" }

    /// What a browser would send if nothing were typed, without the button.
    var fields: [(String, String)] {
        element.all("input", "select", "textarea").flatMap { field -> [(String, String)] in
            guard let name = field["name"] else { return [] }
            switch (field.name, field["type"]) {
            case ("textarea", _): return [(name, field.characters)]
            case ("select", _):
                let options = field.all("option")
                guard let chosen = options.first(where: { $0["selected"] != nil }) ?? options.first else { return [] }
                return [(name, chosen["value"] ?? chosen.text)]
            case ("input", "checkbox"?), ("input", "radio"?): return field["checked"] == nil ? [] : [(name, field["value"] ?? "on")]
            case ("input", "submit"?), ("input", "file"?): return []
            case _: return [(name, field["value"] ?? "")]
            }
        }
    }

    subscript(name: String) -> String? { fields.first { $0.0 == name }?.1 }
}
