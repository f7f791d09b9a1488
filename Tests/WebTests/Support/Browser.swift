import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Synchronization

/// Somebody at a browser: keeps cookies, follows redirects, and sends with every form the token that a page gave them.
///
/// ```swift
/// let browser = try await site.browser(as: site.world.people.teamLead)
/// let page = try await browser.post("/actions/\(action.id)/start", ["version": "1"])
/// #expect(page.done == "Work has started")
/// ```
final class Browser: Sendable {
    private let client: any TestClientProtocol
    private let jar: Mutex<[String: String]>

    init(_ client: any TestClientProtocol, cookies: [String: String] = [:]) {
        self.client = client
        jar = Mutex(cookies)
    }

    var cookies: [String: String] { jar.withLock { $0 } }

    func set(cookie name: String, to value: String?) { jar.withLock { $0[name] = value } }

    /// The page, after redirects.
    func get(_ address: String, _ headers: HTTPFields = [:]) async throws -> Page {
        try await follow(send(.get, address, headers))
    }

    /// The page that a form leads to, after redirects.
    func post(_ address: String, _ fields: KeyValuePairs<String, String> = [:], _ headers: HTTPFields = [:]) async throws -> Page {
        try await follow(submit(address, fields.map { ($0, $1) }, headers))
    }

    /// Sends a form as it stands on a page, with what is typed over it.
    func submit(_ form: PageForm, typing typed: KeyValuePairs<String, String> = [:]) async throws -> Page {
        try await submit(form, typing: typed.map { ($0, $1) })
    }

    func submit(_ form: PageForm, typing typed: [(String, String)]) async throws -> Page {
        let names = Set(typed.map(\.0))
        return try await follow(send(form: form.action, form.fields.filter { !names.contains($0.0) } + typed))
    }

    /// The first answer to a form that carries this session's token.
    func submit(_ address: String, _ fields: [(String, String)] = [], _ headers: HTTPFields = [:]) async throws -> Page {
        let token = try await token()
        return try await send(form: address, fields + (token.map { [("form-token", $0)] } ?? []), headers)
    }

    /// The first answer to a form as it is.
    func send(form address: String, _ fields: [(String, String)], _ headers: HTTPFields = [:]) async throws -> Page {
        var headers = headers
        if headers[.contentType] == nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let body = fields.map { "\($0.formEncoded)=\($1.formEncoded)" }.joined(separator: "&")
        return try await send(.post, address, headers, body: ByteBuffer(string: body))
    }

    /// The first answer to any request.
    func send(
        _ method: HTTPRequest.Method, _ address: String, _ headers: HTTPFields = [:], body: ByteBuffer? = nil
    ) async throws -> Page {
        var headers = headers
        let cookies = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")
        if !cookies.isEmpty, headers[.cookie] == nil { headers[.cookie] = cookies }
        // Which place on the page is meant is the browser's own business.
        let asked = String(address.prefix { $0 != "#" })
        let response = try await client.execute(uri: asked, method: method, headers: headers, body: body)
        let page = try Page(
            address: address, status: response.status, headers: response.headers, body: String(buffer: response.body))
        for cookie in page.cookies { set(cookie: cookie.name, to: cookie.isRemoval ? nil : cookie.value) }
        return page
    }

    /// The token that the pages of this session carry; nil for nobody.
    func token() async throws -> String? { try await send(.get, "/cookies").form(to: "/sign-out")?["form-token"] }

    private func follow(_ first: Page) async throws -> Page {
        var page = first
        for _ in 0..<5 {
            guard page.status.kind == .redirection, let location = page.location else { return page }
            page = try await send(.get, location)
        }
        throw RoundInCircles(address: first.address)
    }

    struct RoundInCircles: Error { let address: String }
}

extension String {
    fileprivate var formEncoded: String {
        utf8.map { byte in
            let isPlain = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
