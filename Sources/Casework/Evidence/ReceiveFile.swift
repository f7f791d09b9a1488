public import Domain
import Storage

extension Casework {
    /// Makes room for a file. Whoever calls this asks first whether the person may add evidence.
    public func receiveFile() async throws -> IncomingFile { try await environment.files.receive() }

    /// Looks at what came in and keeps it. Throws `Evidence.Refusal` where it may not be evidence; then nothing of it is left.
    public func keep(_ incoming: IncomingFile, name: String?, following rules: FileRules = FileRules()) async throws -> Evidence.File {
        do {
            let received = try await incoming.finish()
            let file = try Evidence.File(
                name: name, mediaType: received.mediaType, size: received.size, digest: received.digest, limit: environment.fileLimit,
                rules: rules)
            if let scanner = environment.scanner {
                switch await scanner.scan(try await incoming.contents()) {
                case .clean: break
                case .infected: throw Evidence.Refusal.infected
                case .unscannable: throw Evidence.Refusal.unscannable
                }
            }
            try await incoming.keep()
            return file
        } catch {
            await incoming.discard()
            throw error
        }
    }

    /// Removes what was on its way in when the program was stopped, an hour ago or longer.
    public func forgetUnfinishedFiles() async throws {
        try await environment.files.forgetUnfinished()
    }

    /// Removes the kept files that no evidence refers to, too: what was kept just before its evidence could not be written down.
    /// Only for whoever knows that no other database refers to them.
    public func sweepFiles() async throws {
        try await environment.files.sweep { digest in try await database.read { try $0.isEvidence(digest: digest) } }
    }
}
