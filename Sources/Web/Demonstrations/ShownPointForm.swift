import Casework
import Domain
import Markup

/// What the team typed and pressed on the page of one point.
struct ShownPointForm {
    private(set) var record: DemonstrationRecord
    private(set) var point: DemonstrationDocument.Point
    private let typed: String
    /// Of the words that the form was made from.
    private var seen: String
    private let pressed: Pressed?
    var problems: [Failure.Problem] = []
    /// What somebody else saved meanwhile. Nil where nobody did.
    private(set) var theirs: String?

    /// As it is opened.
    init(record: DemonstrationRecord, point: DemonstrationDocument.Point) {
        self.record = record
        self.point = point
        typed = point.words?.text ?? ""
        seen = Self.fingerprint(point.words)
        pressed = nil
    }

    /// As it was sent.
    init(record: DemonstrationRecord, point: DemonstrationDocument.Point, posted: Posted) {
        self.record = record
        self.point = point
        typed = posted.text("words")
        seen = posted.text("seen")
        pressed = Pressed(posted.text("press"))
    }

    /// Shows what somebody else saved meanwhile, so that saving again is a choice.
    mutating func meet(_ fresh: (record: DemonstrationRecord, point: DemonstrationDocument.Point)) {
        (record, point) = fresh
        seen = Self.fingerprint(point.words)
        theirs = point.words?.text ?? ""
        problems = [.init("words", "Somebody in your team changed these words after you opened this page. Check both, then save again")]
    }

    /// Saves what is new: first the words, then what was pressed. Throws `Failure.invalid`, `Failure.changedMeanwhile`.
    func save(_ visit: Visit) async throws {
        let words = Words(typed)
        guard words != nil || typed.isEmpty else {
            throw Failure.invalid([.init("words", "Enter 20,000 characters or fewer")])
        }
        let number = point.number
        // Words that were left as they stood when the page was opened are nobody's change, whatever they say by now.
        if Self.fingerprint(words) != seen, words != point.words {
            try await change(visit) { [seen] demonstration, scope, actor in
                let now = demonstration.notes[number]?.words
                guard ShownPointForm.fingerprint(now) == seen else { throw Failure.changedMeanwhile }
                return try demonstration.write(words, point: number, scope: scope, by: actor)
            }
        }
        switch pressed {
        case nil, .next: break
        case .leaveOut(let key): try await change(visit) { try $0.hide(key, point: number, scope: $1, by: $2) }
        case .show(let key): try await change(visit) { try $0.show(key, point: number, scope: $1, by: $2) }
        case .move(let key, let move):
            guard let order = point.order(moving: key, move) else { break }
            try await change(visit) { try $0.order(order, point: number, scope: $1, by: $2) }
        }
    }

    /// Where the person goes on: at what they arranged, on the next point, or with the words that are saved.
    var next: WebAddress {
        let own = record.writing(of: point.number)
        return switch pressed {
        case nil: own.saying(.shownPointSaved)
        case .next: (following.map { record.writing(of: $0.number) } ?? record.address).saying(.shownPointSaved)
        case .leaveOut(let key), .show(let key), .move(let key, _): own.at(key.anchor)
        }
    }

    private var following: DemonstrationDocument.Point? { record.document.points.first { $0.number > point.number } }

    private func change(
        _ visit: Visit, _ verb: @Sendable @escaping (inout Demonstration, [Int], Actor) throws -> Demonstration.Event
    ) async throws {
        try await visit.casework.changeDemonstration(
            of: record.service.id, kind: record.kind, by: visit.person, expecting: nil, verb)
    }

    private static func fingerprint(_ words: Words?) -> String { Fingerprint.of(words?.text ?? "") }
}

extension ShownPointForm {
    /// The words first, so that the first button of the form saves them; then everything that can be arranged.
    var fields: HTML {
        let goOn = following.map { "Save and go on to point \($0.number)" } ?? "Save and finish"
        return """
            <input type="hidden" name="seen" value="\(seen)">
            \(TextArea("words", label: .medium("How do you meet the standard now?"), value: typed,
                hint: "In your own words. It stands before what you did.", error: problems.message(at: "words"), rows: 10))
            \(MarkdownHelp.html(for: "this"))
            \(ButtonGroup("\(Button("Save")) \(Button("\(goOn)", kind: .secondary, name: "press", value: "next"))"))
            \(Heading(.medium, "What you show"))
            \(ArrangedItems(items: point.items).html)
            """
    }
}
