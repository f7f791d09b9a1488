import CPostgres
import Foundation

/// The socket under a connection: sends, and waits for the answer no longer than it should.
final class PostgresWire {
    private let handle: OpaquePointer
    private var isGivenUp = false

    init(_ address: String) throws(StorageError) {
        guard let handle = PostgresWire.connect(address) else { throw .unavailable("no memory for a connection") }
        self.handle = handle
        guard PQstatus(handle) == CONNECTION_OK else { throw .unavailable(message) }
        guard PQclientEncoding(handle) == pg_char_to_encoding("UTF8") else { throw .unavailable("the connection does not speak UTF-8") }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
    }

    deinit { PQfinish(handle) }

    var isLost: Bool { isGivenUp || PQstatus(handle) != CONNECTION_OK }
    var isIdle: Bool { !isGivenUp && PQtransactionStatus(handle) == PQTRANS_IDLE }
    var socket: Int32 { PQsocket(handle) }

    /// What libpq says of the last trouble. It names hosts and databases, and never a password.
    var message: String { String(cString: PQerrorMessage(handle)).split(separator: "\n").joined(separator: "; ") }

    /// Sends by `send` and gives the last answer, or the first that is a failure. After `patience` without an answer the connection is of
    /// no more use.
    func ask(
        patience: Duration? = PostgresConnection.patience, _ send: (OpaquePointer) -> Int32
    ) throws(StorageError) -> PostgresAnswer {
        guard !isGivenUp, send(handle) == 1 else { throw .unavailable(message) }
        let deadline = patience.map { ContinuousClock.now + $0 }
        var last: PostgresAnswer?
        while let answer = try next(before: deadline) {
            if last?.failure == nil { last = answer }
        }
        guard let last else { throw .unavailable(message) }
        return last
    }

    /// What came by `NOTIFY` and has not been taken yet. Nil where the connection is lost.
    func heard() -> [String]? {
        guard !isGivenUp, PQconsumeInput(handle) == 1 else { return nil }
        var texts: [String] = []
        while let notice = PQnotifies(handle) {
            texts.append(String(cString: notice.pointee.extra))
            PQfreemem(notice)
        }
        return texts
    }

    private func next(before deadline: ContinuousClock.Instant?) throws(StorageError) -> PostgresAnswer? {
        while PQisBusy(handle) == 1 {
            guard PostgresWire.isReadable(socket, before: deadline) else {
                isGivenUp = true
                throw .exhausted(seconds: PostgresConnection.patience.seconds)
            }
            guard PQconsumeInput(handle) == 1 else { throw .unavailable(message) }
        }
        return PQgetResult(handle).map(PostgresAnswer.init)
    }

    private static func isReadable(_ socket: Int32, before deadline: ContinuousClock.Instant?) -> Bool {
        var place = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        while true {
            let left = deadline.map { ContinuousClock.now.duration(to: $0).seconds }
            if let left, left <= 0 { return false }
            let found = poll(&place, 1, left.map { Int32(min($0 * 1000 + 1, 1_000_000)) } ?? -1)
            if found > 0 { return true }
            if found < 0, errno != EINTR { return false }
        }
    }
}

extension PostgresWire {
    /// The address stands last, so that what it says wins over these. Two seconds are the shortest wait that libpq knows.
    private static func connect(_ address: String) -> OpaquePointer? {
        let settings: KeyValuePairs = [
            "application_name": "assessment-actions", "connect_timeout": "2", "gssencmode": "disable",
            "keepalives_idle": "10", "keepalives_interval": "5", "keepalives_count": "3", "tcp_user_timeout": "15000",
            "dbname": address, "client_encoding": "UTF8",
        ]
        return withCStrings(settings.map(\.key)) { keys in
            withCStrings(settings.map(\.value)) { values in PQconnectdbParams(keys, values, 1) }
        }
    }

    /// The texts as C wants a list of them: ended by a null.
    private static func withCStrings<Result>(_ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
        let copies = texts.map { $0.withCString { strdup($0) } }
        defer { for copy in copies { free(copy) } }
        return body(copies.map { UnsafePointer($0) } + [nil])
    }
}
