import Casework
import Domain
import Formats
import HTTPTypes
import Hummingbird
import NIOCore

/// What went wrong, for programs: `application/problem+json` of RFC 9457.
struct Problem: Sendable {
    let trouble: Trouble
    let detail: String
    /// The number of the request in the log.
    let number: String
    /// One for each field that cannot be taken.
    var problems: [Failure.Problem] = []

    static let mediaType = "application/problem+json"

    static let shape = Shape<Problem>(
        "Problem", "What went wrong (RFC 9457).",
        [
            Field("type", .page, "Names the kind of problem for good, and leads to what there is to know of it.") {
                "/api/docs#problem-\($0.trouble.rawValue)"
            },
            Field("title", .text, "What the kind is called.") { $0.trouble.title },
            Field("status", .count, "The status of the answer.") { $0.trouble.status.code },
            Field("detail", .text, "What it is this time.") { $0.detail },
            Field("request_id", .text, "The number of the request in the log, as in `X-Request-Id`.") { $0.number },
            Field("problems", listOf: problem.kind, "One for each field or parameter that cannot be taken.") { $0.problems },
        ])

    private static let problem = Shape<Failure.Problem>(
        "FieldProblem", "Why a field or parameter cannot be taken.",
        [
            Field("field", .text, "Which: `due_before`, `panel[0].person_id`.") { $0.field },
            Field("message", .text, "Why, and what to give instead.") { $0.message },
        ])
}

extension Kind where Value == String {
    /// An address of this site.
    fileprivate static let page = Kind.sent(["type": "string", "format": "uri"]) { $1.text($1.site + $0) }
}

extension Visit {
    /// The answer to an error under `/api`. What is logged of it is decided where pages are: `page` is what a person would be shown.
    func problem(_ error: any Error, insteadOf page: Response) -> Response {
        let problem = Problem(for: error, in: self, page: page)
        var headers: HTTPFields = [.contentType: Problem.mediaType]
        headers[.retryAfter] = page.headers[.retryAfter]
        if let refused = error as? TokenRefused { headers[.wwwAuthenticate] = refused.challenge }
        if problem.trouble == .methodNotAllowed { headers[.allow] = methodsHere.joined(separator: ", ") }
        let bytes = JSONWriter.bytes(site: site.settings.address) { Problem.shape.write(problem, to: &$0) }
        return Response(status: problem.trouble.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// The methods that the address has; none where there is no such address.
    fileprivate var methodsHere: [String] {
        let methods = Set(Route.api.filter { $0.takes(request.uri.path) }.map(\.method.rawValue))
        return (methods.contains("GET") ? methods.union(["HEAD"]) : methods).sorted()
    }
}

extension Problem {
    init(for error: any Error, in visit: Visit, page: Response) {
        let trouble = Trouble(of: error, isThere: !visit.methodsHere.isEmpty, page: page.status)
        let number = visit.context.number
        let doubt = visit.casework.isUncertain(error) ? Self.doubt : nil
        self.init(trouble: trouble, detail: doubt ?? Self.detail(of: error) ?? trouble.usualDetail(number: number), number: number)
        if case Failure.invalid(let problems) = error { self.problems = problems }
    }

    private static let doubt = """
        The database was lost while it saved this: it may have been done, or not. Look, or send it again with the same Idempotency-Key.
        """

    /// Only what was meant to be read: what went wrong inside is in the log.
    private static func detail(of error: any Error) -> String? {
        switch error {
        case TokenRefused.scopeTooSmall(let scope): "This needs a token with the scope \(scope.rawValue)."
        case Failure.notPermitted(let words): words
        case APIRefusal.wrongMediaType(let takes): "Send \(takes)."
        case APIRefusal.notJSON(let words): words
        case APIRefusal.keyBroken: "An Idempotency-Key has 1 to 255 characters of ASCII that can be seen, and is sent once."
        case let tooOften as TooOften: "Wait \(tooOften.words) and try again."
        case let tooLarge as Visit.TooLarge: "It may have \(tooLarge.limit) bytes."
        case let refusal as any RuleBroken: refusal.rule
        case let refusal as Evidence.Refusal: "\(refusal.rule)."
        case let refusal as ImportRefusal: "\(refusal.message) \(refusal.remedy)"
        default: nil
        }
    }
}

extension Trouble {
    fileprivate init(of error: any Error, isThere: Bool, page: HTTPResponse.Status) {
        self =
            switch error {
            case TokenRefused.missing: .tokenMissing
            case TokenRefused.unknown: .tokenUnknown
            case TokenRefused.scopeTooSmall: .scopeTooSmall
            case Failure.invalid: .invalid
            case Failure.changedMeanwhile: .stale
            case APIRefusal.versionNeeded: .versionNeeded
            case APIRefusal.wrongMediaType: .wrongMediaType
            case APIRefusal.notJSON, APIRefusal.keyBroken: .malformed
            case RequestRefusal.underWay: .underWay
            case RequestRefusal.keyUsed: .keyUsed
            case RequestRefusal.answerLost: .answerLost
            case is Evidence.Refusal, is ImportRefusal: .invalid
            case let refusal as any RuleBroken: refusal.isOfPermission ? .notPermitted : .ruleBroken
            case is KnownMethodsOnly.Unknown: .methodNotAllowed
            case let error as HTTPError where [.notFound, .methodNotAllowed].contains(error.status):
                isThere ? .methodNotAllowed : .notFound
            default: Trouble(of: page)
            }
    }

    /// What pages answer with that status.
    private init(of status: HTTPResponse.Status) {
        self =
            Trouble.allCases.first { $0.status == status && ![.tokenMissing, .scopeTooSmall, .keyUsed].contains($0) }
            ?? (status.kind == .clientError ? .malformed : .failed)
    }

    fileprivate func usualDetail(number: String) -> String { self == .failed ? "\(about) It is \(number)." : about }
}

extension TokenRefused {
    /// The challenge of RFC 6750, section 3.
    fileprivate var challenge: String {
        let realm = "Bearer realm=\"Assessment Actions\""
        return switch self {
        case .missing: realm
        case .unknown: "\(realm), error=\"invalid_token\""
        case .scopeTooSmall(let scope): "\(realm), error=\"insufficient_scope\", scope=\"\(scope.rawValue)\""
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
