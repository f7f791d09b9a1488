import NIOCore
import NIOPosix

/// A page that listens to its changes, on a connection of its own, as a browser's `EventSource` does.
struct EventStream {
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    /// Everything that came and was not waited for yet.
    private var waiting = ""

    /// Asks for a stream, with a session or as a program, and lends it; the connection closes at the end.
    static func open<Result>(
        _ address: String, port: Int, cookie: String = "", token: String? = nil, after event: Int? = nil,
        _ body: (inout EventStream) async throws -> Result
    ) async throws -> Result {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            let last = event.map { "Last-Event-ID: \($0)\r\n" } ?? ""
            let who = token.map { "Authorization: Bearer \($0)" } ?? "Cookie: session=\(cookie)"
            let request = "GET \(address) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\(who)\r\n\(last)\r\n"
            try await outbound.write(ByteBuffer(string: request))
            var stream = EventStream(inbound: inbound.makeAsyncIterator())
            return try await body(&stream)
        }
    }

    /// Reads on until that text has come, and gives everything up to its end.
    mutating func read(until text: String) async throws -> String {
        while true {
            if let range = waiting.firstRange(of: text) {
                let read = String(waiting[..<range.upperBound])
                waiting = String(waiting[range.upperBound...])
                return read
            }
            guard let buffer = try await inbound.next() else { throw Ended(waiting: waiting) }
            waiting += String(buffer: buffer)
        }
    }

    struct Ended: Error { let waiting: String }

    private init(inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator) { self.inbound = inbound }
}
