import Casework
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// Tells a page that what it shows has changed, as server-sent events. The event says no more than that: the page fetches itself anew and
/// so is asked again who reads it.
enum StreamChanges {
    static let routes: [Route] = [
        .get("/reports/:report/tracker/changes", .signedIn) { visit in
            let report: Report.ID = try visit.id("report")
            let person = try visit.person
            // Asked first, so that nobody listens to what they may not read.
            _ = try await visit.reader.latestChange(ofTracker: report, for: person)
            let changes = visit.casework.live.changes(of: report, for: person.id)
            let since = (visit.request.headers[.lastEventID] ?? visit.query("after")).flatMap { Int($0) }
            let latest = try await visit.reader.latestChange(ofTracker: report, for: person)
            return Response(
                status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
                body: ResponseBody { writer in
                    // A page learns of what happened since it was read, or since it last heard.
                    try await writer.write(
                        ByteBuffer(string: "retry: 1000\n\(since.map { $0 < latest } ?? false ? event(latest) : ": listening\n\n")"))
                    // Stopping the program does not wait for people to close their pages.
                    for await heard in beats(changes).cancelOnGracefulShutdown() {
                        switch heard {
                        case .change(let sequence?): try await writer.write(ByteBuffer(string: event(sequence)))
                        // What other nodes did may have been missed: the page looks for itself. Its number is one that is surely known.
                        case .change(nil): try await writer.write(ByteBuffer(string: event(latest)))
                        case .beat:
                            // Who was signed out or lost the service elsewhere, by an operator for one, is heard of here.
                            guard await visit.stillReads(report) else { return try await writer.finish(nil) }
                            try await writer.write(ByteBuffer(string: ": still here\n\n"))
                        }
                    }
                    try await writer.finish(nil)
                }
            )
        }
    ]

    private static func event(_ sequence: Int) -> String { "event: change\nid: \(sequence)\ndata: \(sequence)\n\n" }

    private enum Heard {
        case change(Int?)
        case beat
    }

    /// The changes, and a beat every 15 seconds between them, so that a connection that nobody holds any more is noticed.
    private static func beats(_ changes: AsyncStream<Int?>) -> AsyncStream<Heard> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let beating = Task {
                while !Task.isCancelled {
                    try await Task.sleep(for: .seconds(15))
                    // A beat takes no change's place: whoever is slow to read would never hear of it.
                    if case .dropped(.change(let change)) = continuation.yield(.beat) { continuation.yield(.change(change)) }
                }
            }
            let listening = Task {
                for await change in changes { continuation.yield(.change(change)) }
                continuation.finish()
            }
            continuation.onTermination = { _ in
                beating.cancel()
                listening.cancel()
            }
        }
    }
}

extension Visit {
    /// Asked anew, of the session as it is now.
    fileprivate func stillReads(_ report: Report.ID) async -> Bool {
        guard let visitor = context.visitor else { return false }
        do {
            guard let holder = try await casework.holder(ofSession: visitor.session, isUse: false) else { return false }
            _ = try await reader.latestChange(ofTracker: report, for: holder.person)
            return true
        } catch {
            // A database that is away for a moment takes nothing from anybody.
            return casework.isPassing(error)
        }
    }
}

extension HTTPField.Name {
    /// The event after which a stream goes on.
    static let lastEventID = HTTPField.Name("Last-Event-ID") ?? .range
}
