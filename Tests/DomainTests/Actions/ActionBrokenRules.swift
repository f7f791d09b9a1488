import Domain
import Foundation

/// One attempt at a verb that its gate lets through and a further rule stops.
struct BrokenRule: Sendable {
    let verb: Action.Verb
    let refusal: Action.Refusal
    /// The action that the attempt is made on.
    let action: @Sendable () throws -> Action
    let attempt: @Sendable (inout Action) throws -> Action.Event

    /// Every further rule of every verb; the lifecycle document lists them from here.
    static let all: [BrokenRule] = ofTheTeam + ofEvidence + ofProposalsAndReadiness + ofThoseWhoAnswer + ofDatesAndWording

    static func of(_ verb: Action.Verb) -> [BrokenRule] { all.filter { $0.verb == verb } }

    init(
        _ verb: Action.Verb, _ refusal: Action.Refusal, on action: @autoclosure @escaping @Sendable () throws -> Action,
        _ attempt: @escaping @Sendable (inout Action) throws -> Action.Event
    ) {
        self.verb = verb
        self.refusal = refusal
        self.action = action
        self.attempt = attempt
    }
}

private let team = actor(.teamMember)
private let lead = actor(.leadAssessor)
private let office = actor(.assessmentsTeam)

extension BrokenRule {
    private static let ofTheTeam: [BrokenRule] = [
        BrokenRule(.review, .ownerNeeded, on: .raised()) { try $0.review(owner: nil, professions: [.product], note: nil, by: team) },
        BrokenRule(.review, .professionNeeded, on: .raised()) { try $0.review(owner: team.person, professions: [], note: nil, by: team) },
        BrokenRule(.assign, .ownerNeeded, on: try .sample(.planned)) { try $0.assign(owner: nil, professions: [.product], by: team) },
        BrokenRule(.assign, .professionNeeded, on: try .sample(.planned)) { try $0.assign(owner: team.person, professions: [], by: team) },
        BrokenRule(.update, .updateNeeded, on: try .sample(.planned)) { try $0.update(nil, on: today, by: team) },
        BrokenRule(.update, .dayInFuture(day("2026-03-05")), on: try .sample(.planned)) {
            try $0.update(Given.report, on: day("2026-03-05"), by: team)
        },
        BrokenRule(.block, .reasonNeeded, on: try .sample(.inProgress)) { try $0.block(reason: nil, by: team) },
        BrokenRule(.block, .alreadyBlocked, on: try .blocked()) { try $0.block(reason: Given.reason, by: team) },
        BrokenRule(.unblock, .notBlocked, on: try .sample(.inProgress)) { try $0.unblock(by: team) },
        BrokenRule(.submitEvidence, .evidenceNeeded, on: try .sample(.inProgress)) {
            let empty = Submission(id: identifier(32), note: Given.note, evidence: [], by: team.person, at: noon)
            return try $0.submitEvidence(empty, by: team)
        },
        BrokenRule(.submitEvidence, .blocked(reason: Given.reason), on: try .blocked()) { try $0.take(.submitEvidence, by: team) },
    ]

    private static let ofEvidence: [BrokenRule] = [
        BrokenRule(.addEvidence, .dayInFuture(day("2026-03-05")), on: try .sample(.planned)) {
            try $0.addEvidence(Given.evidence, .tomorrow, by: team)
        },
        BrokenRule(.changeEvidence, .dayInFuture(day("2026-03-05")), on: try .sample(.resolved)) {
            try $0.changeEvidence(Given.evidence(of: $0.id), to: .tomorrow, by: team)
        },
        BrokenRule(.changeEvidence, .evidenceUnknown, on: try .sample(.planned)) {
            try $0.changeEvidence(Given.evidence(of: identifier(50)), to: Given.draft, by: team)
        },
        BrokenRule(.changeEvidence, .evidenceRemoved, on: try .sample(.planned)) {
            try $0.changeEvidence(.removed(from: $0.id), to: Given.draft, by: team)
        },
        BrokenRule(.removeEvidence, .evidenceUnknown, on: try .sample(.planned)) {
            try $0.removeEvidence(Given.evidence(of: identifier(50)), reason: Given.reason, by: team)
        },
        BrokenRule(.removeEvidence, .evidenceRemoved, on: try .sample(.planned)) {
            try $0.removeEvidence(.removed(from: $0.id), reason: Given.reason, by: team)
        },
        BrokenRule(.removeEvidence, .evidenceWithAssessors, on: try .sample(.evidenceSubmitted)) {
            try $0.removeEvidence(.pinned(by: $0.id), reason: Given.reason, by: team)
        },
        BrokenRule(.removeEvidence, .evidenceWithAssessors, on: try .sample(.withLeadAssessor)) {
            try $0.removeEvidence(.pinned(by: $0.id), reason: Given.reason, by: team)
        },
        BrokenRule(.removeEvidence, .reasonNeeded, on: try .sample(.evidenceReturned)) {
            try $0.removeEvidence(.pinned(by: $0.id), reason: nil, by: team)
        },
    ]

