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

    /// Runs the closure in one transaction, which is on disk when this returns; an error rolls it back.
    /// After a conflict with other writers the closure is run anew, so it must do nothing but read and write here.
    @discardableResult
    public func write<Result: Sendable>(_ body: @Sendable @escaping (Transaction) throws -> Result) async throws -> Result {
        try await driver.write(.together, body)
    }

    /// Where the engines' SQL differs.
    public var dialect: Dialect { driver.dialect }

    /// Waits for what is running, refuses what is waiting, and closes every connection.
    public func close() async {
        await driver.close()
    }
}

/// How many may use the database at once, and how long the next one waits for its turn.
public struct Connections: Sendable {
    public var count: Int
    public var wait: Duration

    public init(count: Int = 8, wait: Duration = .seconds(10)) {
        self.count = max(1, count)
        self.wait = wait
    }
}

/// What the two engines have in common.
protocol Driver: Sendable {
    var dialect: Dialect { get }
    func read<Result: Sendable>(_ body: @Sendable @escaping (Snapshot) throws -> Result) async throws -> Result
    func write<Result: Sendable>(_ company: Company, _ body: @Sendable @escaping (Transaction) throws -> Result) async throws -> Result
    func close() async
}

/// Whether a transaction may run beside others, or waits until it is the only one of its kind on any node, as migrations do.
enum Company: Sendable {
    case together, alone
}
