public import Casework
public import Foundation
import Integrations

/// The places that evidence files can be kept in. Every test of files runs on both:
///
/// ```swift
/// @Test(arguments: FilePlace.allCases) func aFileComesBack(place: FilePlace) async throws {
///     try await place.withStore { store in … }
/// }
/// ```
public enum FilePlace: String, CaseIterable, Sendable, CustomStringConvertible {
    case folder, bucket

    /// Where a test keeps its files that does not say where.
    @TaskLocal public static var current = FilePlace.folder

    public var description: String { rawValue }

    /// Lends a place of its own, and removes it.
    public func withStore<Result>(_ body: (TestStore) async throws -> Result) async throws -> Result {
        try await TestFolder.with { whole in
            let folder = whole.appending(path: "files")
            switch self {
            case .folder: return try await body(TestStore(files: try .folder(folder.path), folder: folder, bucket: nil))
            case .bucket:
                let server = try await S3Server.shared.value
                let bucket = try server.place("evidence", "\(UUID().uuidString.lowercased())")
                return try await body(
                    TestStore(
                        files: try .bucket(bucket, keys: server.keys, staging: folder.path, patience: .seconds(120)), folder: folder,
                        bucket: bucket))
            }
        }
    }
}

/// A place for files, and what a test may do behind its back.
public struct TestStore: Sendable {
    public let files: FileStore
    /// The folder itself; of a bucket the one where what comes in lies until it is kept.
    public let folder: URL
    /// Nil where it is a folder.
    let bucket: S3Place?

    /// The digests of what is kept, in order.
    public func kept() async throws -> [String] {
        try await files.kept().reduce(into: []) { $0.append($1.digest) }.sorted()
    }

    /// What a program wants in its environment to use the same place. It lasts as long as the place.
    public var environment: [String: String] {
        get async throws {
            guard let bucket else { return ["FILES_URL": "file:\(folder.path)"] }
            return try await S3Server.shared.value.environment.merging(["FILES_URL": bucket.description]) { $1 }
        }
    }

    /// What is on this machine's disk of files that are not kept.
    public func coming() throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder.appending(path: "incoming"), includingPropertiesForKeys: nil)
    }

    /// Makes everything that is here now two hours older.
    public func age() async throws {
        if let bucket { try await S3Server.shared.value.ask("age", bucket, "") }
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let old = Date(timeIntervalSinceNow: -7200)
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: folder.appending(path: path).path)
        }
    }

    /// Changes one bit of a kept file, as a disk does that ends.
    public func spoil(_ digest: String) async throws {
        if let bucket { return try await S3Server.shared.value.ask("spoil", bucket, digest) }
        let file = folder.appending(path: "\(digest.prefix(2))/\(digest.dropFirst(2))")
        var bytes = try Data(contentsOf: file)
        if let last = bytes.popLast() { bytes.append(last ^ 1) }
        try bytes.write(to: file)
    }
}
