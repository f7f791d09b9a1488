import Integrations
import NIOCore
import NIOPosix

/// Listens where a clamd should, and is none.
final class Stranger: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    enum Manner: CaseIterable { case hangUp, listen, ignore }

    private let answer: String
    private let manner: Manner

    private init(answer: String, manner: Manner) {
        self.answer = answer
        self.manner = manner
    }

    /// It says its answer as soon as somebody comes.
    static func with(answer: String, then manner: Manner, _ body: (ClamdAddress) async throws -> Void) async throws {
        let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelOption(.autoRead, value: manner != .ignore)
            .childChannelInitializer { channel in
                channel.pipeline.addHandler(Stranger(answer: answer, manner: manner))
            }
            .bind(host: "127.0.0.1", port: 0).get()
        do {
            try await body(.host("127.0.0.1", port: listener.localAddress?.port ?? 0))
            try await listener.close()
        } catch {
            try await listener.close()
            throw error
        }
    }

    func channelActive(context: ChannelHandlerContext) {
        let written = context.writeAndFlush(NIOAny(ByteBuffer(string: answer)))
        if manner == .hangUp { written.assumeIsolated().whenComplete { _ in context.close(promise: nil) } }
    }
}
