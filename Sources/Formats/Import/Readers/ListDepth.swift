/// Works out how deep a list item is from how far it is indented, against the items before it.
struct ListDepth {
    private var indents: [Int] = []

    /// The depth of an item at this indent, from 0.
    mutating func depth(at indent: Int) -> Int {
        while let last = indents.last, last > indent { indents.removeLast() }
        if indents.last != indent, indents.count < 20, indents.last.map({ indent >= $0 + 2 }) ?? true { indents.append(indent) }
        return max(0, indents.count - 1)
    }

    mutating func end() { indents = [] }
}
