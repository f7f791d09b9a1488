import Casework
import Domain
import Markup

/// What a form about evidence sent: a draft, or what is wrong with it.
enum EvidenceReading {
    case draft(Evidence.Draft)
    case problems([FilledForm.Problem])

    /// A file that came is kept if nothing is wrong, and forgotten otherwise. `kept` is the file that stays where none came.
    init(_ posted: Posted, as kind: Evidence.Kind, keeping kept: Evidence.File? = nil, in visit: Visit) async throws {
        var answers = Answers(posted)
        let title = kind == .file && posted.text("title").isEmpty ? nil : answers.evidenceTitle()
        let written = answers.evidenceContent(kind)
        let day = answers.pastDay("on", today: visit.reader.today)
        let content = kind == .file ? try await answers.evidenceFile(keeping: kept, visit) : written
        guard answers.problems.isEmpty, let day, let content, let title = title ?? content.fileName else {
            self = .problems(answers.problems)
            return
        }
        self = .draft(Evidence.Draft(title: title, content: content, dated: day))
    }
}

extension Evidence.Content {
    /// What a file without a title is called.
    fileprivate var fileName: Words? {
        guard case .file(let file) = self else { return nil }
        return Words(file.name) ?? Words(file.downloadName)
    }
}

extension Answers {
    fileprivate mutating func evidenceTitle() -> Words? {
        do { return try Evidence.title(posted.text("title")) } catch {
            refuse(error)
            return nil
        }
    }

    /// A note or a link. A file comes another way.
    fileprivate mutating func evidenceContent(_ kind: Evidence.Kind) -> Evidence.Content? {
        switch kind {
        case .note:
            let before = problems.count
            let note = words("note")
            if note == nil, problems.count == before { refuse(Evidence.Refusal.noteNeeded) }
            return note.map { .note($0) }
        case .link:
            do { return .link(try Evidence.Link(posted.text("address"))) } catch {
                refuse(error)
                return nil
            }
        case .file: return nil
        }
    }

    fileprivate mutating func pastDay(_ field: String, today: Day) -> Day? {
        guard let day = day(field) else { return nil }
        guard day <= today else {
            refuse(FilledForm.Problem(.dayInFuture(day)).message, field: "\(field)-day")
            return nil
        }
        return day
    }

    /// Looks at the file last: it is kept only where nothing else is wrong.
    fileprivate mutating func evidenceFile(keeping kept: Evidence.File?, _ visit: Visit) async throws -> Evidence.Content? {
        guard let arrived = posted.arrived else {
            if kept == nil { refuse(Evidence.Refusal.fileNeeded) }
            return kept.map { .file($0) }
        }
        guard problems.isEmpty else {
            await arrived.file.discard()
            refuse("Choose the file again. It has not been saved yet", field: "file")
            return nil
        }
        do { return .file(try await visit.casework.keep(arrived.file, name: arrived.name, following: visit.fileRules)) } catch let refusal
            as Evidence.Refusal
        {
            refuse(refusal)
            return nil
        }
    }

    private mutating func refuse(_ refusal: Evidence.Refusal) { refuse(refusal.rule, field: refusal.field) }
}

extension Evidence.Refusal {
    /// The id of the field to put right.
    var field: String {
        switch self {
        case .titleNeeded, .titleTooLong: "title"
        case .noteNeeded: "note"
        case .linkNeeded, .linkTooLong, .linkNotAnAddress, .linkNotOfTheWeb, .linkHasPassword, .linkIntoLocalNetwork: "address"
        case .fileNeeded, .fileEmpty, .fileTooLarge, .kindNotAllowed, .infected, .unscannable: "file"
        }
    }
}