    private static let ofProposalsAndReadiness: [BrokenRule] = [
        BrokenRule(.propose, .targetInPast(today), on: try .sample(.inProgress)) {
            try $0.propose(Given.proposal(.roadmapItem, by: team.person, until: today), by: team)
        },
        BrokenRule(.propose, .targetTooFar(last: day("2031-03-04")), on: try .sample(.inProgress)) {
            try $0.propose(Given.proposal(.roadmapItem, by: team.person, until: day("2207-03-05")), by: team)
        },
        BrokenRule(.markReady, .whatWasDoneNeeded, on: try .sample(.inProgress, .red)) { try $0.markReady(whatWasDone: nil, by: team) },
        BrokenRule(.markReady, .blocked(reason: Given.reason), on: try .blocked(.red)) { try $0.take(.markReady, by: team) },
        BrokenRule(.reopen, .reasonNeeded, on: try .sample(.mitigated)) { try $0.reopen(reason: nil, by: team) },
        BrokenRule(.reopen, .reopenedByAssessorsOnly, on: try .sample(.resolved)) { try $0.take(.reopen, by: team) },
        BrokenRule(.reopen, .closedByReport, on: try .resolvedByReport(.red)) { try $0.take(.reopen, by: lead) },
    ]

    private static let ofThoseWhoAnswer: [BrokenRule] = [
        BrokenRule(.forwardEvidence, .ownSubmission, on: try .sample(.evidenceSubmitted)) {
            try $0.take(.forwardEvidence, by: .submitterAs(.assessmentsTeam))
        },
        BrokenRule(.returnFromCheck, .ownSubmission, on: try .sample(.evidenceSubmitted)) {
            try $0.take(.returnFromCheck, by: .submitterAs(.assessmentsTeam))
        },
        BrokenRule(.returnFromCheck, .reasonNeeded, on: try .sample(.evidenceSubmitted)) {
            try $0.returnFromCheck(reason: nil, by: office)
        },
        BrokenRule(.acceptEvidence, .ownSubmission, on: try .sample(.withLeadAssessor)) {
            try $0.take(.acceptEvidence, by: .submitterAs(.leadAssessor))
        },
        BrokenRule(.returnFromDecision, .ownSubmission, on: try .sample(.withLeadAssessor)) {
            try $0.take(.returnFromDecision, by: .submitterAs(.leadAssessor))
        },
        BrokenRule(.returnFromDecision, .reasonNeeded, on: try .sample(.withLeadAssessor)) {
            try $0.returnFromDecision(reason: nil, by: lead)
        },
        BrokenRule(.useReviewLink, .ownSubmission, on: try .sample(.withLeadAssessor)) {
            try $0.take(.useReviewLink, by: .submitterAs(.leadAssessor))
        },
        BrokenRule(.agree, .ownProposal, on: try .sample(.mitigationProposed)) { try $0.take(.agree, by: .submitterAs(.leadAssessor)) },
        BrokenRule(.decline, .ownProposal, on: try .sample(.roadmapProposed)) { try $0.take(.decline, by: .submitterAs(.leadAssessor)) },
        BrokenRule(.decline, .reasonNeeded, on: try .sample(.mitigationProposed)) { try $0.decline(reason: nil, by: lead) },
    ]

    private static let ofDatesAndWording: [BrokenRule] = [
        BrokenRule(.extend, .reasonNeeded, on: .raised()) { try $0.extend(to: Given.farOff, reason: nil, by: office) },
        BrokenRule(.extend, .notLater(than: day("2026-06-04")), on: .raised()) {
            try $0.extend(to: day("2026-06-04"), reason: Given.reason, by: office)
        },
        BrokenRule(.extend, .dueDayTooFar(last: day("2031-03-04")), on: .raised()) {
            try $0.extend(to: day("2031-03-05"), reason: Given.reason, by: office)
        },
        BrokenRule(.extend, .dueDayInPast(day("2026-06-05")), on: .raised()) {
            try $0.extend(
                to: day("2026-06-05"), reason: Given.reason, by: actor(.assessmentsTeam, at: noon.addingTimeInterval(200 * 86_400)))
        },
        BrokenRule(.extend, .noDueDate, on: .raised(.red)) { try $0.extend(to: Given.farOff, reason: Given.reason, by: office) },
        BrokenRule(.cancelReassessment, .noDueDate, on: .raised(.red)) { try $0.take(.cancelReassessment, by: office) },
        BrokenRule(.reword, .wordingNeeded, on: .raised()) { try $0.reword(to: nil, reason: Given.reason, by: lead) },
        BrokenRule(.reword, .reasonNeeded, on: .raised()) { try $0.reword(to: words("Test again"), reason: nil, by: lead) },
        BrokenRule(.withdraw, .reasonNeeded, on: .raised()) { try $0.withdraw(reason: nil, by: office) },
    ]
}

extension Action {
    /// In progress, with something in its way.
    static func blocked(_ rating: Rating = .amber) throws -> Action {
        var action = try sample(.inProgress, rating)
        _ = try action.take(.block, by: actor(.teamLead))
        return action
    }
}

extension Evidence.Draft {
    fileprivate static let tomorrow = Self(title: Given.draft.title, content: Given.draft.content, dated: day("2026-03-05"))
}

extension Evidence {
    fileprivate static func removed(from action: Action.ID) -> Evidence {
        var evidence = Given.evidence(of: action)
        evidence.remove(Removal(reason: Given.reason, by: Given.owner, at: noon))
        return evidence
    }

    /// What the samples send to the assessors.
    fileprivate static func pinned(by action: Action.ID) -> Evidence {
        Evidence(id: identifier(30), action: action, first: Given.version(1, by: Given.owner))
    }
}

extension Actor {
    /// The person who submits and proposes in the samples, holding a role of those who decide.
    static func submitterAs(_ role: Role) -> Actor {
        Actor(person: Role.teamMember.person, roles: [.teamMember, role], instant: noon)
    }
}
