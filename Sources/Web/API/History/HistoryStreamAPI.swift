import Casework
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// The history as it happens, for programs that hold a connection: server-sent events, each with the number of its entry, so that who comes
/// back goes on where the connection ended.
enum HistoryStreamAPI {
    static let route = APIRoute.stream(
        .history, "/history/stream", "Follow what happens", mediaType: "text/event-stream",
        .query("after", .integer(0...Int.max), "The number of the entry after which to begin: at the end where none is given.")
    ) { call, after in
        let named = call.visit.request.headers[.lastEventID].flatMap { Int($0) }
        let latest = try await call.reader.latestChange(for: call.person)
        // Asked before the answer begins, so that whoever may not is told.
        _ = try await call.reader.history(after: latest, for: call.person, size: 1)
        let follower = HistoryFollower(call: call, last: max(0, named ?? after ?? latest))
        return Reply(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: .stream(ResponseBody { writer in try await follower.follow(into: &writer) }))
    }
    .about("Server-sent events: `id` is the number of the entry, `data` the entry. `Last-Event-ID` says where to go on.")
    .only(.admin, of: [.administrator])
}

/// Hands on entries in order until nobody listens, or the token does not work any more.
private struct HistoryFollower: Sendable {
    let call: Call
    let last: Int

    /// The database is asked: entries that other nodes wrote are there too.
    private static let pause = Duration.seconds(1)
    /// After so many pauses without an entry something is sent, so that a connection that nobody holds any more is noticed.
    private static let patience = 15

    func follow(into writer: inout any ResponseBodyWriter) async throws {
        var (last, idle) = (last, 0)
        try await writer.write(ByteBuffer(string: "retry: 1000\n: listening\n\n"))
        for await _ in beats().cancelOnGracefulShutdown() {
            guard !call.casework.live.isFinished else { break }
            var page = try await call.reader.history(after: last, for: call.person, size: 200)
            idle += 1
            guard !page.lines.isEmpty || idle == Self.patience else { continue }
            // Nothing is told to whose access has ended, however much goes on.
            guard await stillReads() else { break }
            if page.lines.isEmpty { try await writer.write(ByteBuffer(string: ": still here\n\n")) }
            last = try await write(page, into: &writer) ?? last
            while page.hasMore, await stillReads() {
                page = try await call.reader.history(after: last, for: call.person, size: 200)
                last = try await write(page, into: &writer) ?? last
            }
            idle = 0
        }
        try await writer.finish(nil)
    }

    /// Gives the number of the last entry.
    private func write(_ page: HistoryPage, into writer: inout any ResponseBodyWriter) async throws -> Int? {
        for line in page.lines { try await writer.write(ByteBuffer(bytes: event(HistoryItem(line, in: page)))) }
        return page.lines.last?.entry.sequence
    }

    private func event(_ item: HistoryItem) -> [UInt8] {
        let opening = Array("id: \(item.line.entry.sequence)\nevent: \(item.line.entry.what.kind)\ndata: ".utf8)
        return opening + JSONWriter.bytes { HistoryItem.shape.write(item, to: &$0) } + Array("\n\n".utf8)
    }

    /// Whether the token works still, and its person may still read this.
    private func stillReads() async -> Bool {
        guard let token = call.visit.context.program?.token else { return false }
        do {
            return try await call.reader.works(token, for: call.person)
        } catch {
            // A database that is away for a moment takes nothing from anybody.
            return call.casework.isPassing(error)
        }
    }

    private func beats() -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let beating = Task {
                while !Task.isCancelled {
                    continuation.yield()
                    try await Task.sleep(for: Self.pause)
                }
            }
            continuation.onTermination = { _ in beating.cancel() }
        }
    }
}
