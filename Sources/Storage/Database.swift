/// The one database of the program: a SQLite file or a PostgreSQL. Many may read and write at once.
///
/// ```swift
/// let database = try await Database.open(DatabaseURL("sqlite:actions.db"))
/// try await database.migrate()
/// let names = try await database.read { try $0.rows("SELECT name FROM services").map { try $0.text("name") } }
/// ```
public struct Database: Sendable {
    let driver: any Driver

    /// Opens the database and its connections; throws `unavailable` where that cannot be done.
    public static func open(_ url: DatabaseURL, connections: Connections = Connections()) async throws -> Database {
        switch url {
        case .sqlite(let path): Database(driver: try SQLiteDriver(path: path, connections: connections))
        case .temporary: Database(driver: try SQLiteDriver.temporary(connections: connections))
        case .postgres(let address): Database(driver: try await PostgresDriver.open(address, connections: connections))
        }
    }

    /// Reads from one consistent snapshot: what others commit meanwhile is not seen. Changing anything throws `readOnly`.
    public func read<Result: Sendable>(_ body: @Sendable @escaping (Snapshot) throws -> Result) async throws -> Result {
        try await driver.read(body)
    }

    /// Runs the closure in one transaction, which is on disk when this returns; an error rolls it back, `outcomeUnknown` alone aside.
    /// After a conflict with other writers the closure is run anew, so it must do nothing but read and write here.
    @discardableResult
    public func write<Result: Sendable>(_ body: @Sendable @escaping (Transaction) throws -> Result) async throws -> Result {
        guard let companion = Self.companion else { return try await driver.write(.together, body) }
        return try await driver.write(.together) { transaction in
            let result = try body(transaction)
            try companion.write(transaction)
            return result
        }
    }

    /// Calls the listener with all news from now on, of this node and of others on the same PostgreSQL, from whichever thread they come on.
    /// It must not wait for anything.
    public func hear(_ listener: @Sendable @escaping (News) -> Void) { driver.hear(listener) }

    /// How busy the connections are at this moment.
    public var load: DatabaseLoad { driver.load }

    /// What every transaction of this task writes besides, last of all, and may refuse by throwing: that a request has had its effect is
    /// on disk exactly when the effect is. Nil where nothing is.
    @TaskLocal public static var companion: Companion?

    /// Where the engines' SQL differs.
    public var dialect: Dialect { driver.dialect }

    /// Waits for what is running, refuses what is waiting, and closes every connection.
    public func close() async {
        await driver.close()
    }
}

/// How many may read at once, and how long the next one waits for its turn. One more connection writes; with PostgreSQL one more hears
/// what other nodes do.
public struct Connections: Sendable {
    public var count: Int
    public var wait: Duration

    public init(count: Int = 8, wait: Duration = .seconds(10)) {
        self.count = max(1, count)
        self.wait = wait
    }
}

/// How much of the connections is in use, and what has gone wrong with them so far.
public struct DatabaseLoad: Sendable {
    /// Connections that read: how many there are, how many of them are at work, and how many callers wait for one.
    public var readers = 0
    public var reading = 0
    public var waitingToRead = 0
    /// Callers who wait for the one connection that writes.
    public var waitingToWrite = 0
    /// Since the start: transactions begun anew after a conflict, connections that were lost, and commits whose answer was lost.
    public var conflicts = 0
    public var lostConnections = 0
    public var lostCommits = 0
    /// Whether changes of other nodes are heard of. Nil where there are no other nodes.
    public var hearsOthers: Bool?
}

/// What the two engines have in common.
protocol Driver: Sendable {
    var dialect: Dialect { get }
    var load: DatabaseLoad { get }
    func hear(_ listener: @Sendable @escaping (News) -> Void)
    func read<Result: Sendable>(_ body: @Sendable @escaping (Snapshot) throws -> Result) async throws -> Result
    func write<Result: Sendable>(_ company: Company, _ body: @Sendable @escaping (Transaction) throws -> Result) async throws -> Result
    /// Writes all of it to a new SQLite file by the engine's own means; false where the engine has none.
    func save(to path: String) async throws -> Bool
    func close() async
}

/// Whether a transaction may run beside others, or waits until it is the only one of its kind on any node, as migrations do.
enum Company: Sendable {
    case together, alone
}
