import Domain
import TestSupport

/// The pages of verbs that ask for something: from where they open, what a person types, and what is wrong to type.
enum StepPage: String, CaseIterable, CustomStringConvertible, Sendable {
    case review, plan, update, assign, block, ready, reopen, propose, proposal, extend
    case takeBack = "take-back"

    var description: String { rawValue }

    /// Where the action stands when the page is opened.
    var status: Action.Status {
        switch self {
        case .review: .toReview
        case .plan, .assign, .propose, .extend: .planned
        case .update, .block, .ready: .inProgress
        case .reopen: .mitigated
        case .takeBack: .evidenceSubmitted
        case .proposal: .mitigationProposed
        }
    }

    /// Who opens it.
    func person(in world: World) -> Person {
        switch self {
        case .review, .plan, .update, .assign, .block, .ready, .reopen, .takeBack, .propose: world.people.teamLead
        case .proposal: world.people.leadAssessor
        case .extend: world.people.assessmentsTeam
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
        case .takeBack: [("note", said)]
        case .propose: [("kind", "roadmapItem"), ("reason", "No room."), ("plan", said), ("by", "phase"), ("phase", "public beta")]
        case .proposal: [("decision", "agree"), ("reason", said)]
        case .extend: [("to-day", "27"), ("to-month", "11"), ("to-year", "2026"), ("reason", said)]
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
        case .takeBack: "The action is back with the service team"
        case .propose: "Your proposal is with the lead assessor"
        case .proposal: "Your decision on the proposal is saved"
        case .extend: "The due date is extended"
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
        case .takeBack:
            ([("note", String(repeating: "ü", count: 20_001))], ["This must be 20,000 characters or less"], ["note"])
        case .ready:
            (
                [("what-was-done", String(repeating: "ü", count: 20_001))], ["This must be 20,000 characters or less"],
                ["what-was-done"]
            )
        case .propose:
            (
                [
                    ("kind", "mitigation"), ("reason", " "), ("plan", said), ("by", "day"), ("target-day", "30"), ("target-month", "2"),
                    ("target-year", "2027"),
                ], ["Give a reason", "Enter a real date, like 27 3 2026"], ["reason", "target-day"]
            )
        case .proposal: ([("decision", "decline"), ("reason", " ")], ["Give a reason"], ["reason"])
        case .extend:
            (
                [("to-day", "10"), ("to-month", "5"), ("to-year", "2026"), ("reason", said)],
                ["The new due date must be after 10 May 2026"], ["to-day"]
            )
        }
    }
}
