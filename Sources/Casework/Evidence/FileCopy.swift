/// Brings files from one place to another. A file is there once its bytes were read back from there and are those of its digest.
public struct FileCopy: Sendable {
    public let source: FileStore
    private let target: FileStore

    public init(from source: FileStore, to target: FileStore) {
        self.source = source
        self.target = target
    }

    public enum Outcome: Sendable {
        case sent, there
    }

    /// Sends it unless it is there, whole.
    public func bring(_ file: KeptFile) async throws(FileTrouble) -> Outcome {
        if try await target.isWhole(file) { return .there }
        let incoming = try await target.receive()
        do throws(FileTrouble) {
            try await source.pour(file, into: incoming)
            guard try await incoming.finish().digest == file.digest else { throw .unavailable("its bytes are not those of its digest") }
            try await incoming.keep()
        } catch {
            await incoming.discard()
            throw error
        }
        guard try await target.isWhole(file) else { throw .unavailable("it was sent and is not there") }
        return .sent
    }

    /// How many came, and how large they were in bytes.
    public struct Counts: Sendable {
        public private(set) var sent = 0
        public private(set) var bytesSent = 0
        public private(set) var there = 0

        public var files: Int { sent + there }

        public init() {}

        public mutating func count(_ outcome: Outcome, of file: KeptFile) {
            switch outcome {
            case .sent:
                sent += 1
                bytesSent += file.size
            case .there: there += 1
            }
        }
    }
}

extension FileStore {
    /// Whether it is kept here with the bytes of its digest, all of which are read. What is kept in its name and is not those is not whole.
    public func isWhole(_ file: KeptFile) async throws(FileTrouble) -> Bool {
        var size = 0
        do {
            for try await piece in try await contents(file.digest) { size += piece.count }
        } catch FileTrouble.missing, FileTrouble.spoilt {
            return false
        } catch let trouble as FileTrouble {
            throw trouble
        } catch {
            throw .unavailable("\(error)")
        }
        return size == file.size
    }

    fileprivate func pour(_ file: KeptFile, into incoming: IncomingFile) async throws(FileTrouble) {
        do {
            for try await piece in try await contents(file.digest) { try await incoming.append(piece) }
        } catch let trouble as FileTrouble {
            throw trouble
        } catch {
            throw .unavailable("\(error)")
        }
    }
}
