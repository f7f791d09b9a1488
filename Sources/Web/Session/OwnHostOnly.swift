import Foundation
import HTTPTypes
import Hummingbird

/// Answers requests that name this site, and no other. A name that somebody else chose could otherwise bring a foreign page's script, or
/// a foreign cache, to what is ours.
struct OwnHostOnly: RouterMiddleware {
    private let names: Set<String>

    init(_ settings: SiteSettings) {
        let own = (settings.baseURL ?? URL(string: settings.address))?.host()?.lowercased().trimmingCharacters(in: ["[", "]"])
        let ours = settings.baseURL == nil ? ["127.0.0.1", "::1", "localhost"] : []
        names = Set(ours + [own].compactMap { $0 })
    }

    func handle(_ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response) async throws -> Response {
        let isHealthCheck = HealthPages.addresses.contains(request.uri.path)
        // The first `Host` is the request's authority; a second one stays among the fields.
        if request.headers["Host"] != nil { throw NotOurs() }
        if let authority = request.head.authority {
            // What looks after the machine asks by an address of its own.
            guard let name = Self.name(in: authority), isHealthCheck || names.contains(name) else { throw NotOurs() }
        } else if !isHealthCheck {
            throw NotOurs()
        }
        // A whole address in the request's first line counts more than `Host` (RFC 9112, section 3.2.2).
        if let host = request.uri.host?.lowercased(), !isHealthCheck, !names.contains(host) { throw NotOurs() }
        return try await next(request, context)
    }

    /// The name in `NAME` or `NAME:PORT`, an IPv6 address without its brackets; nil for anything else, such as a user before the name.
    static func name(in authority: String) -> String? {
        let text = authority.lowercased()
        let isNumber = text.hasPrefix("[")
        let end = isNumber ? text.firstIndex(of: "]").map(text.index(after:)) : text.firstIndex(of: ":") ?? text.endIndex
        guard let end, isPort(text[end...]) else { return nil }
        let name = isNumber ? text[..<end].dropFirst().dropLast() : text[..<end]
        guard isNumber ? NetworkAddress(name) != nil : !name.isEmpty && name.utf8.allSatisfy(isOfName) else { return nil }
        return String(name)
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || text.first == ":" && text.utf8.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-._".utf8.contains(byte)
        }
    }

    /// The request names another site, or none, or more than one.
    struct NotOurs: Error {}
}
