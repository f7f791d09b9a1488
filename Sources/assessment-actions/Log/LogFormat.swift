/// How a line of the log is written.
enum LogFormat: String, CaseIterable, Sendable {
    /// For people.
    case text
    /// One JSON object a line, for what collects logs.
    case json
}
