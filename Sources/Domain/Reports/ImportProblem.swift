/// Something that a person should look at before keeping an imported report.
public struct ImportProblem: Codable, Sendable, Hashable {
    public enum Severity: String, Codable, Sendable, Hashable, CaseIterable {
        /// Read, but doubtful.
        case warning
        /// Not read: the field is empty until a person fills it in.
        case error
    }

    public let severity: Severity
    /// Where in the report, in words: "point 5, decision".
    public let place: String
    /// What is wrong and what to do about it, in plain words.
    public let message: String

    public init(_ severity: Severity, at place: String, _ message: String) {
        self.severity = severity
        self.place = place
        self.message = message
    }
}
