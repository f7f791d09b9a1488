import Domain

/// A piece of evidence of the sample organisation. All of it is invented.
enum SampleEvidence: Sendable {
    /// In Markdown.
    case note(String, String)
    case link(String, String)
    /// A table as a file; a note that holds it where no files are kept.
    case table(String, fileName: String, [[String]])

    var title: String {
        switch self {
        case .note(let title, _), .link(let title, _), .table(let title, _, _): title
        }
    }
}

extension SampleStage {
    func add(_ evidence: SampleEvidence, to action: Action.ID, by person: Person) async throws {
        let draft = Evidence.Draft(
            title: try Evidence.title(evidence.title), content: try await content(of: evidence), dated: casework.reader.today)
        try await casework.addEvidence(draft, to: action, by: person)
    }

    /// Sends all that the action has.
    func submit(_ note: String, of action: Action.ID, by person: Person) async throws {
        let pins = try await casework.reader.action(action, for: person).currentEvidence.map(\.pin)
        try await casework.submitEvidence(pins, note: Words(note), of: action, by: person, expecting: nil)
    }

    private func content(of evidence: SampleEvidence) async throws -> Evidence.Content {
        switch evidence {
        case .note(_, let text): return .note(try Words(text).found(text))
        case .link(_, let address): return .link(try Evidence.Link(address))
        case .table(_, let fileName, let rows):
            do {
                return .file(try await keep(rows, as: fileName))
            } catch FileTrouble.unavailable {
                let table = rows.map { "    " + $0.joined(separator: ", ") }.joined(separator: "\n")
                return .note(try Words("\(fileName):\n\n\(table)").found(fileName))
            }
        }
    }

    private func keep(_ rows: [[String]], as fileName: String) async throws -> Evidence.File {
        let file = try await casework.receiveFile()
        let lines = rows.map { $0.joined(separator: ",") + "\r\n" }
        try await file.append(Array(lines.joined().utf8))
        return try await casework.keep(file, name: fileName)
    }
}
