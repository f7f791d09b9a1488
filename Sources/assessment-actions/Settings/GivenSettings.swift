import Configuration

/// The settings as somebody gave them, each a text under its name in the environment. Keeps what is wrong with any of them, so that all
/// of it is told at once.
struct GivenSettings {
    private let reader: ConfigReader
    private(set) var problems: [String] = []

    init(_ reader: ConfigReader) { self.reader = reader }

    /// Nil where nothing was given, or nothing but an empty text.
    func text(_ name: String) -> String? {
        let key = ConfigKey(name.lowercased().split(separator: "_").map(String.init))
        return reader.string(forKey: key).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether a problem may repeat what was given.
    enum Telling { case asGiven, withheld }

    /// What was given, read; nil where nothing was. Where it cannot be read, that is a problem, and `rule` says what to give instead.
    mutating func value<Value>(_ name: String, _ telling: Telling = .asGiven, or rule: String, _ read: (String) throws -> Value?) -> Value?
    {
        guard let given = text(name) else { return nil }
        if let value = try? read(given) { return value }  // what is wrong with it is said by the rule
        switch telling {
        case .asGiven: problems.append("\(name) is “\(given)”: \(rule)")
        case .withheld: problems.append("\(name) cannot be used: \(rule)")
        }
        return nil
    }

    mutating func reject(_ problem: String) { problems.append(problem) }

    mutating func number(_ name: String, in range: ClosedRange<Int>, default number: Int) -> Int {
        let rule = "give a number from \(range.lowerBound) to \(range.upperBound)"
        return value(name, or: rule) { Int($0).flatMap { range.contains($0) ? $0 : nil } } ?? number
    }

    mutating func choice<Choice: CaseIterable & RawRepresentable>(_ name: String, default choice: Choice) -> Choice
    where Choice.RawValue == String {
        let rule = "give one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))"
        return value(name, or: rule) { Choice(rawValue: $0) } ?? choice
    }

    /// Whether all of these were given. Some without the others are a problem: half of it would do something else than was meant.
    mutating func haveAll(_ names: [String]) -> Bool {
        let missing = names.filter { text($0) == nil }
        if !missing.isEmpty, missing.count < names.count {
            let are = missing.count == 1 ? "is" : "are"
            problems.append("\(missing.joined(separator: " and ")) \(are) missing: \(names.joined(separator: ", ")) go together")
        }
        return missing.isEmpty
    }
}
