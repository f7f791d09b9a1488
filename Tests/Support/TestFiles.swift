public import Casework
public import Foundation
import Integrations

/// Places for evidence files that live as long as a test.
public enum TestFiles {
    @discardableResult
    public static func with<Result>(_ body: (FileStore) async throws -> Result) async throws -> Result {
        try await FilePlace.current.withStore { try await body($0.files) }
    }

    /// In a folder that the test knows, to look at what lies there.
    public static func files(in folder: URL) throws -> FileStore { try .folder(folder.appending(path: "files").path) }
}

extension FileStore {
    /// Takes a file in, to be looked at before it is kept.
    public func receive(_ bytes: [UInt8]) async throws -> (file: IncomingFile, received: ReceivedFile) {
        let file = try await receive()
        try await file.append(bytes)
        return (file, try await file.finish())
    }

    @discardableResult
    public func keep(_ bytes: [UInt8]) async throws -> ReceivedFile {
        let (file, received) = try await receive(bytes)
        try await file.keep()
        return received
    }
}

extension FileContents {
    /// As a file that is kept somewhere would come.
    public init(of bytes: [UInt8]) {
        var rest = bytes[...]
        self.init {
            for _ in stride(from: 0, to: bytes.count, by: 65_536) {
                $0.yield(Array(rest.prefix(65_536)))
                rest = rest.dropFirst(65_536)
            }
            $0.finish()
        }
    }

    public func joined() async throws -> [UInt8] {
        try await reduce(into: []) { $0 += $1 }
    }
}
