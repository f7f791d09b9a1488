import Casework
import Domain
import Formats
import Foundation
import Markup

/// A standard as somebody types it or a file says it, and what is wrong with it.
struct StandardForm {
    let posted: Posted
    private(set) var problems: [Failure.Problem] = []
    /// What of a file was doubtful: to be looked at before it is kept.
    private(set) var doubts: [ImportProblem] = []
    private(set) var draft = StandardDraft()

    /// How the points came.
    enum Source { case typed, file, checked }
    let source: Source

    init(_ posted: Posted) {
        self.posted = posted
        source = posted.file != nil ? .file : posted.has(Self.readName) ? .checked : .typed
        switch (source, posted.file) {
        case (.file, let file?):
            if !posted.text("points").isEmpty { problems.append(.init("file", "Enter the points or choose a file, not both")) }
            read(file.bytes)
        case (.checked, _): read(Data(posted.text(Self.readName).utf8))
        case (.typed, _), (.file, nil): draft.points = Self.points(posted.text("points"))
        }
        // What is typed counts more than what the file says. On the page for checking both stand in fields.
        if source == .checked || !posted.text("title").isEmpty { draft.title = posted.text("title") }
        if source == .checked || !posted.text("version").isEmpty { draft.version = posted.text("version") }
    }

    private mutating func read(_ bytes: Data) {
        do throws(StandardFileRefusal) {
            let reading = try readStandard(bytes)
            draft = reading.draft
            doubts = reading.problems.filter { $0.severity == .warning }
            problems += reading.problems.filter { $0.severity == .error }.prefix(20).map {
                .init("file", "\($0.place.capitalisedFirst): \($0.message)")
            }
        } catch {
            problems.append(.init("file", error.message))
        }
    }

    /// Adds what keeps the draft from being a standard, each at the field where it is put right.
    mutating func add(_ found: [StandardDraft.Problem]) { problems += found.prefix(20).map { .init(field($0.field), $0.rule) } }

    private func field(_ field: StandardDraft.Field) -> String {
        switch field {
        case .title: "title"
        case .version: "version"
        case .points, .number, .pointTitle, .group, .otherTitles: source == .typed ? "points" : "file"
        }
    }

    /// One point a line, numbered in their order; a line that begins with # is the heading of those below it.
    private static func points(_ text: String) -> [StandardDraft.Point] {
        var group = ""
        var points: [StandardDraft.Point] = []
        for line in text.split(whereSeparator: \.isNewline).map({ $0.trimmingCharacters(in: .whitespaces) }) where !line.isEmpty {
            if line.hasPrefix("#") {
                group = line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces)
            } else {
                points.append(.init(number: points.count + 1, title: withoutNumber(line), group: group))
            }
        }
        return points
    }

    /// "1. Understand users" is what people copy from pages.
    private static func withoutNumber(_ line: String) -> String {
        let rest = line.drop(while: \.isNumber)
        guard rest.count < line.count, let mark = rest.first, mark == "." || mark == ")" else { return line }
        let title = rest.dropFirst().trimmingCharacters(in: .whitespaces)
        return title.isEmpty ? line : title
    }
}

/// What was read from a file travels with the page on which it is checked.
extension StandardForm {
    static let readName = "read"

    /// Whether all that is missing can be typed on the page for checking.
    var isReadable: Bool { source != .typed && problems.allSatisfy { $0.field == "title" || $0.field == "version" } }

    var points: [StandardPoint] {
        draft.points.map {
            StandardPoint(
                number: $0.number ?? 0, title: $0.title, group: $0.group.isEmpty ? nil : $0.group, professions: $0.professions,
                otherTitles: $0.otherTitles)
        }.sorted { $0.number < $1.number }
    }

    var hidden: HTML {
        let written = writeStandard(Standard(id: "", title: draft.title, version: draft.version, points: points))
        return "<input type=\"hidden\" name=\"\(Self.readName)\" value=\"\(written)\">"
    }
}
