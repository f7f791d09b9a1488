import Casework
import Integrations

/// The place of evidence files, and who we are to it.
struct FileSettings: Sendable {
    let place: FilesURL
    /// Nil where none are set; a bucket wants them.
    let keys: S3Keys?

    init(_ given: inout GivenSettings) {
        keys = S3Keys(&given)
        place = given.value("FILES_URL", or: FilesURL.rule) { FilesURL($0) } ?? .folder(path: "var/files")
        if case .bucket = place, keys == nil, S3Keys.names.allSatisfy({ given.text($0) == nil }) {
            given.reject("\(S3Keys.names.joined(separator: " and ")) are missing: a bucket in FILES_URL wants them")
        }
    }

    func open() throws(FileTrouble) -> FileStore { try .open(place, keys: keys) }
}

extension S3Keys {
    fileprivate static let names = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]

    /// Under the names that other programs give them. Nil where none are set.
    init?(_ given: inout GivenSettings) {
        guard given.haveAll(S3Keys.names), let id = given.text("AWS_ACCESS_KEY_ID"), let secret = given.text("AWS_SECRET_ACCESS_KEY") else {
            return nil
        }
        self.init(id: id, secret: Secret(secret), session: given.text("AWS_SESSION_TOKEN").map { Secret($0) })
    }
}
