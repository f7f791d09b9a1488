import CCurl

/// An address taken apart by libcurl itself, so that what we judge of it is what it will be taken for.
struct CurlURL {
    let scheme: String
    /// In small letters; an IPv6 address stands in brackets.
    let host: String
    /// That of the scheme where none is given.
    let port: Int
    let user: String?
    let password: String?
    let path: String
    let query: String?

    /// Nil unless it is a whole address of one of these schemes, in characters that may stand in one.
    init?(_ text: String, schemes: [String]) {
        // Of three slashes it would take what follows them for the host.
        guard schemes.contains(where: { text.lowercased().hasPrefix("\($0)://") && !text.lowercased().hasPrefix("\($0):///") }),
            text.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
        else {
            return nil
        }
        guard let parts = curl_url() else { return nil }
        defer { curl_url_cleanup(parts) }
        guard curl_url_set(parts, CURLUPART_URL, text, UInt32(CURLU_NON_SUPPORT_SCHEME)) == CURLUE_OK else { return nil }
        func part(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
            var found: UnsafeMutablePointer<CChar>?
            defer { curl_free(found) }
            guard curl_url_get(parts, part, &found, UInt32(flags)) == CURLUE_OK, let found else { return nil }
            return String(cString: found)
        }
        guard let scheme = part(CURLUPART_SCHEME), let host = part(CURLUPART_HOST), !host.isEmpty else { return nil }
        guard let port = part(CURLUPART_PORT, CURLU_DEFAULT_PORT).flatMap(Int.init), port > 0 else { return nil }
        // A password with a semicolon would lose what follows it.
        guard part(CURLUPART_OPTIONS) == nil else { return nil }
        (self.scheme, self.host, self.port) = (scheme.lowercased(), host.lowercased(), port)
        user = part(CURLUPART_USER, CURLU_URLDECODE)
        password = part(CURLUPART_PASSWORD, CURLU_URLDECODE)
        path = part(CURLUPART_PATH) ?? ""
        query = part(CURLUPART_QUERY)
    }

    /// Whether it is this machine itself, so that nobody is on the line.
    var isLoopback: Bool {
        host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]"
            || host.split(separator: ".").count == 4 && host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." }
    }
}
