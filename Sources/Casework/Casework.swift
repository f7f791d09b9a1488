import Domain
public import Foundation
public import Storage

/// The one door. Whatever changes goes through here, so that permission, history and live updates cannot be forgotten:
/// who may → one transaction → the verb → the history → those who watch are told.
public struct Casework: Sendable {
    let database: Database
    let environment: Environment

    /// How large one evidence file may be, in bytes.
    public var fileLimit: Int { environment.fileLimit }

    /// For everything that is only read.
    public let reader: Reader
    /// Tells watchers that something changed.
    public let live: LiveUpdates
    let post: Post

    /// How often who did something, on all nodes together.
    public var paces: SharedPaces { SharedPaces(database: database, environment: environment) }

    var verifications: HistoryVerifications { HistoryVerifications(database: database) { [environment] in environment.instant } }

    public init(database: Database, environment: Environment = Environment()) {
        self.database = database
        self.environment = environment
        reader = Reader(database: database, environment: environment)
        live = LiveUpdates()
        database.hear { [live] in live.hear($0) }
        post = Post(environment.mailer)
    }

    /// Ends every live stream, lets letters go and closes the database.
    public func close() async {
        live.finish()
        await post.finish()
        await database.close()
    }
}

/// What the door needs from outside: time and chance. Tests give their own.
public struct Environment: Sendable {
    public var now: @Sendable () -> Date
    /// That many bytes that nobody can guess.
    public var randomBytes: @Sendable (Int) -> [UInt8]
    /// Where evidence files are kept.
    public var files: FileStore
    /// What looks for malicious software in them; nil where the operator runs none.
    public var scanner: FileScanner?
    /// How large one evidence file may be, in bytes.
    public var fileLimit: Int
    /// Nil where the operator has no mail server for us.
    public var mailer: Mailer?
    /// Nil where people sign in by links alone.
    public var signInProvider: SignInProvider?
    /// What tells other programs of what happened; nil where nobody is told.
    public var webhooks: WebhookPost?
    /// What addresses of the site begin with where they leave it, without a slash at the end.
    public var siteAddress: String

    public init(
        now: @Sendable @escaping () -> Date = { Date() }, randomBytes: @Sendable @escaping (Int) -> [UInt8] = Environment.chance,
        files: FileStore = .none, scanner: FileScanner? = nil, fileLimit: Int = 50_000_000,
        mailer: Mailer? = nil, signInProvider: SignInProvider? = nil, webhooks: WebhookPost? = nil, siteAddress: String = ""
    ) {
        self.now = now
        self.randomBytes = randomBytes
        self.files = files
        self.scanner = scanner
        self.fileLimit = fileLimit
        self.mailer = mailer
        self.signInProvider = signInProvider
        self.webhooks = webhooks
        self.siteAddress = siteAddress
    }

    public static let chance: @Sendable (Int) -> [UInt8] = { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// Now, in whole milliseconds: what is kept as text keeps no more, and an instant must be equal to itself when it is read back.
    var instant: Date { Date(timeIntervalSince1970: (now().timeIntervalSince1970 * 1000).rounded(.down) / 1000) }

    func id<Of>(of type: Of.Type = Of.self) -> Identifier<Of> { Identifier(at: instant, random: randomBytes(10)) }
}
