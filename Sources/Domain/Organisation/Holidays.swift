/// An organisation's calendar: the bank holidays it keeps, and further days on which nobody there works.
public struct Holidays: Hashable, Sendable {
    public let base: Division
    /// In order, each day once, at most `mostClosed`. May hold days that would not be worked anyway.
    public let closed: [Closure]

    /// What comes twice or beyond the limit is left out: of two names for a day the first stays, of too many days the earliest.
    public init(base: Division = .englandAndWales, closed: [Closure] = []) {
        self.base = base
        let named = Dictionary(closed.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
        self.closed = Array(named.values.sorted { $0.day < $1.day }.prefix(Self.mostClosed))
    }

    /// The bank holidays of England and Wales and nothing else.
    public static let usual = Holidays()

    public static let mostClosed = 100

    /// A part of the United Kingdom that has bank holidays of its own.
    public enum Division: String, CaseIterable, Codable, Sendable, Hashable {
        case englandAndWales, scotland, northernIreland

        public var title: String {
            switch self {
            case .englandAndWales: "England and Wales"
            case .scotland: "Scotland"
            case .northernIreland: "Northern Ireland"
            }
        }

        /// The days worked where only its bank holidays are kept.
        public var workingDays: WorkingDays {
            switch self {
            case .englandAndWales: .englandAndWales
            case .scotland: .scotland
            case .northernIreland: .northernIreland
            }
        }
    }

    /// What deadlines are counted in and when assessments may be held. It knows the years that the bank holidays are known for.
    public var workingDays: WorkingDays {
        let known = base.workingDays
        return WorkingDays(holidays: known.holidays.union(closed.map(\.day)), firstYear: known.firstYear, lastYear: known.lastYear)
    }

    /// The calendar in one sentence, for whoever counts days by it.
    public var words: String {
        let bank = "the bank holidays of \(base.title)"
        guard !closed.isEmpty else { return "Working days are Monday to Friday, except \(bank)." }
        return "Working days are Monday to Friday, except \(bank) and \(closed.count.counted("more day"))."
    }
}

extension Holidays: Codable {
    private enum CodingKeys: CodingKey { case base, closed }

    /// What was not kept yet when it was written is usual.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            base: try values.decodeIfPresent(Division.self, forKey: .base) ?? Holidays.usual.base,
            closed: try values.decodeIfPresent([Closure].self, forKey: .closed) ?? Holidays.usual.closed)
    }
}
