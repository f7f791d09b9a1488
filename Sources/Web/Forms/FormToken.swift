import Casework

/// The token that every form of a session carries, against forms that another site makes a person send.
enum FormToken {
    /// The name of the hidden field.
    static let field = "form-token"

    static func make(for session: String) -> String { Fingerprint.of("form token\n" + session) }

    /// Compares in a time that does not tell how much of it was right.
    static func matches(_ given: String?, session: String) -> Bool {
        let wanted = Array(make(for: session).utf8)
        let given = Array((given ?? "").utf8)
        guard given.count == wanted.count else { return false }
        return zip(given, wanted).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The form is of no page of this session: of one that has ended, or of another site.
    struct Missing: Error {
        /// What it brought, without a file.
        var typed = Posted()
    }
}
