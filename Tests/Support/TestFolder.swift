public import Foundation

/// A folder that lives as long as a test.
public enum TestFolder {
    public static func with<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            // What a test has already deleted needs no deleting.
            try? FileManager.default.removeItem(at: folder)
        }
        return try await body(folder)
    }
}
