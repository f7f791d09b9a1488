import Domain
import Foundation

/// What the samples give to the verbs: nothing that a verb would refuse.
enum Given {
    static let owner = Role.teamMember.person
    static let professions: [Profession] = [.interactionDesign, .contentDesign]
    static let sprint = words("Sprint 12")
    static let note = words("Looked at together")
    static let reason = words("The prototype is not ready")
    static let report = words("Tested with five people")
    static let laterReport: Report.ID = identifier(24)
    static let nextMonth = day("2026-04-07")
    static let farOff = day("2026-12-01")
    static let pins = [Evidence.Pin(evidence: identifier(30), version: 2), Evidence.Pin(evidence: identifier(31), version: 1)]

    /// None of `pins`, so that it may be changed and removed whatever waits.
    static let evidence: Evidence.ID = identifier(33)
    static let link: ReviewLink.ID = identifier(34)
    static let draft = Evidence.Draft(title: words("Round 3"), content: .note(words("Five of *six* found it")), dated: day("2026-03-02"))

    static func version(_ number: Int, by person: Person.ID, at instant: Date = noon) -> Evidence.Version {
        Evidence.Version(number: number, title: draft.title, content: draft.content, dated: draft.dated, by: person, at: instant)
    }

    static func evidence(of action: Action.ID) -> Evidence {
        Evidence(id: evidence, action: action, first: version(1, by: owner))
    }

    static func submission(by person: Person.ID, at instant: Date = noon) -> Submission {
        Submission(id: identifier(32), note: note, evidence: pins, by: person, at: instant)
    }

    static func proposal(_ kind: Proposal.Kind, by person: Person.ID, until day: Day = farOff) -> Proposal {
        Proposal(kind: kind, reason: reason, plan: words("A phone line meanwhile"), target: .day(day), by: person, at: noon)
    }
}

extension Action {
    /// Takes the verb with all that it asks for.
    mutating func take(_ verb: Verb, by actor: Actor, proposing kind: Proposal.Kind = .mitigation) throws(Refusal) -> Event {
        switch verb {
        case .review: try review(owner: Given.owner, professions: Given.professions, note: Given.note, by: actor)
        case .plan: try plan(sprint: Given.sprint, by: actor)
        case .start: try start(by: actor)
        case .update: try update(Given.report, on: actor.today, by: actor)
        case .assign: try assign(owner: Role.teamLead.person, professions: [.product], by: actor)
        case .block: try block(reason: Given.reason, by: actor)
        case .unblock: try unblock(by: actor)
        case .addEvidence: try addEvidence(Given.evidence, Given.draft, by: actor)
        case .changeEvidence: try changeEvidence(Given.evidence(of: id), to: Given.draft, by: actor)
        case .removeEvidence: try removeEvidence(Given.evidence(of: id), reason: Given.reason, by: actor)
        case .submitEvidence: try submitEvidence(Given.submission(by: actor.person), by: actor)
        case .takeBack: try takeBack(note: Given.note, by: actor)
        case .forwardEvidence: try forwardEvidence(note: Given.note, by: actor)
        case .returnFromCheck: try returnFromCheck(reason: Given.reason, by: actor)
        case .acceptEvidence: try acceptEvidence(notes: Given.note, by: actor)
        case .returnFromDecision: try returnFromDecision(reason: Given.reason, by: actor)
        case .makeReviewLink: try makeReviewLink(Given.link, for: Role.leadAssessor.person, by: actor)
        case .revokeReviewLink: try revokeReviewLink(Given.link, by: actor)
        case .useReviewLink: try useReviewLink(Given.link, by: actor)
        case .propose: try propose(Given.proposal(kind, by: actor.person), by: actor)
        case .agree: try agree(note: Given.note, by: actor)
        case .decline: try decline(reason: Given.reason, by: actor)
        case .scheduleReassessment: try scheduleReassessment(on: Given.nextMonth, by: actor)
        case .cancelReassessment: try cancelReassessment(by: actor)
        case .markReady: try markReady(whatWasDone: Given.report, by: actor)
        case .extend: try extend(to: Given.farOff, reason: Given.reason, by: actor)
        case .reopen: try reopen(reason: Given.reason, by: actor)
        case .reword: try reword(to: words("Test with people who use assistive technology"), reason: Given.reason, by: actor)
        case .rerate: try rerate(to: rating.other, due: nil, by: actor)
        case .withdraw: try withdraw(reason: Given.reason, by: actor)
        case .resolveByReport: try resolveByReport(Given.laterReport, by: actor)
        case .supersede: try supersede(by: Given.laterReport, actor)
        }
    }

    /// The event that `take` must give.
    func event(of verb: Verb, by actor: Actor) -> Event {
        switch verb {
        case .review: .reviewed(owner: Given.owner, professions: [.contentDesign, .interactionDesign], note: Given.note)
        case .plan: .planned(sprint: Given.sprint)
        case .start: .started
        case .update: .updated(text: Given.report, on: today)
        case .assign: .assigned(owner: Role.teamLead.person, professions: [.product])
        case .block: .blocked(reason: Given.reason)
        case .unblock: .unblocked
        case .addEvidence: .evidenceAdded(Given.evidence, Given.version(1, by: actor.person))
        case .changeEvidence: .evidenceChanged(Given.evidence, Given.version(2, by: actor.person))
        case .removeEvidence: .evidenceRemoved(Given.evidence, reason: Given.reason)
        case .submitEvidence: .evidenceSubmitted(Given.submission(by: actor.person))
        case .takeBack: .takenBack(note: Given.note)
        case .forwardEvidence: .evidenceForwarded(note: Given.note)
        case .returnFromCheck: .evidenceReturned(from: .assessmentsTeam, reason: Given.reason)
        case .acceptEvidence: .evidenceAccepted(notes: Given.note)
        case .returnFromDecision: .evidenceReturned(from: .leadAssessor, reason: Given.reason)
        case .makeReviewLink: .reviewLinkMade(Given.link, for: Role.leadAssessor.person, until: noon.addingTimeInterval(14 * 86_400))
        case .revokeReviewLink: .reviewLinkRevoked(Given.link)
        case .useReviewLink: .reviewLinkUsed(Given.link)
        case .propose: .proposed(Given.proposal(.mitigation, by: actor.person))
        case .agree: .agreed(note: Given.note)
        case .decline: .declined(reason: Given.reason)
        case .scheduleReassessment: .reassessmentScheduled(on: Given.nextMonth)
        case .cancelReassessment: .reassessmentCancelled(was: Given.nextMonth)
        case .markReady: .markedReady(whatWasDone: Given.report)
        case .extend: .extended(from: day("2026-06-04"), to: Given.farOff, reason: Given.reason)
        case .reopen: .reopened(reason: Given.reason)
        case .reword: .reworded(from: text, reason: Given.reason)
        case .rerate: .rerated(from: rating, to: rating.other)
        case .withdraw: .withdrawn(reason: Given.reason)
        case .resolveByReport: .resolvedByReport(Given.laterReport)
        case .supersede: .superseded(by: Given.laterReport)
        }
    }
}

extension Action.Rating {
    var other: Self {
        switch self {
        case .amber: .red
        case .red: .amber
        }
    }
}
