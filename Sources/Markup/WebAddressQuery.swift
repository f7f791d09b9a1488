extension WebAddress {
    /// With one query item set; nil takes every item of that name away. For a filter, a page number, a sort order.
    public func with(_ name: String, _ value: String?) -> WebAddress {
        var items = queryItems.filter { $0.name != name }
        if let value { items.append((name, value)) }
        return replacingQuery(with: items)
    }

    /// With one more query item of that name, as a list of ticked boxes sends them.
    public func adding(_ name: String, _ value: String) -> WebAddress {
        replacingQuery(with: queryItems + [(name, value)])
    }

    /// Without the query items of that name and value: what the cross on a chosen filter leads to.
    public func without(_ name: String, _ value: String) -> WebAddress {
        replacingQuery(with: queryItems.filter { ($0.name, $0.value) != (name, value) })
    }

    /// The query's items, decoded, in their order.
    public var queryItems: [(name: String, value: String)] {
        let query = text.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first ?? ""
        return query.split(separator: "&").map { item in
            let halves = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (WebAddress.decoded(halves.first ?? ""), WebAddress.decoded(halves.dropFirst().first ?? ""))
        }
    }

    private func replacingQuery(with items: [(name: String, value: String)]) -> WebAddress {
        let path = text.prefix { $0 != "?" && $0 != "#" }
        let query = items.map { WebAddress.encoded($0.name) + "=" + WebAddress.encoded($0.value) }.joined(separator: "&")
        let fragment = text.drop { $0 != "#" }
        return WebAddress(trusted: path + (query.isEmpty ? "" : "?" + query) + fragment)
    }
}
