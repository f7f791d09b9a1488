import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import Web

/// What a connection is told whose request cannot be read.
struct LastWords: Sendable {
    fileprivate typealias Answer = (head: HTTPResponse, body: ByteBuffer)

    fileprivate let headersTooLarge: Answer
    fileprivate let broken: Answer

    init(_ site: Site) {
        headersTooLarge = site.answer(to: .headersTooLarge)
        broken = site.answer(to: .broken)
    }
}

/// Answers a request that cannot be read with a page that says so, and ends the connection: nobody can tell where the next one begins.
final class UnreadableRequest: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// A browser reads the answer only once it has sent what it was sending.
    private static let patience: TimeAmount = .seconds(2)

    private let lastWords: LastWords
    private var unanswered = 0

    init(_ lastWords: LastWords) { self.lastWords = lastWords }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head = unwrapInboundIn(data) { unanswered += 1 }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { unanswered -= 1 }
        context.write(data, promise: promise)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // While another request is being answered, this one's answer would stand in the middle of that.
        guard unanswered == 0, let error = error as? HTTPParserError else {
            context.fireErrorCaught(error)
            return
        }
        let answer = error == .headerOverflow ? lastWords.headersTooLarge : lastWords.broken
        context.write(wrapOutboundOut(.head(answer.head)), promise: nil)
        context.write(wrapOutboundOut(.body(answer.body)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(mode: .output, promise: nil)
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.patience) { context.close(promise: nil) }
    }
}
