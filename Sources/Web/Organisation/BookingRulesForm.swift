import Casework
import Domain
import Foundation
import Markup

/// The booking rules as they are typed, and what is wrong with them.
struct BookingRulesForm {
    private let posted: Posted
    private(set) var problems: [Failure.Problem] = []

    init(_ posted: Posted) { self.posted = posted }

    static func opening(_ rules: BookingRules) -> Posted {
        Posted(fields: [
            "weeks": ["\(rules.weeksAhead)"], "weekdays": rules.weekdaysInOrder.map { "\($0.rawValue)" }, "triage": ["\(rules.triageDays)"],
            "ambers": [rules.openAmbers.rawValue], "transactions": [rules.crossGovernmentTransactions.grouped],
        ])
    }

    /// In the order of the page. Nil where something is wrong.
    mutating func rules() -> BookingRules? {
        let weeks = number("weeks", 0...52, "Enter a whole number of weeks, from 0 to 52")
        let weekdays = Set(posted.all("weekdays").compactMap { Int($0).flatMap(Weekday.init) })
        if weekdays.isEmpty { problems.append(.init("weekdays", "Choose at least one day")) }
        let triage = number("triage", 1...20, "Enter a whole number of working days, from 1 to 20")
        let ambers = BookingRules.OpenAmbers(rawValue: posted.text("ambers"))
        if ambers == nil { problems.append(.init("ambers", "Choose what happens")) }
        let transactions = number("transactions", 0...1_000_000_000, "Enter a whole number of transactions, like 100,000")
        guard let weeks, let triage, let transactions, let ambers, problems.isEmpty else { return nil }
        return BookingRules(
            weeksAhead: weeks, weekdays: weekdays, triageDays: triage, openAmbers: ambers, crossGovernmentTransactions: transactions)
    }

    private mutating func number(_ field: String, _ range: ClosedRange<Int>, _ message: String) -> Int? {
        let text = posted.text(field).filter { $0 != "," && !$0.isWhitespace }
        if let number = Int(text), range.contains(number) { return number }
        problems.append(.init(field, message))
        return nil
    }
}

/// What the form was made from travels with it, so that nobody undoes unknowingly what somebody else has changed.
extension BookingRulesForm {
    private static let seenName = "rules-before"

    static func hidden(_ rules: BookingRules) -> HTML {
        // Rules are plain numbers and words: writing them cannot fail, and a form without them is refused when it is sent.
        let written = (try? JSONEncoder().encode(rules)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return "<input type=\"hidden\" name=\"\(seenName)\" value=\"\(written)\">"
    }

    static func seen(in posted: Posted) -> BookingRules? {
        // What cannot be read is nil, and then a form of another origin.
        try? JSONDecoder().decode(BookingRules.self, from: Data(posted.text(seenName).utf8))
    }
}
