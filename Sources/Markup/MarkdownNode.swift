import CMark

/// A node of cmark's tree, while the tree lives.
struct MarkdownNode {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    var type: cmark_node_type { cmark_node_get_type(pointer) }

    /// The text of a node that has any.
    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }

    /// Of a link or picture, with references and escapes resolved.
    var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }

    var isEmpty: Bool { cmark_node_first_child(pointer) == nil }

    /// Where a numbered list begins; nil of any other.
    var start: Int? { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil }

    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

    /// Whether it has an end of its own: cmark leaves only those.
    var isContainer: Bool {
        switch type {
        case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK,
            CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            false
        default: true
        }
    }

    /// Where it leads, if that may be followed.
    var target: WebAddress? {
        let email = "mailto:"
        if address.prefix(email.count).lowercased() == email {
            let person = address.dropFirst(email.count).prefix { $0 != "?" }
            return person.contains("@") ? WebAddress(email: String(person)) : nil
        }
        return WebAddress(address)
    }
}
