import Casework
import Domain
import Foundation
import Markup

/// The organisation's calendar as it is typed, and what is wrong with it.
struct HolidaysForm {
    private let posted: Posted
    private(set) var problems: [Failure.Problem] = []

    init(_ posted: Posted) { self.posted = posted }

    static func opening(_ holidays: Holidays) -> Posted {
        let lines = holidays.closed.map { "\($0.day.words), \($0.name)" }
        return Posted(fields: ["base": [holidays.base.rawValue], "closed": [lines.joined(separator: "\n")]])
    }

    /// Nil where something is wrong.
    mutating func holidays() -> Holidays? {
        guard let base = Holidays.Division(rawValue: posted.text("base")) else {
            problems.append(.init("base", "Choose whose bank holidays you keep"))
            return nil
        }
        var holidays = Holidays(base: base)
        let kept = Set(seen?.closed ?? [])
        for (number, line) in zip(1..., posted.text("closed").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)) {
            guard problems.count < Self.mostProblems else { break }
            guard !line.allSatisfy(\.isWhitespace) else { continue }
            add(line, number, to: &holidays, kept)
        }
        return problems.isEmpty ? holidays : nil
    }

    /// A day that is in the calendar already stays, even where the bank holidays that are chosen now have it too.
    private mutating func add(_ line: Substring, _ number: Int, to holidays: inout Holidays, _ kept: Set<Holidays.Closure>) {
        let parts = line.split(separator: ",", maxSplits: 1)
        guard let day = parts.first.flatMap({ Day(typed: $0) }) else {
            problems.append(.init("closed", "Line \(number): start with a date and a comma, like 24 December 2027, Office closed"))
            return
        }
        guard let name = parts.dropFirst().first, let closure = Holidays.Closure(day: day, name: String(name)) else {
            let rule = "write a comma after the date, then why nobody works, in \(Holidays.Closure.longestName) characters or fewer"
            problems.append(.init("closed", "Line \(number): \(rule)"))
            return
        }
        let isKept = kept.contains(closure) && !holidays.closed.contains { $0.day == day }
        do throws(Holidays.Refusal) {
            holidays = try isKept ? Holidays(base: holidays.base, closed: holidays.closed + [closure]) : holidays.adding(closure)
        } catch {
            problems.append(.init("closed", "Line \(number): \(error.rule)"))
        }
    }

    /// More than anybody reads at once.
    private static let mostProblems = 10
}

/// What the form was made from travels with it, so that nobody undoes unknowingly what somebody else has changed.
extension HolidaysForm {
    private static let seenName = "calendar-before"

    static func hidden(_ holidays: Holidays) -> HTML {
        // Days and words: writing them cannot fail, and a form without them is refused when it is sent.
        let written = (try? JSONEncoder().encode(holidays)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return "<input type=\"hidden\" name=\"\(seenName)\" value=\"\(written)\">"
    }

    /// What cannot be read is nil, and then a form of another origin.
    var seen: Holidays? { try? JSONDecoder().decode(Holidays.self, from: Data(posted.text(Self.seenName).utf8)) }
}
