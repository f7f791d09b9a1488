/// One thing to ask of a bucket.
struct S3Request {
    var method: OutgoingRequest.Method = .get
    /// The object's name; nil for the bucket itself.
    var key: String?
    /// In any order.
    var query: [String: String] = [:]
    /// By small names.
    var headers: [String: String] = [:]
    var body: Body = .none
    /// For each of the tries; nil for what is over soon.
    var deadline: Duration?
    /// How many bytes the answer may have.
    var limit = 4 << 20
    /// Statuses beside 200 to 299 that are an answer and no trouble.
    var alsoTaken: Set<Int> = []

    enum Body {
        case none
        case bytes([UInt8])
        /// Straight from the disk, with its SHA-256.
        case piece(FilePiece, digest: String)
    }
}

/// A part of a file on this machine, to be said without being held in memory.
struct FilePiece: Sendable {
    let file: Disk.OpenFile
    let offset: Int
    let count: Int
}
