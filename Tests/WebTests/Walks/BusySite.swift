import Casework
import Domain
import Foundation
import TestSupport

extension WalkedSite {
    /// Brings the actions to five different places, so that every page has something to show and every step is offered.
    func busy() async throws -> WalkedSite {
        // A second import, with nothing left to choose before it is kept.
        _ = try await world.casework.readImport(
            Data(WorldReports.beta.utf8), fileName: "again.json", format: nil, by: world.people.assessmentsTeam)
        let statuses: [(Action.Rating, Action.Status)] = [
            (.amber, .toReview), (.amber, .mitigated), (.amber, .inProgress), (.red, .planned), (.red, .readyForReassessment),
        ]
        var left = world.actions
        for (rating, status) in statuses {
            guard let place = left.firstIndex(where: { $0.rating == rating }) else { continue }
            let next = left.remove(at: place)
            // The last amber one has its evidence and is there already.
            if next.id == evidence.action {
                try await update(next)
            } else if status == .mitigated {
                try await mitigateWhileBlocked(next)
            } else {
                try await world.bring(next, to: status)
            }
        }
        _ = try await world.amberReport(service: "Wait for the tide", broughtTo: .mitigationProposed)
        let decided = try await world.amberReport(service: "Fill a water tank", broughtTo: .withLeadAssessor)
        for action in try await world.casework.reader.report(decided.id, for: world.people.assessmentsTeam).actions {
            _ = try await world.casework.makeReviewLink(for: action.id, by: world.people.assessmentsTeam)
        }
        try await amendAndAnswer()
        try await book()
        // With chance of its own: the identifiers of the golden pages do not depend on it.
        let gone = try await world.casework(mailing: Letterbox()).addPerson(
            name: World.words("Gwen Gone"), email: World.address("gwen.gone@waterways.example"), roles: [], to: world.organisation.id)
        _ = try await world.casework.disablePerson(email: gone.email)
        _ = try await world.casework(mailing: Letterbox()).signInForDemo(as: world.people.reader.id)
        try await world.casework.retire("gds-26", by: world.people.administrator)
        try await world.giveReadersByGroup()
        _ = try await world.casework.makeCalendarAddress(of: world.service.id, by: world.people.teamLead)
        _ = try await world.token(of: world.people.administrator)
        try await world.giveUp(7, of: webhook)
        let paused = try await world.addWebhook(through: world.node(telling: WebhookInbox())).webhook
        try await world.casework.pause(paused.id, by: world.people.administrator)
        return self
    }

    /// Reports at every turn of their lives, and a question at each.
    private func amendAndAnswer() async throws {
        let clerk = world.people.assessmentsTeam
        let amended = try await world.amberReport(service: "Open a swing bridge", broughtTo: .planned)
        try await world.amend(amended.id) { $0.with(findings: ["The audit was there after all."]) }
        try await world.casework.issue(amended.id, by: clerk, expecting: nil)
        let challenged = try await world.amberReport(service: "Walk a towpath", broughtTo: .toReview)
        let reason = Words("The panel saw an old version.")
        try await world.casework.change(challenged.id, by: world.people.teamLead, expecting: nil) {
            try $0.challenge(reason: reason, points: [5], meeting: nil, by: $1)
        }
        let rewritten = try await world.amberReport(service: "Drain a dock", broughtTo: .toReview)
        try await world.amend(rewritten.id) { $0.with(findings: ["The audit was there after all."]) }
        let reviewed = try await world.amberReport(service: "Feed the swans", broughtTo: .onRoadmap)
        try await world.submit(world.rate(world.casework.startAmberEvidenceReview(of: reviewed.id, by: clerk), [:]))
        let resolved = try await world.ask("Which bridge?")
        try await world.casework.change(resolved.id, by: world.people.teamLead, expecting: nil) { try $0.resolve(by: $1) }
    }

    /// A reassessment that was held, one that is asked for, and assessments that are accepted and that can be written today.
    private func book() async throws {
        _ = try await world.heldReassessment(service: "Read the tide tables")
        let red = try await world.redReport(service: "Ring the harbour bell", broughtTo: .readyForReassessment)
        _ = try await world.booking(of: red.service, kind: .reassessment, broughtTo: .requested)
        _ = try await world.booking(of: world.service(named: "Paint a narrowboat").id, broughtTo: .accepted)
        _ = try await world.assessedToday(world.service(named: "Raise a wreck").id)
    }

    private func update(_ action: Action) async throws {
        let update = Words("Asked 12 people who share a mooring.")
        try await world.casework.change(action.id, by: world.people.teamMember, expecting: nil) {
            try $0.update(update, on: $1.today, by: $1)
        }
    }

    /// A block outlives the proposal, and everything else is offered elsewhere.
    private func mitigateWhileBlocked(_ action: Action) async throws {
        let reason = Words("We wait for the fees to be agreed.")
        let proposal = try world.proposal(.mitigation)
        let (member, lead) = (world.people.teamMember, world.people.leadAssessor)
        try await world.bring(action, to: .planned)
        try await world.casework.change(action.id, by: member, expecting: nil) { try $0.block(reason: reason, by: $1) }
        try await world.casework.change(action.id, by: member, expecting: nil) { try $0.propose(proposal, by: $1) }
        try await world.casework.change(action.id, by: lead, expecting: nil) { try $0.agree(note: nil, by: $1) }
    }
}

extension Engine {
    /// Lends a site where every page has something to show.
    func withBusySite<Result: Sendable>(_ body: @Sendable (WalkedSite) async throws -> Result) async throws -> Result {
        try await withWalkedSite { try await body(try await $0.busy()) }
    }
}
