import Foundation

/// What Linux says of this process. What it does not say is left out.
enum ProcessFigures {
    /// In bytes.
    static var resident: Double? {
        words("/proc/self/statm").dropFirst().first.flatMap { Double($0) }.map { $0 * 4096 }
    }

    static var openFiles: Double? {
        // Reading the folder opens one of them.
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")).map { Double($0.count - 1) }
    }

    /// Of all processors together, in seconds. The kernel counts in hundredths.
    static var processorTime: Double? {
        let fields = words("/proc/self/stat", after: ")")
        guard let user = fields.dropFirst(11).first.flatMap({ Double($0) }), let system = fields.dropFirst(12).first.flatMap({ Double($0) })
        else { return nil }
        return (user + system) / 100
    }

    private static func words(_ path: String, after mark: Character? = nil) -> [Substring] {
        // These files have no length of their own, so they are read to the end.
        guard let file = FileHandle(forReadingAtPath: path), let data = try? file.readToEnd() else { return [] }
        let text = String(decoding: data, as: UTF8.self)
        let rest = mark.flatMap { text.lastIndex(of: $0) }.map { text[$0...].dropFirst() } ?? text[...]
        return rest.split(whereSeparator: \.isWhitespace)
    }
}
