import NIOCore
import NIOHTTPTypes

/// Ends a connection whose form trickles in, or that goes on sending a form that has been refused already: either would hold a place of
/// the server's for as long as the sender likes.
final class SlowSender: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private static let interval: TimeAmount = .seconds(15)
    /// One kilobyte in a second is slower than any telephone.
    private static let bytesInInterval = 15_000
    /// A browser reads why its upload was refused only once it has sent some more.
    private static let patience: TimeAmount = .seconds(5)

    private var isReceiving = false
    private var received = 0
    private var task: Scheduled<Void>?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isReceiving = true
            watch(context)
        case .body(let bytes): received += bytes.readableBytes
        case .end: stopWatching()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data), isReceiving {
            task?.cancel()
            task = after(Self.patience, context) { $0.close(promise: nil) }
        }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        stopWatching()
        context.fireChannelInactive()
    }

    private func watch(_ context: ChannelHandlerContext) {
        received = 0
        task = after(Self.interval, context) { [self] context in
            if received < Self.bytesInInterval { context.close(promise: nil) } else { watch(context) }
        }
    }

    private func stopWatching() {
        isReceiving = false
        task?.cancel()
        task = nil
    }

    private func after(_ time: TimeAmount, _ context: ChannelHandlerContext, _ act: @escaping (ChannelHandlerContext) -> Void)
        -> Scheduled<Void>
    {
        context.eventLoop.assumeIsolated().scheduleTask(in: time) { act(context) }
    }
}
