/// What another server answered, of whatever status. A redirection is an answer as any other.
public struct OutgoingAnswer: Sendable {
    public let status: Int
    /// In the order in which they came; a name may come several times.
    public let headers: [OutgoingHeader]
    /// As it was sent: nothing is unpacked.
    public let body: [UInt8]

    public init(status: Int, headers: [OutgoingHeader] = [], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The first value of that name, written in whatever case.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
