public import Foundation

/// A dated entry by the team: what was done.
public struct ProgressUpdate: Hashable, Sendable {
    public let text: Words
    /// When the work was done.
    public let on: Day
    public let personName: String?
    /// When it was posted.
    public let at: Date
    /// The number of the history entry that records it.
    public let sequence: Int

    /// Nil for what is no update.
    public init?(_ line: HistoryLine) {
        guard case .action(let event) = line.entry.what else { return nil }
        if case .updated(let text, let day) = event {
            self.init(text: text, on: day, line)
        } else if case .markedReady(let whatWasDone) = event {
            self.init(text: whatWasDone, on: Day(inLondonAt: line.entry.at), line)
        } else {
            return nil
        }
    }

    private init(text: Words, on day: Day, _ line: HistoryLine) {
        self.text = text
        on = day
        personName = line.personName
        at = line.entry.at
        sequence = line.entry.sequence
    }
}
