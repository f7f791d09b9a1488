import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// Organisations never see each other's things: every question, asked by somebody who holds every role in another one.
@Suite struct StrangerTests {
    @Test(arguments: Engine.allCases) func aStrangerFindsNothingByItsIdentifier(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (reader, stranger) = (world.casework.reader, world.people.stranger)
            let waiting = try await world.read(ImportTests.metNotMet)
            try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try await world.file(Array("a,b\r\n".utf8), name: "a.csv"), to: world.amber.id)
            await #expect(throws: Failure.notFound) { _ = try await reader.evidence(evidence.id, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.file(of: evidence.id, version: 1, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.service(world.service.id, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.report(world.report.id, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.report(world.draft.id, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.action(world.amber.id, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.trackingDocument(of: world.report.id, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.waitingImport(waiting.id, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.reading(waiting.id, for: stranger) }
        }
    }

    @Test(arguments: Engine.allCases) func aStrangersListsAreEmpty(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (reader, stranger) = (world.casework.reader, world.people.stranger)
            _ = try await world.read(ImportTests.metNotMet)
            try await world.bring(world.amber, to: .planned)
            #expect(try await reader.services(for: stranger).isEmpty)
            #expect(try await reader.reports(for: stranger).isEmpty)
            #expect(try await reader.waitingImports(for: stranger).isEmpty)
            #expect(try await reader.actions(matching: ActionFilter(), for: stranger).total == 0)
            #expect(try await reader.colleagues(of: stranger) == [stranger])
            #expect(try await reader.latestChange(for: stranger) == 1)
            let choices = try await reader.actionChoices(for: stranger)
            #expect(choices.services.items.isEmpty && choices.reports.items.isEmpty && choices.owners.items.isEmpty)
            var filter = ActionFilter()
            (filter.service, filter.report, filter.owner) = (world.service.id, world.report.id, world.people.teamMember.id)
            #expect(try await reader.actions(matching: filter, for: stranger).total == 0)
            let home = try await reader.home(for: stranger)
            #expect(home.overdue.total == 0 && home.services.items.isEmpty && home.toCheck?.total == 0)
            #expect(home.imports?.total == 0 && home.toIssue == [])
        }
    }

    @Test(arguments: Engine.allCases) func aStrangerChangesNothing(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, stranger) = (world.casework, world.people.stranger)
            let waiting = try await world.read(ImportTests.metNotMet)
            try await world.bring(world.amber, to: .withLeadAssessor)
            let evidence = try #require(try await world.evidence(of: world.amber.id).first)
            try await world.bring(world.actions[1], to: .inProgress)
            let last = try await world.last()
            await #expect(throws: Failure.notFound) { try await casework.addEvidence(try world.note(), to: world.amber.id, by: stranger) }
            await #expect(throws: Failure.notFound) {
                try await casework.changeEvidence(evidence.id, to: try world.note(), by: stranger, expecting: 1)
            }
            await #expect(throws: Failure.notFound) { try await casework.removeEvidence(evidence.id, reason: Words("No."), by: stranger) }
            await #expect(throws: Failure.notFound) {
                try await casework.submitEvidence([evidence.pin], note: nil, of: world.actions[1].id, by: stranger, expecting: nil)
            }
            await #expect(throws: Failure.notFound) { try await casework.makeReviewLink(for: world.amber.id, by: stranger) }
            await #expect(throws: Failure.notFound) { try await casework.revokeReviewLink(for: world.amber.id, by: stranger) }
            await #expect(throws: Failure.notFound) { try await casework.startAmberEvidenceReview(of: world.report.id, by: stranger) }
            try await casework.changeClock(to: Clock(months: 1), by: stranger)
            await #expect(throws: Failure.notFound) { try await casework.issue(world.draft.id, by: stranger, expecting: nil) }
            await #expect(throws: Failure.notFound) {
                try await casework.change(world.report.id, by: stranger, expecting: nil) { try $0.accept(by: $1) }
            }
            await #expect(throws: Failure.notFound) {
                try await casework.change(world.amber.id, by: stranger, expecting: nil) { try $0.withdraw(reason: Words("No."), by: $1) }
            }
            await #expect(throws: Failure.notFound) {
                try await casework.correct(waiting.id, by: stranger, expecting: nil) { try $0.remove(point: 1) }
            }
            await #expect(throws: Failure.notFound) {
                try await casework.confirm(waiting.id, by: stranger, expecting: nil, for: .existing(world.service.id), leadAssessor: nil)
            }
            let own = try await casework.readImport(Data(ImportTests.metNotMet.utf8), fileName: nil, format: nil, by: stranger)
            await #expect(throws: Failure.notFound) {
                try await casework.confirm(own.id, by: stranger, expecting: nil, for: .existing(world.service.id), leadAssessor: nil)
            }
            try await casework.discard(waiting.id, by: stranger)
            await #expect(throws: Failure.notFound) {
                try await casework.leave(world.service.id, world.people.teamMember.id, by: stranger)
            }
            let (lastAfter, imports) = (try await world.last(), try await casework.reader.waitingImports(for: world.people.assessmentsTeam))
            #expect(lastAfter == last)
            #expect(imports.map(\.id) == [waiting.id])
            let clocks = try await casework.organisations().map { ($0.id == stranger.organisation, $0.clock.months) }
            #expect(clocks.allSatisfy { $0.1 == ($0.0 ? 1 : 3) })
        }
    }
}
