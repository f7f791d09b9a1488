import CCurl
public import Foundation

/// Asks other servers, over HTTP 1.1.
///
/// Redirections are not followed, cookies not kept, bodies not unpacked, certificates always checked, and TLS is 1.2 or later. The proxies
/// that the environment names (`https_proxy`, `no_proxy`, …) are used, as by other programs, but never on the way to this machine itself.
public struct OutgoingHTTP: Sendable {
    private let agent: String
    private let authorities: URL?
    private let threads: CurlThreads

    /// `agent` is what we call ourselves. `authorities` is a file of certificates to trust instead of this machine's. Whoever asks when
    /// `atOnce` others are still busy waits in line.
    public init(agent: String = "assessment-actions", authorities: URL? = nil, atOnce: Int = 16) {
        self.agent = agent
        self.authorities = authorities
        threads = CurlThreads(atOnce: atOnce)
    }

    /// Returns the answer as a whole, whatever its status.
    public func send(_ request: OutgoingRequest) async throws(OutgoingTrouble) -> OutgoingAnswer {
        let lines = try headerLines(of: request)
        return try await threads.run(within: request.deadline) { outcome in
            outcome.say(
                Result { () throws(OutgoingTrouble) in
                    let transfer = try prepare(request, lines)
                    let body = try transfer.perform(sending: request.source, limit: request.limit) { !outcome.isSaid }
                    return OutgoingAnswer(
                        status: transfer.status, headers: transfer.headers.map { OutgoingHeader($0.name, $0.value) }, body: body)
                })
        }
    }

    private func headerLines(of request: OutgoingRequest) throws(OutgoingTrouble) -> [String] {
        var lines = ["User-Agent: \(agent)", "Expect:"]
        for header in request.headers { lines.append(try header.line) }
        return lines
    }

    private func prepare(_ request: OutgoingRequest, _ lines: [String]) throws(OutgoingTrouble) -> CurlTransfer {
        let transfer = try CurlTransfer(to: request.url.text, protocols: "http,https")
        try transfer.set(CURLOPT_FOLLOWLOCATION, 0)
        try transfer.set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        if let authorities { try transfer.set(CURLOPT_CAINFO, authorities.path) }
        if request.url.isLoopback { try transfer.set(CURLOPT_PROXY, "") }
        if let addresses = request.addresses { try transfer.connect(onlyTo: addresses, as: request.url.host, port: request.url.port) }
        switch request.method {
        case .get where request.source.count == 0: break
        case .head: try transfer.set(CURLOPT_NOBODY, 1)
        case .delete where request.source.count == 0: break
        case .get, .delete, .post, .put, .patch: try transfer.setUpload(of: request.source.count)
        }
        if request.method != .head { try transfer.set(CURLOPT_CUSTOMREQUEST, request.method.rawValue) }
        try transfer.set(CURLOPT_HTTPHEADER, lines)
        return transfer
    }
}
