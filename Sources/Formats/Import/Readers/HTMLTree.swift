import CLibXML2

enum HTMLTree {
    /// Parses a page, lends its root and frees it. Broken markup is mended the way libxml2 does it; nothing is fetched.
    static func read<Result>(
        _ html: String, _ body: (HTMLNode) throws(ImportRefusal) -> Result
    ) throws(ImportRefusal) -> Result {
        try HTMLSize.check(html)
        guard let document = try parse(html) else { throw .notAReport }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document) else { throw .notAReport }
        return try body(HTMLNode(pointer: root))
    }

    /// Throws `tooIntricate` where libxml2 gives up in the middle: it reads no deeper than 256 elements, and would leave the rest out.
    private static func parse(_ html: String) throws(ImportRefusal) -> htmlDocPtr? {
        let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        let careful = options | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
        guard let parser = htmlNewParserCtxt() else { return nil }
        defer { htmlFreeParserCtxt(parser) }
        var html = html
        let document = html.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                htmlCtxtReadMemory(
                    parser, characters.baseAddress, Int32(clamping: characters.count), nil, "UTF-8", Int32(clamping: careful))
            }
        }
        if parser.pointee.lastError.code == Int32(XML_ERR_INTERNAL_ERROR.rawValue) {
            xmlFreeDoc(document)
            throw .tooIntricate
        }
        return document
    }
}

/// One node of a page. Only valid while its tree is lent.
struct HTMLNode {
    fileprivate let pointer: xmlNodePtr

    var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }

    /// The element's name in lower case; empty for what is no element.
    var name: String {
        guard isElement, let name = pointer.pointee.name else { return "" }
        return String(cString: name)
    }

    /// The characters of a text node; nil for everything else.
    var characters: String? {
        guard pointer.pointee.type == XML_TEXT_NODE, let content = pointer.pointee.content else { return nil }
        return String(cString: content)
    }

    var classes: [Substring] { attribute("class")?.split(separator: " ") ?? [] }

    func attribute(_ name: String) -> String? {
        guard isElement, let value = xmlGetProp(pointer, name) else { return nil }
        defer { xml_free(value) }
        return String(cString: value)
    }

    /// All text below, unfolded.
    var text: String {
        var text = ""
        var walk = HTMLWalk(self)
        while let step = walk.next() {
            if case .enter(let node) = step, let characters = node.characters { text += characters }
        }
        return text
    }

    /// The outermost elements that are wanted, in reading order.
    func all(where isWanted: (HTMLNode) -> Bool) -> [HTMLNode] {
        var found: [HTMLNode] = []
        var walk = HTMLWalk(self)
        while let step = walk.next() {
            guard case .enter(let node) = step, node.isElement, isWanted(node) else { continue }
            found.append(node)
            walk.skipInside()
        }
        return found
    }
}

/// Goes through a node and all below it in reading order, without recursion: pages nested a hundred thousand deep exist to break parsers.
struct HTMLWalk {
    enum Step {
        case enter(HTMLNode)
        case leave(HTMLNode)
    }

    private let root: xmlNodePtr
    private var upcoming: Step?

    init(_ root: HTMLNode) {
        self.root = root.pointer
        upcoming = .enter(root)
    }

    mutating func next() -> Step? {
        guard let step = upcoming else { return nil }
        switch step {
        case .enter(let node):
            let child = node.isElement ? node.pointer.pointee.children : nil
            upcoming = child.map { .enter(HTMLNode(pointer: $0)) } ?? .leave(node)
        case .leave(let node):
            upcoming = node.pointer == root ? nil : Self.after(node)
        }
        return step
    }

    /// Goes on after the node that was just entered: neither what is in it nor its leaving is told.
    mutating func skipInside() {
        guard let step = upcoming else { return }
        switch step {
        case .enter(let child):
            guard let parent = child.pointer.pointee.parent else { return upcoming = nil }
            upcoming = parent == root ? nil : Self.after(HTMLNode(pointer: parent))
        case .leave(let node): upcoming = node.pointer == root ? nil : Self.after(node)
        }
    }

    private static func after(_ node: HTMLNode) -> Step? {
        if let next = node.pointer.pointee.next { return .enter(HTMLNode(pointer: next)) }
        return node.pointer.pointee.parent.map { .leave(HTMLNode(pointer: $0)) }
    }
}
