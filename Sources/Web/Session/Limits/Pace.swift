/// How often one thing may be done: so many times at once, and in the long run so many times in that time.
public struct Pace: Hashable, Sendable {
    let name: String
    let times: Int
    let per: Duration
    let counted: Counted
    let sharing: Sharing

    /// When other nodes learn of it.
    enum Sharing: Sendable {
        /// Before it is done: for what somebody could guess at, or send to others.
        case atOnce
        /// Within a second, and of those alone who use more than a tenth of what they may.
        case soon
    }

    enum Counted: Sendable {
        /// Each person by themselves; where nobody has signed in, as `byClient`.
        case byPerson
        /// Everybody together who comes from one address.
        case byClient
    }

    private init(_ name: String, _ times: Int, per: Duration, _ counted: Counted = .byPerson, _ sharing: Sharing = .soon) {
        self.name = name
        self.times = times
        self.per = per
        self.counted = counted
        self.sharing = sharing
    }

    /// Everything but pictures, styles and health checks.
    public static let requests = Pace("requests", RateLimits.requestsPerMinute, per: .seconds(60))
    /// Attempts to sign in, whichever way, and tokens of programs that do not work. A whole department may come from one address.
    public static let signIn = Pace("sign-in", 60, per: .seconds(60), .byClient, .atOnce)
    /// Sign-in links sent to one e-mail address, whoever asks for them.
    public static let signInLink = Pace("sign-in link", 5, per: .seconds(15 * 60), .byPerson, .atOnce)
    public static let imports = Pace("imports", 60, per: .seconds(10 * 60))
    public static let uploads = Pace("uploads", 120, per: .seconds(10 * 60))
    /// Walks over the whole history.
    public static let verifications = Pace("verifications", 6, per: .seconds(10 * 60))
    /// Looking for the host of a webhook, and sending it a test.
    public static let webhooks = Pace("webhooks", 30, per: .seconds(10 * 60))
    public static let exports = Pace("exports", 60, per: .seconds(10 * 60))
}

/// Something was done more often than its pace allows.
public struct TooOften: Error, Hashable {
    /// Until it may be done again.
    public let wait: Duration

    /// Rounded up.
    var seconds: Int64 { max(1, wait.components.seconds + (wait.components.attoseconds > 0 ? 1 : 0)) }

    /// `2 minutes`, `1 second`: never less than there is to wait.
    var words: String {
        let (number, unit) = seconds < 60 ? (seconds, "second") : ((seconds + 59) / 60, "minute")
        return "\(number) \(unit)\(number == 1 ? "" : "s")"
    }
}
