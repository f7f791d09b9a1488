import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore

/// Another program that asks with a token, and with no cookie.
struct Program: Sendable {
    let browser: Browser
    let secret: String?

    func get(_ address: String) async throws -> Page { try await send(.get, address) }

    func send(
        _ method: HTTPRequest.Method, _ address: String, _ headers: HTTPFields = [:], body: String? = nil
    ) async throws -> Page {
        var headers = headers
        if let secret { headers[.authorization] = "Bearer \(secret)" }
        return try await browser.send(method, address, headers, body: body.map { ByteBuffer(string: $0) })
    }

    /// Sends JSON, with the version that it was made from and a key of its own where they are given.
    func send(
        _ method: HTTPRequest.Method, _ json: String, to address: String, version: String? = nil, key: String? = nil
    ) async throws -> Page {
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[.ifMatch] = version
        if let key, let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
        return try await send(method, address, headers, body: json)
    }

    func send(_ json: String, to address: String, version: String? = nil, key: String? = nil) async throws -> Page {
        try await send(.post, json, to: address, version: version, key: key)
    }

    /// What the answer says, read as JSON.
    func json(_ address: String) async throws -> [String: Any] { try await get(address).json }
}

extension JSONDecoder {
    /// Reads keys in snake case.
    static var api: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }
}

extension TestSite {
    func program(_ secret: String?) async throws -> Program { Program(browser: try await browser(as: nil), secret: secret) }
}

extension Page {
    /// The object that the answer is; empty for anything else.
    var json: [String: Any] {
        get throws { try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any] ?? [:] }
    }

    /// The kind of the problem that it tells of: `stale`.
    var trouble: String? {
        get throws { (try json["type"] as? String)?.split(separator: "#problem-").last.map(String.init) }
    }

    /// The items of a list.
    var items: [[String: Any]] {
        get throws { try json["items"] as? [[String: Any]] ?? [] }
    }
}
