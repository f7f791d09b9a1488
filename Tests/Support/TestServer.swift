import CPostgres
import Dispatch
import Foundation
import Storage
import Synchronization

/// The PostgreSQL that `bin/with-postgres` has started for this test run. Each test gets a database in it.
final class TestServer: Sendable {
    /// Fails every test that wants a server where there is none: a test that is skipped proves nothing.
    static let shared = Result<TestServer, any Error> {
        guard let address = ProcessInfo.processInfo.environment["TEST_POSTGRES_URL"] else { throw Missing() }
        return TestServer(address)
    }

    struct Missing: Error, CustomStringConvertible {
        let description = "TEST_POSTGRES_URL is not set: run \"make test\", which starts a PostgreSQL of its own"
    }

    private let administration: Administration
    private let address: String
    private let gate = Gate(16)
    private let template = Mutex<Task<String, any Error>?>(nil)

    private init(_ address: String) {
        self.address = address
        administration = Administration(address)
    }

    /// Lends a copy of a database that has been through all migrations once.
    func withCopyOfSchema<Result>(_ body: (DatabaseURL) async throws -> Result) async throws -> Result {
        let making = template.withLock { template in
            let making = template ?? Task { try await self.makeTemplate() }
            template = making
            return making
        }
        return try await withDatabase(copying: try await making.value, body)
    }

    func withDatabase<Result>(copying template: String = "template0", _ body: (DatabaseURL) async throws -> Result) async throws -> Result {
        try await gate.pass { try await lend(copying: template, body) }
    }

    private func lend<Result>(copying template: String, _ body: (DatabaseURL) async throws -> Result) async throws -> Result {
        let name = "test_\(UUID().uuidString.lowercased().replacing("-", with: ""))"
        try await administration.run("CREATE DATABASE \(name) TEMPLATE \(template)")
        do {
            let result = try await body(url(name))
            try await administration.run("DROP DATABASE \(name) WITH (FORCE)")
            return result
        } catch {
            try await administration.run("DROP DATABASE \(name) WITH (FORCE)")
            throw error
        }
    }

    /// Left behind for the next test; the server goes with the test run.
    private func makeTemplate() async throws -> String {
        let name = "template_\(ProcessInfo.processInfo.processIdentifier)"
        try await administration.run("DROP DATABASE IF EXISTS \(name)")
        try await administration.run("CREATE DATABASE \(name) TEMPLATE template0")
        let database = try await Database.open(url(name), connections: Connections(count: 1))
        try await database.migrate()
        await database.close()
        try await administration.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'")
        return name
    }

    private func url(_ name: String) -> DatabaseURL {
        let rest = address.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
        let server = address.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false).prefix(3).joined(separator: "/")
        return .postgres("\(server)/\(name)?\(rest)")
    }
}

/// Makes and drops databases, which no transaction may do. It blocks, so it has a queue of its own.
private final class Administration: Sendable {
    private let address: String
    private let queue = DispatchQueue(label: "tests.administration", attributes: .concurrent)

    init(_ address: String) { self.address = address }

    func run(_ statement: String) async throws {
        let address = address
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            queue.async { continuation.resume(with: Result { try Administration.run(statement, at: address) }) }
        }
    }

    private static func run(_ statement: String, at address: String) throws {
        let connection = PQconnectdb(address)
        defer { PQfinish(connection) }
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        let result = PQexec(connection, statement)
        defer { PQclear(result) }
        guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
            throw Refused(description: "\(statement): \(String(cString: PQerrorMessage(connection)))")
        }
    }

    private struct Refused: Error, CustomStringConvertible {
        let description: String
    }
}
