import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting

/// Another program that asks with a token, and with no cookie.
struct Program: Sendable {
    let browser: Browser
    let secret: String?

    func get(_ address: String) async throws -> Page { try await send(.get, address) }

    func send(_ method: HTTPRequest.Method, _ address: String, _ headers: HTTPFields = [:]) async throws -> Page {
        var headers = headers
        if let secret { headers[.authorization] = "Bearer \(secret)" }
        return try await browser.send(method, address, headers)
    }
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
