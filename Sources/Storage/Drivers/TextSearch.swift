/// How an engine finds actions by the words of their text: the index, and the question that is put to it.
struct TextSearch: Sendable {
    /// The step of the schema that makes the index, fills it with what is there and keeps it up to date in every transaction.
    let schema: SQL
    /// What stands behind FROM so that `actions` can be searched.
    let source: SQL
    private let matching: @Sendable (SearchWords) -> SQL

    init(schema: SQL, source: SQL, matching: @Sendable @escaping (SearchWords) -> SQL) {
        self.schema = schema
        self.source = source
        self.matching = matching
    }

    /// True of actions whose text has all the words, each as it is or at the beginning of a longer one.
    func matches(_ words: SearchWords) -> SQL { words.list.isEmpty ? "1 = 0" : matching(words) }
}

/// What somebody typed into a search, as words: letters and digits in lower case. Everything else only parts words, so that nothing anybody
/// types is wrong.
struct SearchWords: Hashable, Sendable {
    let list: [String]

    private static let limit = 10
    private static let longest = 60

    init(_ text: String) {
        let parts = text.lowercased().unicodeScalars.split { !SearchWords.isOfWord($0) }
        list = parts.prefix(SearchWords.limit).map { String(String.UnicodeScalarView($0.prefix(SearchWords.longest))) }
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
            .otherNumber,
            .nonspacingMark, .spacingMark:
            true
        case _: false
        }
    }
}
