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
            (.amber, .toReview), (.amber, .inProgress), (.amber, .mitigated), (.red, .planned), (.red, .readyForReassessment),
        ]
        var left = world.actions
        for (rating, status) in statuses {
            guard let place = left.firstIndex(where: { $0.rating == rating }) else { continue }
            let action = try await world.bring(left.remove(at: place), to: status)
            if status == .inProgress { try await updateAndBlock(action) }
        }
        return self
    }

    private func updateAndBlock(_ action: Action) async throws {
        let update = Words("Asked 12 people who share a mooring.")
        let reason = Words("We wait for the fees to be agreed.")
        let member = world.people.teamMember
        try await world.casework.change(action.id, by: member, expecting: nil) { try $0.update(update, on: $1.today, by: $1) }
        try await world.casework.change(action.id, by: member, expecting: nil) { try $0.block(reason: reason, by: $1) }
    }
}

extension Engine {
    /// Lends a site where every page has something to show.
    func withBusySite<Result: Sendable>(_ body: @Sendable (WalkedSite) async throws -> Result) async throws -> Result {
        try await withWalkedSite { try await body(try await $0.busy()) }
    }
}
