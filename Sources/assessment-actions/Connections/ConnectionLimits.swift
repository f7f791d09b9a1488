import Foundation
import HummingbirdCore
import NIOCore

extension HTTP1Channel.Configuration {
    /// What a connection may send, and how slowly it may send and read.
    static func limited(_ lastWords: LastWords) -> Self {
        .init(
            additionalChannelHandlers: [UnreadableRequest(lastWords), SlowReader(), SlowSender()], idleTimeout: .seconds(30),
            httpDecoderConfiguration: .init(maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))
    }
}

extension MaximumAvailableConnections {
    /// As many as the process may have files open, less those that the database needs: whoever comes then waits, where a server that
    /// has run out of files would turn in circles and could open no database either.
    static var withinOpenFiles: Self {
        guard let files = mostOpenFiles() else { return Self(most) }
        return Self(min(most, max(files - forDatabase, files / 3)))
    }

    /// Asks for as many as the system gives without being asked again: what a process begins with is often a thousand.
    private static func mostOpenFiles() -> Int? {
        var limit = rlimit()
        guard getrlimit(openFiles, &limit) == 0 else { return nil }
        let before = limit.rlim_cur
        limit.rlim_cur = max(before, min(limit.rlim_max, rlim_t(most + forDatabase)))
        return Int(exactly: setrlimit(openFiles, &limit) == 0 ? limit.rlim_cur : before)
    }

    private static let most = 10_000
    private static let forDatabase = 64

    #if canImport(Glibc)
        private static var openFiles: __rlimit_resource_t { __rlimit_resource_t(RLIMIT_NOFILE.rawValue) }
    #else
        private static var openFiles: Int32 { RLIMIT_NOFILE }
    #endif
}
