/// Which files an organisation takes as evidence. They narrow what the product and its operator allow, and never widen it.
public struct FileRules: Hashable, Sendable {
    /// Never empty.
    public let kinds: Set<Evidence.FileKind>
    /// In megabytes, 1 to 1,000. Nil for the operator's own limit.
    public let megabytes: Int?

    /// A limit outside its bounds is moved to the nearer end; no kinds are all of them.
    public init(kinds: Set<Evidence.FileKind> = FileRules.allKinds, megabytes: Int? = nil) {
        self.kinds = kinds.isEmpty ? Self.allKinds : kinds
        self.megabytes = megabytes.map { max(1, min(1000, $0)) }
    }

    public static let allKinds = Set(Evidence.FileKind.allCases)

    /// The smaller of the operator's limit and the organisation's, in bytes.
    public func limit(within operators: Int) -> Int { megabytes.map { min($0 * 1_000_000, operators) } ?? operators }

    /// What can be sent, to stand in a hint.
    public var kindsInWords: String {
        guard kinds != Self.allKinds else {
            return "PDF, Word, Excel, PowerPoint or OpenDocument files, images, MP4 or QuickTime videos, CSV or plain text"
        }
        return kindsInOrder.map(\.title).formatted(or: "or")
    }

    /// In the order in which pages list them.
    public var kindsInOrder: [Evidence.FileKind] { Evidence.FileKind.allCases.filter(kinds.contains) }
}

extension FileRules: Codable {
    private enum CodingKeys: CodingKey { case kinds, megabytes }

    /// A kind that the product does not take any more is left out.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let kinds = try values.decodeIfPresent([String].self, forKey: .kinds) ?? []
        self.init(
            kinds: Set(kinds.compactMap(Evidence.FileKind.init)), megabytes: try values.decodeIfPresent(Int.self, forKey: .megabytes))
    }

    /// The kinds in order, so that equal rules are written alike.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(kindsInOrder, forKey: .kinds)
        try values.encodeIfPresent(megabytes, forKey: .megabytes)
    }
}
