import Foundation
import Testing

/// Files of the project, seen from its tests.
enum ProjectFile {
    static func url(_ path: String, from file: String = #filePath) -> URL {
        URL(filePath: file).deletingLastPathComponent().appending(path: "../..").standardized.appending(path: path)
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: url(path), encoding: .utf8)
    }
}

/// A document that is made from the code: with WRITE_DOCS=1 it is written, otherwise it must already say the same.
struct WrittenDocument {
    let path: String
    let text: String

    func check() throws {
        if ProcessInfo.processInfo.environment["WRITE_DOCS"] == "1" {
            try FileManager.default.createDirectory(
                at: ProjectFile.url(path).deletingLastPathComponent(), withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: ProjectFile.url(path))
        }
        let written = (try? ProjectFile.text(path)) ?? ""
        #expect(written == text, "\(path) does not say what the code does: run make docs")
    }
}

/// Builds a Markdown table; cells may hold `<br>`.
func markdownTable(_ heading: [String], _ rows: [[String]]) -> String {
    let lines = [heading, heading.map { _ in "---" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
}
