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
        return self
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
