import Domain
import TestSupport

/// The pages of verbs that ask for something: from where they open, what a person types, and what is wrong to type.
enum StepPage: String, CaseIterable, CustomStringConvertible, Sendable {
    case review, plan, update, assign, block, ready, reopen

    var description: String { rawValue }

    /// Where the action stands when the page is opened.
    var status: Action.Status {
        switch self {
        case .review: .toReview
        case .plan, .assign: .planned
        case .update, .block, .ready: .inProgress
        case .reopen: .mitigated
        }
    }

    /// Brings an action to where the page can be opened.
    func action(in world: World) async throws -> Action {
        try await world.bring(self == .ready ? world.red : world.amber, to: status)
    }

    func typed(in world: World) -> [(String, String)] {
        switch self {
        case .review: [("owner", world.people.teamLead.id.description), ("professions", "delivery"), ("note", said)]
        case .assign: [("owner", world.people.teamLead.id.description), ("professions", "delivery")]
        case .plan: [("sprint", said)]
        case .update: [("text", said), ("on-day", "2"), ("on-month", "3"), ("on-year", "2026")]
        case .block, .reopen: [("reason", said)]
        case .ready: [("what-was-done", said)]
        }
    }

    /// What a person says on the page, in letters that markup must not eat.
    var said: String { "“Tested” with <b>4 people</b> & 'a fox'" }

    var done: String {
        switch self {
        case .review: "The action is reviewed"
        case .plan: "The sprint is saved"
        case .update: "Your progress update is posted"
        case .assign: "The owner and professions are saved"
        case .block: "The action is marked as blocked"
        case .ready: "The action is ready for reassessment"
        case .reopen: "The action is open again"
        }
    }

    /// What is wrong to type, what is said of it, and the id of the field that the message leads to.
    func wrong(in world: World) -> (typed: [(String, String)], errors: [String], fields: [String]) {
        switch self {
        case .review:
            (
                [("owner", ""), ("note", said)], ["Choose who owns the action", "Choose at least one profession"],
                ["owner", "professions"]
            )
        case .assign:
            (
                [("owner", world.people.stranger.id.description), ("professions", "delivery")],
                ["The owner must be in the service team. Choose somebody of the team"], ["owner"]
            )
        case .plan: ([("sprint", String(repeating: "x", count: 101))], ["This must be 100 characters or less"], ["sprint"])
        case .update:
            (
                [("text", ""), ("on-day", "30"), ("on-month", "2"), ("on-year", "2026")],
                ["Say what was done", "Enter a real date, like 27 3 2026"], ["text", "on-day"]
            )
        case .block, .reopen: ([("reason", " \n ")], ["Give a reason"], ["reason"])
        case .ready:
            (
                [("what-was-done", String(repeating: "ü", count: 20_001))], ["This must be 20,000 characters or less"],
                ["what-was-done"]
            )
        }
    }
}
