import HTTPTypes

/// Every way in which the API says no: the `type` of a problem, in RFC 9457's words.
enum Trouble: String, CaseIterable, Sendable {
    case malformed
    case tokenMissing = "token-missing"
    case tokenUnknown = "token-unknown"
    case scopeTooSmall = "scope-too-small"
    case notPermitted = "not-permitted"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case ruleBroken = "rule-broken"
    case underWay = "request-under-way"
    case answerLost = "answer-lost"
    case stale
    case tooLarge = "too-large"
    case wrongMediaType = "wrong-media-type"
    case invalid
    case keyUsed = "key-used"
    case versionNeeded = "version-needed"
    case tooOften = "too-often"
    case failed
    case unavailable
    case noRoom = "no-room"

    var status: HTTPResponse.Status {
        switch self {
        case .malformed: .badRequest
        case .tokenMissing, .tokenUnknown: .unauthorized
        case .scopeTooSmall, .notPermitted: .forbidden
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .ruleBroken, .underWay, .answerLost: .conflict
        case .stale: .preconditionFailed
        case .tooLarge: .contentTooLarge
        case .wrongMediaType: .unsupportedMediaType
        case .invalid, .keyUsed: .unprocessableContent
        case .versionNeeded: .preconditionRequired
        case .tooOften: .tooManyRequests
        case .failed: .internalServerError
        case .unavailable: .serviceUnavailable
        case .noRoom: .noRoom
        }
    }

    /// What it is called.
    var title: String {
        switch self {
        case .malformed: "This request cannot be read"
        case .tokenMissing: "A token is needed"
        case .tokenUnknown: "This token does not work"
        case .scopeTooSmall: "This token does not reach so far"
        case .notPermitted: "This person may not do this"
        case .notFound: "Nothing is here"
        case .methodNotAllowed: "This address has other methods"
        case .ruleBroken: "A rule does not allow this now"
        case .underWay: "The same request is under way"
        case .answerLost: "It was done, and its answer was lost"
        case .stale: "It was changed meanwhile"
        case .tooLarge: "This is too large"
        case .wrongMediaType: "This media type is not taken"
        case .invalid: "Some of this cannot be taken"
        case .keyUsed: "The key stands for another request"
        case .versionNeeded: "The version must be named"
        case .tooOften: "This was too often"
        case .failed: "Something went wrong here"
        case .unavailable: "This cannot be done at the moment"
        case .noRoom: "There is no room left"
        }
    }

    /// When it is said, and what to do.
    var about: String {
        switch self {
        case .malformed: "The body is no JSON, or the request is no HTTP. Nothing has changed."
        case .tokenMissing: "Send a token: `Authorization: Bearer …`."
        case .tokenUnknown: "Nobody made it, it has ended or was revoked, or its person cannot sign in any more."
        case .scopeTooSmall: "Make a token with the scope that the address names."
        case .notPermitted: "The person whose token it is does not hold a role that may do this. `detail` says who may."
        case .notFound: "There is no such thing, or none that this person may know of: the two are not told apart."
        case .methodNotAllowed: "`Allow` names them."
        case .ruleBroken: "The person may do this, but not now or not so. `detail` is the rule."
        case .underWay: "A request with the same `Idempotency-Key` has not been answered yet. Send this one again in a minute."
        case .answerLost:
            "A request with the same `Idempotency-Key` had its effect, and the program ended before it could answer. Read what it was about."
        case .stale: "`If-Match` names another version than there is now. Read it again."
        case .tooLarge: "Send less."
        case .wrongMediaType: "`detail` names the one that is taken."
        case .invalid: "`problems` names each field or parameter that cannot be taken, and why. Nothing has changed."
        case .keyUsed: "The same `Idempotency-Key` was sent with something else. Use a key for one request only."
        case .versionNeeded: "Send `If-Match` with the `ETag` of what you read, so that nobody overwrites what they have not seen."
        case .tooOften: "Wait as many seconds as `Retry-After` says."
        case .failed: "It is no fault of the request. `detail` has the number under which it is in the log."
        case .unavailable:
            "The database cannot be reached, or others kept changing the same. Send it again in a while, with the same `Idempotency-Key`."
        case .noRoom: "What was sent has not been saved."
        }
    }
}
