import CCurl

extension OutgoingTrouble {
    /// What libcurl's code means to us. What it says, which may quote the other side, becomes one short line.
    init(_ code: CURLcode, _ detail: String) {
        let words = String(
            String.UnicodeScalarView(detail.unicodeScalars.filter { $0.properties.generalCategory != .control }.prefix(200)))
        self =
            switch code {
            case CURLE_URL_MALFORMAT: .malformed(words)
            case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT: .unreachable(words)
            case CURLE_ABORTED_BY_CALLBACK: .cancelled
            case _ where OutgoingTrouble.ofTLS.contains(code.rawValue): .untrusted(words)
            case _: .failed(words)
            }
    }

    private static let ofTLS: Set<UInt32> = Set(
        [
            CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_USE_SSL_FAILED,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS,
        ].map(\.rawValue))
}
