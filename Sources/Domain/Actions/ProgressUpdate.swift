/// A dated entry by the team: what was done.
public struct ProgressUpdate: Hashable, Sendable {
    public let text: Words
    /// When the work was done.
    public let on: Day
    public let personName: String?

    /// Nil for what is no update.
    public init?(_ line: HistoryLine) {
        guard case .action(let event) = line.entry.what else { return nil }
        if case .updated(let text, let day) = event {
            self.init(text: text, on: day, personName: line.personName)
        } else if case .markedReady(let whatWasDone) = event {
            self.init(text: whatWasDone, on: Day(inLondonAt: line.entry.at), personName: line.personName)
        } else {
            return nil
        }
    }

    private init(text: Words, on day: Day, personName: String?) {
        self.text = text
        on = day
        self.personName = personName
    }
}
