import Casework
import Domain
import HTTPTypes
import Markup

/// What somebody ticked on the desk, each action at the version it was shown at, and what is to become of it.
struct DeskSelection {
    let picks: [Pick]
    let posted: Posted
    /// Nil where something is missing; `problems` then says what.
    let step: (step: ActionForm.Step, done: Done)?
    let problems: [FilledForm.Problem]

    struct Pick: Hashable, Sendable {
        let action: Action.ID
        let seen: Version

        init(_ action: Action) { (self.action, seen) = (action.id, action.version) }

        /// Nil for what is no value of the desk's own boxes.
        init?(_ value: String) {
            let halves = value.split(separator: "@")
            guard halves.count == 2, let id = halves.first.flatMap({ Action.ID(String($0)) }),
                let seen = halves.last.flatMap({ Version($0) })
            else { return nil }
            (action, self.seen) = (id, seen)
        }

        var value: String { "\(action)@\(seen)" }
    }

    init(_ posted: Posted) {
        var found: Set<Action.ID> = []
        self.posted = posted
        picks = posted.all("action").compactMap { Pick($0) }.filter { found.insert($0.action).inserted }
        var problems: [FilledForm.Problem] = []
        if picks.isEmpty { problems.append(.init("Select at least one action", field: "action")) }
        if picks.count > Desk.pageSize { problems.append(.init("Select \(Desk.pageSize) actions or less", field: "action")) }
        let step = Self.read(posted, &problems)
        self.step = problems.isEmpty ? step : nil
        self.problems = problems
    }

    /// Which of the two buttons was pressed, and the words that both may have.
    private static func read(_ posted: Posted, _ problems: inout [FilledForm.Problem]) -> (ActionForm.Step, Done)? {
        var answers = Answers(posted)
        defer { problems += answers.problems }
        switch posted.text("answer") {
        case "forward":
            let note = answers.words("reason")
            return ({ try $0.forwardEvidence(note: note, by: $1) }, .severalForwarded)
        case "return":
            let reason = answers.words("reason", or: .reasonNeeded)
            return ({ try $0.returnFromCheck(reason: reason, by: $1) }, .severalSentBack)
        case _:
            problems.append(.init("Choose whether to forward or return what you selected", field: "reason"))
            return nil
        }
    }
}

/// The desk's form as it is shown: what is ticked and typed, what is wrong with it, and what came of it.
struct DeskForm {
    var selection: DeskSelection?
    var outcome: SeveralAnswers?

    init(_ selection: DeskSelection? = nil, _ outcome: SeveralAnswers? = nil) {
        self.selection = selection
        self.outcome = outcome
    }

    func isTicked(_ action: Action) -> Bool { selection?.picks.contains { $0.action == action.id } ?? false }

    var reason: String { selection?.posted.text("reason") ?? "" }

    func error(_ field: String) -> String? { selection?.problems.first { $0.field == field }?.message }

    var errorSummary: ErrorSummary {
        let refused =
            outcome.map { [ErrorSummary.Problem("\($0.refused.count.counted("action")) could not be answered", field: "refused")] } ?? []
        return ErrorSummary((selection?.problems ?? []).map { .init($0.message, field: $0.field) } + refused)
    }

    var status: HTTPResponse.Status {
        if outcome != nil { return .conflict }
        return selection?.problems.isEmpty ?? true ? .ok : .unprocessableContent
    }
}
