/// How long a team still has to accept or challenge a report. When the time is over nothing happens; it shows.
public struct AnswerTime: Hashable, Sendable {
    public let answerBy: Day
    public let standing: Standing

    /// Counts of working days; nil where the calendar of bank holidays does not reach so far.
    public enum Standing: Hashable, Sendable {
        case left(Int?)
        case today
        case late(Int?)
    }

    public init(_ answerBy: Day, on today: Day, workingDays: WorkingDays) {
        self.answerBy = answerBy
        // What cannot be counted is said without a number.
        standing =
            if today < answerBy {
                .left(try? workingDays.count(after: today, through: answerBy))
            } else if today == answerBy {
                .today
            } else {
                .late(try? workingDays.count(after: answerBy, through: today))
            }
    }

    public var isLate: Bool {
        switch standing {
        case .late: true
        case .left, .today: false
        }
    }

    /// "by 18 March 2026, 6 working days left", "by today, 18 March 2026", "was due by 18 March 2026, 2 working days ago"
    public var words: String {
        switch standing {
        case .left(let days): "by \(answerBy.words)\(days.map { ", \($0.counted("working day")) left" } ?? "")"
        case .today: "by today, \(answerBy.words)"
        case .late(let days?) where days > 0: "was due by \(answerBy.words), \(days.counted("working day")) ago"
        case .late: "was due by \(answerBy.words)"
        }
    }
}

extension Report.State {
    /// Until when the team may answer; nil where no answer is awaited.
    public var answerBy: Day? {
        switch self {
        case .issued(_, let day): day
        case .draft, .submitted, .challenged, .amended, .accepted: nil
        }
    }
}
