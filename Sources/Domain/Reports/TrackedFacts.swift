import Foundation

extension TrackingDocument {
    /// With whom an action is and since when: "Lead assessor: Margaret Lindqvist, since 12 March 2026 (5 days)".
    public func holder(of action: Action) -> String {
        let holder = action.status.isWith
        let who = ([holder.title] + [name(of: holder, action)].compactMap(\.self)).joined(separator: ": ")
        guard holder != .nobody, let since = action.heldSince.map({ Day(inLondonAt: $0) }) else { return who }
        return "\(who), since \(since.words)\(waited(since: since, holder))"
    }

    private func name(of holder: Action.Holder, _ action: Action) -> String? {
        switch holder {
        case .team: action.owner.map(name)
        case .leadAssessor: leadAssessor
        case .assessmentsTeam, .nextAssessment, .panel, .nobody: nil
        }
    }

    /// How long, where somebody is waited for.
    private func waited(since: Day, _ holder: Action.Holder) -> String {
        switch holder {
        case .team, .assessmentsTeam, .leadAssessor: " (\(moment.day.days(since: since).days))"
        case .nextAssessment, .panel, .nobody: ""
        }
    }
}

extension TrackingDocument.Moment {
    /// Whether it is the last moment of its day in London: what "as it stood on 4 March 2026" means.
    public var isEndOfDay: Bool { abs(day.adding(days: 1).startInLondon.timeIntervalSince(at) - 0.001) < 0.0005 }

    /// RFC 3339 to the millisecond: `2026-03-04T10:30:15.123Z`.
    public var machine: String {
        let milliseconds = Int((at.timeIntervalSince1970 * 1000).rounded())
        let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        let digits = String(1000 + rest).dropFirst()
        return Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601).replacing("Z", with: ".\(digits)Z")
    }
}

extension Action {
    /// "Overdue by 3 days"; nil where it is not late.
    public func lateness(on today: Day) -> String? {
        guard let due, isOverdue(on: today) else { return nil }
        return "Overdue by \(today.days(since: due.day).days)"
    }

    /// "Due 4 June 2026, 12 days left"
    public func dueInWords(on today: Day) -> String {
        guard let due else { return status.isClosed ? "No date" : "No date yet" }
        if status.isClosed { return due.isOverdue(on: today) ? "Was due \(due.day.words)" : "Due \(due.day.words)" }
        let left = due.daysLeft(on: today)
        guard status.isOpen, left >= 0 else { return "Due \(due.day.words)" }
        return left == 0 ? "Due today, \(due.day.words)" : "Due \(due.day.words), \(left.days) left"
    }
}

extension Int {
    /// "1 day", "5 days", "0 days"
    var days: String { self == 1 ? "1 day" : "\(self) days" }
}
