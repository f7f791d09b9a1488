import HTTPTypes
import Hummingbird
import Logging

/// Gives every request a number, which stands in each line of the log, on pages that say what went wrong, and in the answer. A proxy of ours
/// may have given it one already, so that both logs can be read together; nobody else's word counts.
struct NumberRequests: RouterMiddleware {
    let site: Site

    func handle(_ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response) async throws -> Response {
        var context = context
        if let number = Self.number(in: request.headers), let proxy = context.connection, site.settings.trustedProxies.contains(proxy) {
            context.logger[metadataKey: "hb.request.id"] = .string(number)
        }
        var response = try await next(request, context)
        response.headers["X-Request-Id"] = context.number
        return response
    }

    /// At most 64 letters, digits, dots, hyphens and underscores.
    private static func number(in headers: HTTPFields) -> String? {
        guard let number = headers["X-Request-Id"], (1...64).contains(number.utf8.count), number.utf8.allSatisfy(isOfNumber) else {
            return nil
        }
        return number
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-._".utf8.contains(byte)
        }
    }
}
