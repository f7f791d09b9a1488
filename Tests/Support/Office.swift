public import Foundation

/// LibreOffice, as the outside that reads what we write. A start costs seconds: all files of a kind go through one.
public enum Office {
    public struct Missing: Error, CustomStringConvertible {
        public let description = "LibreOffice did not read the files: is soffice installed (bin/setup test) and on the PATH?"
    }

    /// What LibreOffice makes of the files, by name without extension. Ends by itself, or is ended after three minutes. `filter` is
    /// LibreOffice's name for how to read them, where their endings lead it elsewhere.
    public static func convert(_ files: [String: [UInt8]], to format: String, readBy filter: String? = nil) async throws -> [String: Data] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("office-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
        try await run(
            [
                "timeout", "--kill-after=5", "180", "soffice",
                "-env:UserInstallation=\(folder.appendingPathComponent("profile").absoluteString)",
                "--headless", "--convert-to", format, "--outdir", folder.appendingPathComponent("out").path,
            ] + (filter.map { ["--infilter=\($0)"] } ?? []) + files.keys.sorted().map { folder.appendingPathComponent($0).path })
        var made: [String: Data] = [:]
        for name in files.keys.compactMap({ $0.split(separator: ".").first.map(String.init) }) {
            let file = folder.appendingPathComponent("out").appendingPathComponent("\(name).\(format)")
            guard let data = FileManager.default.contents(atPath: file.path) else { throw Missing() }
            made[name] = data
        }
        return made
    }

    private static func run(_ words: [String]) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let status = try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { ended.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { ended.resume(throwing: error) }
        }
        guard status == 0 else { throw Missing() }
    }
}
