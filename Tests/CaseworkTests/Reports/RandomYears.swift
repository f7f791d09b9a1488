import Casework
import Domain
import Foundation
import Synchronization
import TestSupport

/// What might happen to a service over the years, in any order: reports brought in and written, amended and issued again, challenged and
/// accepted, reassessments, amber evidence reviews, and all that the people of the world do with its actions meanwhile.
struct RandomYears {
    let world: World
    var numbers: SeededNumbers
    var journey: RandomJourney
    /// How often each thing was done. What a rule forbids is not done.
    private(set) var done: [Deed: Int] = [:]
    /// What the reports that were issued say, as this test wrote it down at their issue.
    var book: IssuedReports

    enum Deed: CaseIterable {
        case bringIn, bringInLate, beginAssessment, beginReassessment, beginReview, write, issue, amend, challenge, accept, discard, work,
            finish
    }

    init(_ world: World, seed: Int) {
        self.world = world
        numbers = SeededNumbers(seed)
        journey = RandomJourney(world, seed: seed)
        book = IssuedReports()
        book.note(world.report)
    }

    /// Does one thing, some days or no time after the one before.
    mutating func go() async throws {
        if Bool.random(using: &numbers) { world.clock.advance(days: Int.random(in: 0...20, using: &numbers)) }
        // More often than the rest: what makes actions and what works on them.
        let deeds = Deed.allCases + [.bringIn, .issue, .issue, .issue, .work, .finish, .finish, .beginReassessment, .beginReview, .amend]
        guard let deed = deeds.randomElement(using: &numbers) else { return }
        if try await take(deed) { done[deed, default: 0] += 1 }
    }

    /// Whether there was anything to do it to.
    private mutating func take(_ deed: Deed) async throws -> Bool {
        switch deed {
        case .bringIn: try await bringIn(on: world.today)
        case .bringInLate: try await bringIn(on: world.today.adding(days: -Int.random(in: 1...400, using: &numbers)))
        case .beginAssessment: try await begin(.assessment)
        case .beginReassessment: try await begin(.reassessment)
        case .beginReview: try await beginReview()
        case .write: try await write()
        case .issue: try await issue()
        case .amend: try await amend()
        case .challenge: try await challenge()
        case .accept: try await accept()
        case .discard: try await discard()
        case .work: try await work()
        case .finish: try await finish()
        }
    }

    /// Reports of the service that stand so, in a fixed order.
    func reports(_ statuses: Set<Report.Status>) async throws -> [Report] {
        let clerk = world.people.assessmentsTeam
        var reports: [Report] = []
        for listed in try await world.casework.reader.reports(for: clerk, statuses: statuses) where listed.service == world.service.id {
            reports.append(try await world.casework.reader.report(listed.id, for: clerk).report)
        }
        return reports
    }

    mutating func anyReport(_ statuses: Set<Report.Status>) async throws -> Report? {
        try await reports(statuses).randomElement(using: &numbers)
    }

    func position() async throws -> CurrentPosition? {
        try await world.casework.reader.service(world.service.id, for: world.people.assessmentsTeam).position
    }
}

extension Engine {
    /// Lends a world whose identifiers are the same each time for the same seed.
    func withWorld<Result>(seed: Int, _ body: (World) async throws -> Result) async throws -> Result {
        let numbers = Mutex(SeededNumbers(seed))
        let bytes: @Sendable (Int) -> [UInt8] = { count in
            numbers.withLock { numbers in (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &numbers) } }
        }
        return try await withDatabase { database in
            try await TestFiles.with { try await body(try await World.make(on: database, randomBytes: bytes, files: $0)) }
        }
    }
}
