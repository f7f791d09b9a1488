/// What we ask of another server.
public struct OutgoingRequest: Sendable {
    public enum Method: String, Sendable {
        case get = "GET"
        case head = "HEAD"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    public var method: Method
    public var url: OutgoingURL
    /// Length, host, connection and agent are said for you and may not stand here.
    public var headers: [OutgoingHeader]
    public var body: [UInt8]
    /// Said in place of `body`, straight from the disk.
    var piece: FilePiece?
    /// For the whole of it, from the call of `send` to the last byte of the answer, with the wait for others to end.
    public var deadline: Duration
    /// How many bytes the body of the answer may have.
    public var limit: Int
    /// Where the host was found, and looked at: it is asked there and nowhere else, and through no proxy. Nil where it is only now to be
    /// found.
    public var addresses: [IPAddress]?

    public init(
        _ method: Method, _ url: OutgoingURL, headers: [OutgoingHeader] = [], body: [UInt8] = [], deadline: Duration = .seconds(10),
        limit: Int = 1 << 20
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.deadline = deadline
        self.limit = limit
    }
}

/// One line before a body. Names are compared without regard to case.
public struct OutgoingHeader: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension OutgoingHeader {
    /// The line as libcurl wants it: `Name;` is an empty value, `Name:` would take the header away. Throws where it would say more than one
    /// header, or what is libcurl's to say.
    var line: String {
        get throws(OutgoingTrouble) {
            guard !name.isEmpty, name.unicodeScalars.allSatisfy(OutgoingHeader.letters.contains) else {
                throw .malformed("a header of a name that is none")
            }
            guard !OutgoingHeader.notOurs.contains(name.lowercased()) else { throw .malformed("the header \(name) is not ours to say") }
            guard value.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control || $0 == "\t" }) else {
                throw .malformed("the header \(name) has a line break")
            }
            return value.isEmpty ? "\(name);" : "\(name): \(value)"
        }
    }

    private static let letters = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_".unicodeScalars)
    private static let notOurs: Set = ["connection", "content-length", "expect", "host", "transfer-encoding", "user-agent"]
}

extension OutgoingRequest {
    var source: CurlSource { piece.map { .piece($0) } ?? .bytes(body) }
}
