import Foundation

@testable import Domain

extension Action {
    /// As issuing the report gives it to the team.
    static func raised(_ rating: Rating = .amber) -> Action {
        Action(
            id: identifier(20), organisation: identifier(21), service: identifier(22), report: identifier(23), standard: "govuk-14",
            point: 5, position: 1, rating: rating,
            text: "Test with people who use a screen reader", due: rating == .amber ? Clock().due(assessedOn: today, issuedOn: today) : nil,
            heldSince: noon
        )
    }

    /// An action in that status, brought there by verbs. Where its rating never gets there, the other rating's way is taken.
    static func sample(_ status: Status, _ rating: Rating = .amber) throws -> Action {
        if status == .resolved, rating == .red { return try resolvedByReport(.red) }
        var action = raised(status.ratings.contains(rating) ? rating : rating == .amber ? .red : .amber)
        let kind: Proposal.Kind = [.roadmapProposed, .onRoadmap].contains(status) ? .roadmapItem : .mitigation
        for verb in status.way { _ = try action.take(verb, by: actor(verb.usualRole), proposing: kind) }
        return action.rated(rating)
    }

    /// As `sample`, with what the verb needs to find: a block to remove, a date to extend.
    static func sample(_ status: Status, _ rating: Rating, readyFor verb: Verb) throws -> Action {
        var action = try sample(status, rating)
        if verb == .unblock { action.block = Block(reason: Given.reason, by: Role.teamLead.person, at: noon) }
        if verb == .cancelReassessment { action.due = DueDate(original: Given.nextMonth, reason: .reassessment) }
        if verb == .extend { action.due = Clock().due(assessedOn: today, issuedOn: today) }
        return action
    }

    /// Resolved by a later report, not by the lead assessor.
    static func resolvedByReport(_ rating: Rating) throws -> Action {
        var action = try sample(.inProgress, rating)
        _ = try action.resolveByReport(Given.laterReport, by: actor(.assessmentsTeam))
        return action
    }

    private func rated(_ rating: Rating) -> Action {
        Action(
            id: id, organisation: organisation, service: service, report: report, standard: standard, point: point, position: position,
            rating: rating, text: text, state: state, due: due, review: review, owner: owner, professions: professions, sprint: sprint,
            block: block, heldSince: heldSince, version: version
        )
    }
}

extension Action.Status {
    /// The verbs that bring an action here.
    var way: [Action.Verb] {
        switch self {
        case .toReview: []
        case .planned: [.review]
        case .inProgress: Self.planned.way + [.start]
        case .evidenceSubmitted: Self.inProgress.way + [.submitEvidence]
        case .withLeadAssessor: Self.evidenceSubmitted.way + [.forwardEvidence]
        case .evidenceReturned: Self.withLeadAssessor.way + [.returnFromDecision]
        case .resolved: Self.withLeadAssessor.way + [.acceptEvidence]
        case .mitigationProposed, .roadmapProposed: Self.inProgress.way + [.propose]
        case .mitigated: Self.mitigationProposed.way + [.agree]
        case .onRoadmap: Self.roadmapProposed.way + [.agree]
        case .readyForReassessment: Self.inProgress.way + [.markReady]
        case .withdrawn: [.withdraw]
        case .superseded: [.supersede]
        }
    }

    /// The ratings whose actions can get here by verbs.
    var ratings: Set<Action.Rating> {
        switch self {
        case .toReview, .planned, .inProgress, .resolved, .withdrawn, .superseded: [.amber, .red]
        case .evidenceSubmitted, .withLeadAssessor, .evidenceReturned, .mitigationProposed, .roadmapProposed, .mitigated, .onRoadmap:
            [.amber]
        case .readyForReassessment: [.red]
        }
    }
}

extension Action.Verb {
    /// Of those who may, one whom no further rule stops.
    var usualRole: Role {
        if self == .reopen { return .leadAssessor }
        return Role.allCases.first(where: roles.contains) ?? .administrator
    }
}
