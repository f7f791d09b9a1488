import Casework
import Domain
import Foundation
import HTTPTypes
import Hummingbird

/// What went wrong, for programs: `application/problem+json` of RFC 9457.
struct Problem: Encodable, Sendable {
    let type = "about:blank"
    let title: String
    let status: Int
    let detail: String?
    /// One for each field that cannot be taken.
    var problems: [Field] = []

    struct Field: Encodable, Sendable {
        let field: String
        let message: String
    }

    static let mediaType = "application/problem+json"
}

extension Visit {
    /// The answer to an error under `/api`. Which status it has, and what is logged of it, is decided where pages are: `page` is what a
    /// person would be shown.
    func problem(_ error: any Error, insteadOf page: Response) throws -> Response {
        var (status, headers) = (page.status, HTTPFields())
        for name in [HTTPField.Name.retryAfter, .allow] { headers[name] = page.headers[name] }
        if let refused = error as? TokenRefused { (status, headers[.wwwAuthenticate]) = refused.challenge }
        if case Failure.invalid = error { status = .unprocessableContent }
        if error is HTTPError && status == .notFound || status == .methodNotAllowed, !otherMethods.isEmpty {
            (status, headers[.allow]) = (.methodNotAllowed, otherMethods.joined(separator: ", "))
        }
        var problem = Problem(title: status.reasonPhrase, status: status.code, detail: Self.detail(of: error))
        if case Failure.invalid(let fields) = error { problem.problems = fields.map { .init(field: $0.field, message: $0.message) } }
        return try json(problem, status: status, mediaType: Problem.mediaType, headers: headers)
    }

    /// Which methods the address has, where the one that was asked for is not among them.
    private var otherMethods: [String] {
        let methods = Set(Route.api.filter { $0.takes(request.uri.path) }.map(\.method.rawValue))
        return (methods.contains("GET") ? methods.union(["HEAD"]) : methods).sorted()
    }

    /// Only what was meant to be read: what went wrong inside is in the log.
    private static func detail(of error: any Error) -> String? {
        switch error {
        case TokenRefused.missing: "Send a token: Authorization: Bearer …"
        case TokenRefused.unknown: "This token does not work. It may have ended or been revoked."
        case TokenRefused.scopeTooSmall(let scope): "This needs a token with the scope \(scope.rawValue)."
        case Failure.notFound: "There is nothing here that you may know of."
        case Failure.notPermitted(let words): words
        case Failure.changedMeanwhile: "It was changed meanwhile."
        case Failure.invalid: "Some of what was sent cannot be taken."
        case let tooOften as TooOften: "Wait \(tooOften.words) and try again."
        case let refusal as any RuleBroken: refusal.rule
        default: nil
        }
    }
}

extension TokenRefused {
    /// The status, and the challenge of RFC 6750, section 3.
    fileprivate var challenge: (HTTPResponse.Status, String) {
        let realm = "Bearer realm=\"Assessment Actions\""
        return switch self {
        case .missing: (.unauthorized, realm)
        case .unknown: (.unauthorized, "\(realm), error=\"invalid_token\"")
        case .scopeTooSmall(let scope): (.forbidden, "\(realm), error=\"insufficient_scope\", scope=\"\(scope.rawValue)\"")
        }
    }
}

extension Route {
    /// Whether a path is of this route's pattern.
    func takes(_ path: String) -> Bool {
        let (pattern, parts) = (self.path.split(separator: "/"), path.split(separator: "/"))
        return pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
    }
}
