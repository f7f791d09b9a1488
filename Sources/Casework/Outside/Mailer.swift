public import Domain

/// What sends e-mail for us. What it throws is for the log: nothing of it is shown to whoever made us write.
public struct Mailer: Sendable {
    public let send: @Sendable (Letter) async throws -> Void

    public init(send: @escaping @Sendable (Letter) async throws -> Void) { self.send = send }
}

/// An e-mail of plain text to one person.
public struct Letter: Hashable, Sendable {
    public let to: EmailAddress
    /// One line.
    public let subject: String
    public let text: String

    public init(to: EmailAddress, subject: String, text: String) {
        self.to = to
        self.subject = subject
        self.text = text
    }
}
