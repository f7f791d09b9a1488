import Domain
public import Foundation
public import Storage

/// The one door. Whatever changes goes through here, so that permission, history and live updates cannot be forgotten:
/// who may → one transaction → the verb → the history → those who watch are told.
public struct Casework: Sendable {
    let database: Database
    let environment: Environment

    /// For everything that is only read.
    public let reader: Reader
    /// Tells watchers that something changed.
    public let live: LiveUpdates

    public init(database: Database, environment: Environment = .real) {
        self.database = database
        self.environment = environment
        reader = Reader(database: database, environment: environment)
        live = LiveUpdates()
    }

    /// Ends every live stream and closes the database.
    public func close() async {
        live.finish()
        await database.close()
    }
}

/// What the door needs from outside: time and chance. Tests give their own.
public struct Environment: Sendable {
    public var now: @Sendable () -> Date
    /// That many bytes that nobody can guess.
    public var randomBytes: @Sendable (Int) -> [UInt8]

    public init(now: @Sendable @escaping () -> Date, randomBytes: @Sendable @escaping (Int) -> [UInt8]) {
        self.now = now
        self.randomBytes = randomBytes
    }

    public static let real = Environment(
        now: { Date() },
        randomBytes: { count in
            var generator = SystemRandomNumberGenerator()
            return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        }
    )

    /// Now, in whole milliseconds: what is kept as text keeps no more, and an instant must be equal to itself when it is read back.
    var instant: Date { Date(timeIntervalSince1970: (now().timeIntervalSince1970 * 1000).rounded(.down) / 1000) }

    func id<Of>(of type: Of.Type = Of.self) -> Identifier<Of> { Identifier(at: instant, random: randomBytes(10)) }
}
