/// An element of a page with all that is in it.
struct Element: Sendable {
    let name: String
    let attributes: [String: String]
    var children: [Node] = []

    indirect enum Node: Sendable {
        case element(Element)
        case text(String)
    }

    /// Elements that have no end.
    static let voids: Set<String> = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]

    subscript(attribute: String) -> String? { attributes[attribute] }

    var id: String? { attributes["id"] }

    var classes: [String] { attributes["class"]?.split(separator: " ").map(String.init) ?? [] }

    var elements: [Element] {
        children.compactMap { node in
            if case .element(let element) = node { element } else { nil }
        }
    }

    /// This element and all below it, in reading order.
    var everything: [Element] {
        var all: [Element] = []
        gather(into: &all)
        return all
    }

    private func gather(into all: inout [Element]) {
        all.append(self)
        for case .element(let element) in children { element.gather(into: &all) }
    }

    /// All below that have one of the names, in reading order.
    func all(_ names: String...) -> [Element] { everything.dropFirst().filter { names.contains($0.name) } }

    func all(ofClass name: String) -> [Element] {
        everything.dropFirst().filter { $0.attributes["class"]?.contains(name) == true && $0.classes.contains(name) }
    }

    func first(_ name: String) -> Element? { all(name).first }

    func withID(_ id: String) -> Element? { everything.first { $0.id == id } }

    /// What a person reads or hears, with white space folded.
    var text: String { characters.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// All characters below, as they stand.
    var characters: String {
        children.map { node in
            switch node {
            case .text(let text): text
            case .element(let element): element.characters
            }
        }.joined()
    }
}
