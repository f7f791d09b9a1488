/// What a closure given to `Database.read` sees: the database as it stood at one moment.
/// It is used while that closure runs and by nobody else.
public class Snapshot {
    let session: any EngineSession

    /// The first error of the engine. After it PostgreSQL would refuse every further statement, so both engines do.
    fileprivate(set) var failure: (any Error)?

    init(_ session: any EngineSession) { self.session = session }

    public var dialect: Dialect { session.dialect }

    /// All rows of the answer, in the order that the statement asks for.
    public func rows(_ sql: SQL) throws -> [Row] {
        var rows: [Row] = []
        _ = try execute(sql) { rows.append($0) }
        return rows
    }

    /// The answer's first row. The whole answer is made: write `LIMIT 1` where there may be more.
    public func first(_ sql: SQL) throws -> Row? { try rows(sql).first }

    /// Hands the rows over one by one and never holds the whole answer; other statements may run meanwhile.
    public func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try dooming { try session.stream(sql.text, try sql.checkedBindings, row: body) }
    }

    fileprivate func execute(_ sql: SQL, row: (Row) throws -> Void = { _ in }) throws -> Int {
        try dooming { try session.execute(sql.text, try sql.checkedBindings, row: row) }
    }

    fileprivate func dooming<Result>(_ body: () throws -> Result) throws -> Result {
        if let failure { throw failure }
        do {
            return try body()
        } catch {
            failure = error
            throw error
        }
    }

    /// Throws the error that the closure met, even where the closure caught it.
    func finish() throws {
        if let failure { throw failure }
    }
}

/// What a closure given to `Database.write` works in: all of it is kept, or nothing.
public final class Transaction: Snapshot {
    private var depth = 0
    private(set) var news: [News] = []

    /// What finds a row when, and only when, this transaction was committed. Nil where it wrote nothing that could tell.
    var witness: SQL?

    /// Runs one statement and tells how many rows it inserted, updated or deleted.
    @discardableResult public func run(_ sql: SQL) throws -> Int { try execute(sql) }

    /// Runs any number of statements without bound holes, parted by semicolons.
    func script(_ sql: SQL) throws {
        guard sql.bindings.isEmpty else { throw StorageError.refused("a script has no bound holes") }
        try dooming { try session.script(sql.text) }
    }

    /// Has everybody who watches, on every node, told once this is committed.
    public func tell(_ news: News) { self.news.append(news) }

    /// A part that may fail without the rest: where the closure throws, only what it did is taken back, and the error goes on.
    public func attempt<Result>(_ body: () throws -> Result) throws -> Result {
        depth += 1
        defer { depth -= 1 }
        let name = "attempt_\(depth)"
        let (news, witness) = (news, witness)
        try dooming { try session.script("SAVEPOINT \(name)") }
        do {
            let result = try body()
            try finish()
            try session.script("RELEASE SAVEPOINT \(name)")
            return result
        } catch {
            // A full disk or a lost connection has ended the whole transaction, savepoints and all: that is the news, not their absence.
            do { try session.script("ROLLBACK TO SAVEPOINT \(name); RELEASE SAVEPOINT \(name)") } catch _ {
                failure = error
                throw error
            }
            failure = nil
            (self.news, self.witness) = (news, witness)
            throw error
        }
    }
}

extension SQL {
    /// The bindings, where both engines can hold them.
    fileprivate var checkedBindings: [Binding] {
        get throws(StorageError) {
            for case .text(let text) in bindings.lazy.map(\.cell) where text.utf8.contains(0) {
                throw .invalidText
            }
            return bindings
        }
    }
}
