import Casework
import NIOCore
import NIOPosix

/// One file said to a clamd by its command INSTREAM, and what it answers. clamd may answer, and hang up, while we still speak.
struct ClamdConversation {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Throws when nobody listens there within the time.
    static func begin(at address: ClamdAddress, within time: Duration) async throws -> ClamdConversation {
        let bootstrap = ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup).connectTimeout(TimeAmount(time))
        let open = { @Sendable (channel: any Channel) in
            channel.eventLoop.makeCompletedFuture { try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel) }
        }
        switch address {
        case .socket(let path):
            return ClamdConversation(channel: try await bootstrap.connect(unixDomainSocketPath: path, channelInitializer: open))
        case .host(let host, let port):
            return ClamdConversation(channel: try await bootstrap.connect(host: host, port: port, channelInitializer: open))
        }
    }

    /// Throws where there is no answer to be trusted.
    func verdict(on contents: FileContents) async throws -> FileScanner.Verdict {
        try await channel.executeThenClose { inbound, outbound in
            try await withThrowingTaskGroup(of: Step.self) { group in
                group.addTask { try await ClamdConversation.say(contents, to: outbound) }
                group.addTask { .answered(try await ClamdReply(from: inbound).verdict) }
                return try await ClamdConversation.conclude(&group)
            }
        }
    }

    private enum Step {
        case saidAll
        /// It has stopped listening: its answer says why.
        case cutShort
        case answered(FileScanner.Verdict)
    }

    /// "Clean" counts only of the whole file; anything else settles it at once.
    private static func conclude(_ group: inout ThrowingTaskGroup<Step, any Error>) async throws -> FileScanner.Verdict {
        var steps: [Step] = []
        while let step = try await group.next() {
            if case .answered(let verdict) = step, verdict != .clean {
                group.cancelAll()
                return verdict
            }
            steps.append(step)
        }
        guard steps.contains(where: { if case .saidAll = $0 { true } else { false } }) else {
            throw ClamdTrouble(description: "it answered before it had heard everything")
        }
        return .clean
    }

    /// Each piece after its length in 4 bytes, the highest first; a length of 0 ends them.
    private static func say(_ contents: FileContents, to outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>) async throws -> Step {
        func send(_ buffer: ByteBuffer) async -> Bool {
            // Why it failed is known by whoever reads the answer.
            (try? await outbound.write(buffer)) != nil
        }
        guard await send(ByteBuffer(string: "zINSTREAM\0")) else { return .cutShort }
        for try await piece in contents where !piece.isEmpty {
            var buffer = ByteBufferAllocator().buffer(capacity: piece.count + 4)
            try buffer.writeLengthPrefixed(as: UInt32.self) { $0.writeBytes(piece) }
            guard await send(buffer) else { return .cutShort }
        }
        // A stream ends early, and without an error, in a task that is cancelled.
        try Task.checkCancellation()
        return await send(ByteBuffer(integer: UInt32(0))) ? .saidAll : .cutShort
    }
}
