import Domain
import HTTPTypes
import Markup

/// What a person needs to know of one address.
struct RouteDocument {
    let route: APIRoute
    let site: String

    var html: HTML {
        """
        \(Heading(.medium, "\(route.title)", level: 3))
        <p class="govuk-body"><code>\(route.method.rawValue) \(APIRoute.root + route.template)</code></p>
        <p class="govuk-body">\(HTML.withCode(route.aboutItAll))</p>
        \(table("Parameters", route.entries.filter { $0.place != .body }))
        \(table("Body", route.entries.filter { $0.place == .body }))
        <p class="govuk-body">Answers \(route.gives.status.code)\(answer). Says no with \(refusals).</p>
        <pre class="aa-code"><code>\(example)</code></pre>
        """
    }

    private func table(_ caption: HTML, _ entries: [Entry]) -> HTML {
        when(!entries.isEmpty) {
            Table(
                caption: caption, captionSize: .small, columns: [.init("Name"), .init("What"), .init("Kind")],
                rows: entries.map { entry in
                    Table.Row([
                        "<code>\(entry.name)</code>",
                        "\(entry.about)\(entry.isRequired ? "" : " <span class=\"govuk-hint\">Optional</span>" as HTML)",
                        SchemaWords(entry.schema).html,
                    ])
                }
            ).html
        }
    }

    private var answer: HTML {
        guard let schema = route.gives.schema else { return " with \(route.gives.mediaType)" }
        return " with \(SchemaWords(schema).html)"
    }

    private var refusals: HTML {
        let codes = Set(route.troubles.map(\.status.code)).sorted()
        return "\(codes.map(String.init).joined(separator: ", "))"
    }

    /// A call that does it, to be pasted.
    private var example: String {
        var parts = ["curl"]
        if route.method != .get { parts.append("-X \(route.method.rawValue)") }
        parts.append("-H 'Authorization: Bearer TOKEN'")
        if case .version = route.needs { parts.append("-H 'If-Match: \"1\"'") }
        if route.method == .post { parts.append("-H 'Idempotency-Key: 5f0c2a'") }
        switch route.takes {
        case .nothing: break
        case .json:
            let body = route.entries.filter { $0.place == .body && $0.isRequired }
            let fields = body.map { "\"\($0.name)\": \(SchemaWords($0.schema).example)" }.joined(separator: ", ")
            if !fields.isEmpty { parts += ["-H 'Content-Type: application/json'", "-d '{\(fields)}'"] }
        case .bytes, .evidence: parts.append("--data-binary @FILE")
        }
        parts.append("'\(site + APIRoute.root + route.template)'")
        return parts.joined(separator: " \\\n  ")
    }
}

/// One shape of an answer, with its fields.
struct ResourceDocument: Sendable {
    let name: String
    let schema: JSON

    static let all: [ResourceDocument] = {
        let described = APIRoute.all.flatMap { $0.gives.parts + $0.entries.flatMap(\.parts) } + Problem.shape.described
        let byName = Dictionary(described.map { ($0.name, $0.schema) }) { first, _ in first }
        return byName.sorted { $0.key < $1.key }.map { ResourceDocument(name: $0.key, schema: $0.value) }
    }()

    var html: HTML {
        guard case .object(let properties)? = schema["properties"] else { return "" }
        return """
            \(Heading(.medium, "\(name)", level: 3, id: SchemaWords.id(of: name)))
            <p class="govuk-body">\(schema["description"]?.plainText ?? "")</p>
            \(Table(
                caption: "Fields of \(name)", captionSize: .hidden, columns: [.init("Name"), .init("What"), .init("Kind")],
                rows: properties.sorted { $0.key < $1.key }.map { name, schema in
                    Table.Row(["<code>\(name)</code>", "\(schema["description"]?.plainText ?? "")", SchemaWords(schema).html])
                }))
            """
    }
}

extension JSON {
    /// The text that it is; nil for anything else.
    var plainText: String? { if case .text(let text) = self { text } else { nil } }
}

/// A schema in a few words: "day or null", "one of: amber, red".
struct SchemaWords {
    let schema: JSON

    init(_ schema: JSON) { self.schema = schema }

    static func id(of name: String) -> String { "resource-\(name)" }

    var html: HTML {
        if let reference = schema["$ref"]?.plainText, let name = reference.split(separator: "/").last {
            return "\(Link("\(name)", to: WebAddress(fragment: SchemaWords.id(of: String(name)))))"
        }
        if case .list(let several)? = schema["anyOf"] {
            return several.map { SchemaWords($0).html }.joined(by: " or ")
        }
        if case .list(let values)? = schema["enum"] { return "one of: \(values.compactMap(\.plainText).joined(separator: ", "))" }
        switch schema["type"] {
        case .text("array"): return "list of \(schema["items"].map { SchemaWords($0).html } ?? "anything")"
        case .text(let type): return "\(Self.words(type, schema["format"]?.plainText))"
        case .list(let types):
            let words = types.compactMap(\.plainText).map { Self.words($0, $0 == "null" ? nil : schema["format"]?.plainText) }
            return "\(words.joined(separator: " or "))"
        case .null, .flag, .integer, .number, .object, nil: return "anything"
        }
    }

    /// A value that fits.
    var example: String {
        if case .list(let values)? = schema["enum"], let first = values.first?.plainText { return "\"\(first)\"" }
        switch schema["type"] {
        case "integer": return "1"
        case "boolean": return "true"
        case "array": return "[]"
        case _: break
        }
        switch schema["format"] {
        case "date": return "\"2026-03-04\""
        case "uuid": return "\"0192d3a0-0000-7000-8000-000000000000\""
        case _: return "\"…\""
        }
    }

    private static func words(_ type: String, _ format: String?) -> String {
        switch (type, format) {
        case ("string", "date"): "day"
        case ("string", "date-time"): "time"
        case ("string", "uuid"): "identifier"
        case ("string", "uri"): "address"
        case ("string", _): "text"
        case ("integer", _): "whole number"
        case ("boolean", _): "true or false"
        case (_, _): type
        }
    }
}
