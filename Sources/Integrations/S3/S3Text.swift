import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The few things that are read from what an S3 server answers in XML.
enum S3Text {
    /// The text of the first element of that name.
    static func first(_ name: String, in body: [UInt8]) -> String? { S3Elements(body)?.texts.first { $0.name == name }?.text }

    /// Of each element of that name, the texts in it by their names; the first where two have one name.
    static func all(_ name: String, in body: [UInt8]) -> [[String: String]]? { S3Elements(body, each: name)?.groups }
}

/// Gathers the texts of elements that hold nothing but text. Nothing outside of the answer is read.
private final class S3Elements: NSObject, XMLParserDelegate {
    private(set) var texts: [(name: String, text: String)] = []
    private(set) var groups: [[String: String]] = []
    private let each: String?
    private var text = ""

    /// Nil where it is no XML.
    init?(_ body: [UInt8], each: String? = nil) {
        self.each = each
        super.init()
        let parser = XMLParser(data: Data(body))
        parser.delegate = self
        guard !body.isEmpty, parser.parse() else { return nil }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
        text = ""
        if name == each { groups.append([:]) }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        texts.append((name, text))
        if each != nil, let last = groups.indices.last, groups[last][name] == nil { groups[last][name] = text }
    }
}
