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
    let verifications = HistoryVerifications()

    public init(database: Database, environment: Environment = Environment()) {
        self.database = database
        self.environment = environment
        reader = Reader(database: database, environment: environment)
        live = LiveUpdates()
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

    public init(
        now: @Sendable @escaping () -> Date = { Date() }, randomBytes: @Sendable @escaping (Int) -> [UInt8] = Environment.chance,
        files: FileStore = .none, scanner: FileScanner? = nil, fileLimit: Int = 50_000_000,
        mailer: Mailer? = nil, signInProvider: SignInProvider? = nil
    ) {
        self.now = now
        self.randomBytes = randomBytes
        self.files = files
        self.scanner = scanner
        self.fileLimit = fileLimit
        self.mailer = mailer
        self.signInProvider = signInProvider
    }

    public static let chance: @Sendable (Int) -> [UInt8] = { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// Now, in whole milliseconds: what is kept as text keeps no more, and an instant must be equal to itself when it is read back.
    var instant: Date { Date(timeIntervalSince1970: (now().timeIntervalSince1970 * 1000).rounded(.down) / 1000) }

    func id<Of>(of type: Of.Type = Of.self) -> Identifier<Of> { Identifier(at: instant, random: randomBytes(10)) }
}
