/// What every page must keep to, whoever reads it: what a validator and an automated accessibility check would ask of the markup, and what
/// the content security policy forbids.
struct PageRules {
    private let root: Element
    private let everything: [Element]
    private let ids: Set<String>

    /// What is wrong with the page; empty where nothing is.
    static func broken(by page: Page) -> [String] {
        guard let root = page.tree else { return ["no page at all"] }
        let rules = PageRules(root)
        return rules.frame + rules.names + rules.references + rules.nesting + rules.tables + rules.forms + rules.policy
    }

    private init(_ root: Element) {
        self.root = root
        everything = root.everything
        ids = Set(everything.compactMap(\.id))
    }

    private var frame: [String] {
        let title = root.first("title")?.text ?? ""
        let checks = [
            (root.name == "html" && root["lang"] == "en", "no language"),
            (root.first("head")?.first("meta")?["charset"] == "utf-8", "no charset at the top"),
            (title.hasSuffix(" – Assessment Actions") && title.first != " ", "the title is “\(title)”"),
            (root.all("h1").count == 1 && root.first("main")?.all("h1").count == 1, "\(root.all("h1").count) h1, one wanted, in main"),
            (root.all("main").count == 1, "no main, or two"),
            (
                title.hasPrefix("Error: ") == !root.all(ofClass: "govuk-error-summary").isEmpty,
                "“Error:” in the title and error summary differ"
            ),
        ]
        return checks.filter { !$0.0 }.map(\.1) + headings
    }

    /// No level of heading is left out on the way down.
    private var headings: [String] {
        let levels = root.first("main")?.all("h1", "h2", "h3", "h4", "h5", "h6").compactMap { Int($0.name.dropFirst()) } ?? []
        return zip(levels, levels.dropFirst()).filter { $1 > $0 + 1 }.map { "h\($1) after h\($0)" }
    }

    private var names: [String] {
        everything.compactMap { element in
            switch element.name {
            case "a" where element["href"] != nil, "button", "summary", "legend", "caption", "label", "h1", "h2", "h3", "th":
                name(of: element).isEmpty ? "<\(element.name)> without a name" : nil
            case "img": element["alt"] == nil ? "an image without alt" : nil
            case "svg": element["aria-hidden"] == nil && element["role"] != "img" ? "a drawing that is neither hidden nor named" : nil
            case "fieldset": element.elements.first?.name == "legend" ? nil : "a fieldset without a legend"
            case _: nil
            }
        }
    }

    private func name(of element: Element) -> String {
        if let label = element["aria-label"] { return label }
        if let id = element["aria-labelledby"] { return root.withID(id)?.text ?? "" }
        return element.text + (element.all("svg", "img").compactMap { $0["aria-label"] ?? $0["alt"] }.joined())
    }

    /// Identifiers are unique, and whatever refers to one finds it.
    private var references: [String] {
        let counts = Dictionary(everything.compactMap(\.id).map { ($0, 1) }, uniquingKeysWith: +)
        let twice = counts.filter { $0.value > 1 }.map { "id “\($0.key)” twice" }
        let lost = everything.flatMap { element in
            let names = ["for", "aria-labelledby", "aria-describedby", "aria-controls"].flatMap { element[$0]?.split(separator: " ") ?? [] }
            let place = element["href"].flatMap { $0.hasPrefix("#") ? $0.dropFirst() : nil }
            return (names + [place].compactMap(\.self)).filter { !ids.contains(String($0)) }.map { "<\(element.name)> refers to “\($0)”" }
        }
        return twice + lost
    }

    /// What a browser's parser would move elsewhere.
    private var nesting: [String] {
        let phrasing: Set = ["p", "h1", "h2", "h3", "h4", "span", "a", "button", "label", "strong", "summary", "th", "title"]
        let blocks: Set = [
            "div", "p", "ul", "ol", "dl", "table", "form", "section", "nav", "main", "fieldset", "details", "h2", "h3", "h4",
        ]
        return everything.flatMap { element -> [String] in
            var inside: [String] { element.everything.dropFirst().map(\.name) }
            switch element.name {
            case "ul", "ol": return element.elements.filter { $0.name != "li" }.map { "<\($0.name)> straight in <\(element.name)>" }
            case "form": return inside.contains("form") ? ["a form in a form"] : []
            case "a", "button":
                return inside.filter { ["a", "button", "input", "select"].contains($0) }.map { "<\($0)> in <\(element.name)>" }
            case "th", "label", "summary", "legend": return []
            case let name where phrasing.contains(name): return inside.filter(blocks.contains).map { "<\($0)> in <\(name)>" }
            case _: return []
            }
        }
    }

    private var tables: [String] {
        root.all("table").flatMap { table -> [String] in
            let columns = table.first("thead")?.all("th").count ?? 0
            let uneven = table.first("tbody")?.all("tr").filter { $0.elements.count != columns }.count ?? 0
            let scopeless = table.all("th").count { $0["scope"] == nil }
            return (table.elements.first?.name == "caption" ? [] : ["a table without a caption"])
                + (uneven == 0 ? [] : ["\(uneven) rows of other width than the head"]) + (scopeless == 0 ? [] : ["headings without scope"])
        }
    }

    private var forms: [String] {
        let labelled = Set(root.all("label").compactMap { $0["for"] })
        let nameless = root.all("input", "select", "textarea").filter { field in
            field["type"] != "hidden" && field["aria-label"] == nil && !(field.id.map(labelled.contains) ?? false)
        }
        let tokenless = root.all("form").filter { form in
            form["method"] == "post" && !["/sign-in", "/review/"].contains { form["action"]?.hasPrefix($0) ?? false }
                && form.all("input").first { $0["name"] == "form-token" }?["value"]?.count != 64
        }
        let buttonless = root.all("form").filter { $0.all("button").isEmpty }
        return nameless.map { "<\($0.name) name=\($0["name"] ?? "")> without a label" }
            + tokenless.map { "the form to \($0["action"] ?? "") has no token" }
            + buttonless.map { "the form to \($0["action"] ?? "") has no button" }
    }

    private var policy: [String] {
        everything.flatMap { element -> [String] in
            let handlers = element.attributes.keys.filter { $0.hasPrefix("on") || $0 == "style" }.map { "\($0) on <\(element.name)>" }
            let addresses = ["href", "src", "action"].compactMap { element[$0] }
            let elsewhere = addresses.filter {
                !$0.hasPrefix("/") && !$0.hasPrefix("#") && !$0.hasPrefix("https://") && !$0.hasPrefix("mailto:")
            }
            let isInline = element.name == "style" || (element.name == "script" && (element["src"] == nil || !element.text.isEmpty))
            return handlers + elsewhere.map { "<\(element.name)> leads to “\($0)”" } + (isInline ? ["<\(element.name)> in the page"] : [])
        }
    }
}
