/// What the server says when it refuses, by its five-letter code; never by its words, which it may say in another language.
struct PostgresFailure {
    private let code: String
    private let message: String
    private let constraint: String?
    private let table: String?
    private let column: String?
    private let detail: String?

    /// The fields of libpq's error report that are read here.
    enum Field: UInt8 {
        case code = 67  // C
        case message = 77  // M
        case detail = 68  // D
        case table = 116  // t
        case column = 99  // c
        case constraint = 110  // n
    }

    init(_ field: (Field) -> String?) {
        code = field(.code) ?? ""
        message = field(.message) ?? "the server gave no reason"
        constraint = field(.constraint)
        table = field(.table)
        column = field(.column)
        detail = field(.detail)
    }

    /// A prepared statement whose table has changed since.
    var isStalePlan: Bool { code == "0A000" }

    var meaning: StorageError {
        switch code {
        case "23505": .constraint(.unique, name: uniqueColumns ?? constraint)
        case "23503", "23001": .constraint(.foreignKey, name: nil)
        case "23514": .constraint(.check, name: constraint)
        case "23502": .constraint(.notNull, name: named(column))
        case "40001", "40P01", "55P03", "0A000": .conflict
        case "53100": .full
        case "25006": .readOnly
        case "22021", "22P05": .invalidText
        case "57014": .exhausted(seconds: 30)
        // A server that stops or starts, a transaction that did nothing for too long, and a server that has no connection left.
        case "57P01", "57P02", "57P03", "57P05", "25P03", "53300": .unavailable(message)
        case _ where code.hasPrefix("08"): .unavailable(message)
        default: .refused("\(message) (\(code))")
        }
    }

    /// `people.email` from `Key (email)=(…) already exists.`, as SQLite names it; nil where the index is on an expression.
    private var uniqueColumns: String? {
        guard let list = detail?.split(separator: "(", maxSplits: 1).last, let end = list.firstRange(of: ")=(") else { return nil }
        let columns = list[..<end.lowerBound]
        guard !columns.contains("(") else { return nil }
        return columns.split(separator: ",").compactMap { named(String($0.drop { $0 == " " })) }.joined(separator: ", ")
    }

    private func named(_ column: String?) -> String? {
        guard let table, let column else { return column }
        return "\(table).\(column)"
    }
}
