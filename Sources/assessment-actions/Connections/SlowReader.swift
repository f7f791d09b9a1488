import NIOCore
import NIOHTTPTypes

/// Ends a connection that asks for something and then does not take it: it would hold what it asked for in memory for ever.
final class SlowReader: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// In which it must have taken at least what the connection keeps ready for it.
    private static let patience: TimeAmount = .seconds(30)

    private var task: Scheduled<Void>?

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        task?.cancel()
        task =
            context.channel.isWritable
            ? nil
            : context.eventLoop.assumeIsolated().scheduleTask(in: Self.patience) {
                context.close(promise: nil)
            }
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        task?.cancel()
        task = nil
        context.fireChannelInactive()
    }
}
