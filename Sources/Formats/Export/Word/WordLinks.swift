/// The addresses that a document links to. The document names each by a number, and says in another file of the package what it is.
struct WordLinks {
    private(set) var addresses: [LinkAddress] = []
    private var numbers: [LinkAddress: Int] = [:]

    /// The name by which a link in the document refers to the address.
    mutating func name(for address: LinkAddress) -> String {
        if let number = numbers[address] { return WordLinks.name(number) }
        let number = addresses.count
        addresses.append(address)
        numbers[address] = number
        return WordLinks.name(number)
    }

    /// What the names mean.
    var relationships: [XML] {
        addresses.enumerated().map { number, address in
            """
            <Relationship Id="\(WordLinks.name(number))" Target="\(address.text)" TargetMode="External" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>
            """
        }
    }

    private static func name(_ number: Int) -> String { "link\(number + 1)" }
}
