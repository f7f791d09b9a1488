import Casework
import Domain
import Storage
import TestSupport
import Testing

/// An amendment reaches the team when it is issued, and not before; the edition it replaces stays readable.
@Suite struct AmendedReportTests {
    @Test(arguments: Engine.allCases) func theTeamReadsTheEditionThatWasIssued(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (reader, member, clerk) = (world.casework.reader, world.people.teamMember, world.people.assessmentsTeam)
            try await world.amend()
            let (seen, meant) = (
                try await reader.report(world.report.id, for: member), try await reader.report(world.report.id, for: clerk)
            )
            #expect(seen.report.content == world.report.content)
            #expect(seen.report.edition == 1)
            #expect(meant.report.content.overall == .amber)
            #expect(meant.report.edition == 2)
            let action = try await reader.action(world.red.id, for: member)
            #expect(action.reported?.rating == .red)
            let tracker = try await reader.trackingDocument(of: world.report.id, for: member)
            #expect(tracker.points.map(\.reported.number) == [4, 10])
            let (service, listed) = (try await reader.service(world.service.id, for: member), try await reader.reports(for: member))
            #expect(service.position?.redPoints == [5])
            #expect(listed.map(\.overall) == [.red])
            let verification = try await world.casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    @Test(arguments: Engine.allCases) func issuingItAgainGivesTheTeamTheNewEdition(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (reader, member) = (world.casework.reader, world.people.teamMember)
            try await world.amend()
            try await world.casework.issue(world.report.id, by: world.people.assessmentsTeam, expecting: nil)
            let (seen, service) = (
                try await reader.report(world.report.id, for: member), try await reader.service(world.service.id, for: member)
            )
            #expect(seen.report.edition == 2)
            #expect(seen.report.content.overall == .amber)
            #expect(service.position?.redPoints == [])
            #expect(seen.actions.map(\.id) == world.actions.map(\.id))
            let verification = try await world.casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }
}

extension World {
    /// Makes the red point amber.
    fileprivate func amend() async throws {
        try await amend(report.id) { $0.rating == .red ? $0.with(rating: .amber) : nil }
    }
}
