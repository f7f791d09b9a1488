import Domain
import Markup

/// What an assessor is asked about a submission: one of two answers, and words with it.
enum EvidenceQuestion: Sendable {
    /// The assessments team looks whether it is complete.
    case check
    /// The lead assessor looks whether it is enough.
    case decision

    /// The verb whose rule says who may answer, and when. That of the other answer is the same.
    var verb: Action.Verb {
        switch self {
        case .check: .forwardEvidence
        case .decision: .acceptEvidence
        }
    }

    func fields(_ form: FilledForm) -> HTML {
        """
        \(Radios("answer", legend: .medium("Your answer"), choices: choices, chosen: form.text("answer"), error: form.error("answer")))
        \(TextArea("reason", label: .sized(.small, wordsLabel), value: form.text("reason"), hint: wordsHint, error: form.error("reason")))
        """
    }

    /// The step that was chosen, and what is said once it is taken. Nil where something is wrong; `problems` then says what.
    func read(_ posted: Posted, _ problems: inout [FilledForm.Problem]) -> (step: ActionForm.Step, done: Done)? {
        var answers = Answers(posted)
        let chosen = Chosen(rawValue: posted.text("answer"))
        if chosen == nil { problems.append(.init(chooseOne, field: "answer")) }
        let words = chosen == .back ? answers.words("reason", or: .reasonNeeded) : answers.words("reason")
        problems += answers.problems
        guard let chosen, answers.problems.isEmpty else { return nil }
        return taking(chosen, words)
    }

    private enum Chosen: String {
        case on = "yes"
        case back = "return"
    }

    private func taking(_ chosen: Chosen, _ words: Words?) -> (ActionForm.Step, Done) {
        switch (self, chosen) {
        case (.check, .on): ({ try $0.forwardEvidence(note: words, by: $1) }, .forwarded)
        case (.check, .back): ({ try $0.returnFromCheck(reason: words, by: $1) }, .sentBack)
        case (.decision, .on): ({ try $0.acceptEvidence(notes: words, by: $1) }, .accepted)
        case (.decision, .back): ({ try $0.returnFromDecision(reason: words, by: $1) }, .moreAskedFor)
        }
    }

    private var choices: [Choice] {
        switch self {
        case .check:
            [
                Choice(Chosen.on.rawValue, "Forward it to the lead assessor", hint: "The lead assessor decides whether it is enough."),
                Choice(Chosen.back.rawValue, "Return it to the team", hint: "Say what is missing. The team can send it again."),
            ]
        case .decision:
            [
                Choice(
                    Chosen.on.rawValue, "Accept the evidence",
                    hint: "The action is resolved. The point stays amber until an amber evidence review or the next assessment."),
                Choice(Chosen.back.rawValue, "Ask for more evidence", hint: "Say what is missing. The team can send it again."),
            ]
        }
    }

    private var chooseOne: String {
        switch self {
        case .check: "Choose whether to forward or return the evidence"
        case .decision: "Choose whether to accept the evidence or ask for more"
        }
    }

    private var wordsLabel: HTML {
        switch self {
        case .check: "Note to the lead assessor, or reason for the team"
        case .decision: "Notes, or what is missing"
        }
    }

    private var wordsHint: HTML {
        switch self {
        case .check: "You must give a reason to return it. A note is optional. Everybody who can see this action can read what you write."
        case .decision: "You must say what is missing to ask for more. Everybody who can see this action can read what you write."
        }
    }
}
