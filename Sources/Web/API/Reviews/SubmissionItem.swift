import Casework
import Domain
import Foundation

/// What was sent to the assessors about an action, and all that was answered: read off the history, so that old ones are there too.
struct Sent: Sendable {
    let action: Action
    let first: Answer
    /// What followed, the earliest first.
    var answers: [Answer] = []

    var id: RecordedID { RecordedID(action: action.id, sequence: first.sequence) }
    var last: Answer { answers.last ?? first }
    var lifespan: Lifespan { Lifespan(created: first.at, updated: last.at) }

    /// Everything that was sent about an action, the earliest first.
    static func all(of record: ActionRecord) -> [Sent] {
        record.answers.reduce(into: []) { all, answer in
            switch answer.step {
            case .submitted, .proposed: all.append(Sent(action: record.action, first: answer))
            case .forwarded, .returned, .accepted, .takenBack, .agreed, .declined:
                if var sent = all.popLast() {
                    sent.answers.append(answer)
                    all.append(sent)
                }
            }
        }
    }

    /// Where it stands.
    enum Status: String, CaseIterable, Sendable {
        case withAssessmentsTeam = "with_assessments_team"
        case withLeadAssessor = "with_lead_assessor"
        case returned, accepted, agreed, declined
        case takenBack = "taken_back"
    }

    var status: Status {
        switch last.step {
        case .submitted: .withAssessmentsTeam
        case .forwarded, .proposed: .withLeadAssessor
        case .returned: .returned
        case .accepted: .accepted
        case .agreed: .agreed
        case .declined: .declined
        case .takenBack: .takenBack
        }
    }

    /// What the assessors said at last; nil while it waits.
    var decision: Answer? { last.step.isDecision ? last : nil }
}

/// A submission as programs read it.
struct SubmissionItem: Resource {
    let sent: Sent
    let submission: Submission

    init?(_ sent: Sent) {
        guard case .submitted = sent.first.step, let submission = sent.first.submission else { return nil }
        (self.sent, self.submission) = (sent, submission)
    }

    var name: String { sent.id.text }
    /// Whatever happens to what waits happens to its action.
    var versionNumber: Int { sent.action.version.number }
    var times: Lifespan { sent.lifespan }
    var path: String { "/submissions/\(name)" }

    static let shape = Shape<SubmissionItem>.resource(
        "Submission", "A bundle of one action’s evidence sent for review. Its version is that of the action.",
        [
            Field("action_id", .id(of: Action.self), "The action.") { $0.sent.action.id },
            Field("status", .choice(among: statuses), "Where it stands.") { $0.sent.status },
            Field("note", orNull: .words, "What the team said with it.") { $0.submission.note },
            Field("evidence", listOf: pin.kind, "Exactly the versions that were sent.") { $0.submission.evidence },
            Field("by_id", .id(of: Person.self), "Who sent it.") { $0.submission.by },
            Field("steps", listOf: AnswerItem.shape.kind, "What followed, the earliest first.") { $0.sent.answers },
            Field("decision", orNull: AnswerItem.shape.kind, "What the assessors said at last; null while it waits.") { $0.sent.decision },
        ])

    private static let statuses: [Sent.Status] = [.withAssessmentsTeam, .withLeadAssessor, .returned, .accepted, .takenBack]

    private static let pin = Shape<Evidence.Pin>(
        "PinnedEvidence", "One version of a piece of evidence.",
        [
            Field("evidence_id", .id(of: Evidence.self), "The piece.") { $0.evidence },
            Field("version", .number, "The number of the version.") { $0.version },
        ])
}

/// A proposal as programs read it.
struct ProposalItem: Resource {
    let sent: Sent
    let proposal: Proposal

    init?(_ sent: Sent) {
        guard case .proposed(let proposal) = sent.first.step else { return nil }
        (self.sent, self.proposal) = (sent, proposal)
    }

    var name: String { sent.id.text }
    var versionNumber: Int { sent.action.version.number }
    var times: Lifespan { sent.lifespan }
    var path: String { "/proposals/\(name)" }

    static let shape = Shape<ProposalItem>.resource(
        "Proposal", "What the team proposes for an action that it cannot resolve in time. Its version is that of the action.",
        [
            Field("action_id", .id(of: Action.self), "The action.") { $0.sent.action.id },
            Field("status", .choice(among: [.withLeadAssessor, .agreed, .declined, .takenBack]), "Where it stands.") { $0.sent.status },
            Field("kind", .choice(of: Proposal.Kind.self), "A mitigation, or an item on the roadmap.") { $0.proposal.kind },
            Field("reason", .words, "Why the action cannot be resolved in time.") { $0.proposal.reason },
            Field("plan", .words, "What the team will do instead.") { $0.proposal.plan },
            Field("target_day", orNull: .day, "By when; null where it is by a phase.") { $0.proposal.target.day },
            Field("target_phase", orNull: .choice(of: Phase.self), "By the end of which phase; null where it is by a day.") {
                $0.proposal.target.phase
            },
            Field("by_id", .id(of: Person.self), "Who proposed it.") { $0.proposal.by },
            Field("decision", orNull: AnswerItem.shape.kind, "What the lead assessor said; null while it waits.") { $0.sent.decision },
        ])
}

/// One step on the way of what was sent.
enum AnswerItem {
    static let shape = Shape<Answer>(
        "Answer", "One step on the way of what was sent to the assessors.",
        [
            Field("title", .text, "What happened.") { $0.step.title },
            Field("said", orNull: .words, "What was said with it.") { $0.step.said },
            Field("by_id", orNull: .id(of: Person.self), "Who took it.") { $0.by },
            Field("by_name", orNull: .text, "What they are called.") { $0.personName }, Field("at", .instant, "When.") { $0.at },
        ])
}

extension Proposal.Target {
    fileprivate var day: Day? { if case .day(let day) = self { day } else { nil } }
    fileprivate var phase: Phase? { if case .phase(let phase) = self { phase } else { nil } }
}
