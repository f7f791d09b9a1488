import Foundation
import HummingbirdCore
import NIOCore

extension HTTP1Channel.Configuration {
    /// What a connection may send, and how slowly.
    static var limited: Self {
        .init(
            additionalChannelHandlers: [SlowSender()], idleTimeout: .seconds(30),
            httpDecoderConfiguration: .init(maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))
    }
}

extension MaximumAvailableConnections {
    /// As many as the process may have files open, less those that the database needs: whoever comes then waits, where a server that
    /// has run out of files would turn in circles and could open no database either.
    static var withinOpenFiles: Self {
        var limit = rlimit()
        guard getrlimit(openFiles, &limit) == 0, let files = Int(exactly: limit.rlim_cur) else { return Self(most) }
        return Self(min(most, max(files - forDatabase, files / 3)))
    }

    private static let most = 10_000
    private static let forDatabase = 64

    #if canImport(Glibc)
        private static var openFiles: __rlimit_resource_t { __rlimit_resource_t(RLIMIT_NOFILE.rawValue) }
    #else
        private static var openFiles: Int32 { RLIMIT_NOFILE }
    #endif
}
