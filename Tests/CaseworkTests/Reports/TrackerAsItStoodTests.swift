import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// The tracking document of any past moment is what it showed then.
@Suite struct TrackerAsItStoodTests {
    @Test(arguments: Engine.allCases, [1, 2, 3]) func everyMomentOfARandomJourneyIsReadAgainAsItWas(engine: Engine, seed: Int) async throws
    {
        try await engine.withWorld { world in
            var journey = RandomJourney(world, seed: seed)
            var saved: [Saved] = []
            for step in 1...60 {
                if step % 5 == 0 { world.clock.advance(by: 1) }
                if step == 20 { try await world.amend() }
                if step == 30 { try await world.casework.issue(world.report.id, by: world.people.assessmentsTeam, expecting: nil) }
                if step == 40 { try await world.nameLead(world.people.assessor) }
                if step == 45 { try await world.nameLead(world.people.leadAssessor) }
                try await journey.go()
                for person in [world.people.teamMember, world.people.assessmentsTeam] {
                    saved.append(Saved(by: person, document: try await world.tracker(for: person), last: try await world.last()))
                }
            }
            world.clock.advance(days: 1)
            for page in saved {
                let (at, sequence) = (page.document.moment.at, page.document.moment.sequence)
                let exact = try await world.tracker(for: page.person, at: .instant(at, sequence: sequence))
                let isExact = exact.isSame(as: page.document)
                #expect(isExact, "seed \(seed), entry \(sequence), \(page.person.name)")
                // Where more was recorded in the very same instant, that belongs to it too.
                guard !saved.contains(where: { $0.document.moment.at == at && $0.last > page.last }) else { continue }
                let alone = try await world.tracker(for: page.person, at: .instant(at, sequence: nil))
                let isExactAlone = alone.isSame(as: page.document)
                #expect(isExactAlone, "seed \(seed), \(at) alone, \(page.person.name)")
            }
            #expect(Set(saved.map(\.document.points)).count > 30)
            #expect(journey.taken.count > 10)
        }
    }

    /// A step carries the instant at which it was begun. A page may be read before it is on disk, and bear a later instant.
    @Test(arguments: Engine.allCases) func whatWasStillOnItsWayIsNotOnThePageOfThen(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .inProgress)
            world.clock.advance(by: 10)
            let page = try await world.tracker(for: world.people.reader)
            world.clock.advance(by: -0.3)
            try await world.add(try world.note(), to: world.amber.id)
            world.clock.advance(by: 100)
            let again = try await world.tracker(
                for: world.people.reader, at: .instant(page.moment.at, sequence: page.moment.sequence))
            let isExact = again.isSame(as: page)
            #expect(isExact)
            #expect(again.entries.flatMap(\.evidence) == [])
        }
    }

    @Test(arguments: Engine.allCases) func aNumberFarFromItsInstantDoesNotMakeAnotherPageOfIt(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .inProgress)
            world.clock.advance(days: 1)
            let page = try await world.tracker(for: world.people.reader)
            world.clock.advance(days: 1)
            try await world.bring(world.actions[1], to: .inProgress)
            world.clock.advance(days: 1)
            for number in [0, -1, .min, .max, page.moment.sequence + 2] {
                let again = try await world.tracker(for: world.people.reader, at: .instant(page.moment.at, sequence: number))
                #expect(again.isSame(as: page), "\(number)")
            }
        }
    }

    @Test(arguments: Engine.allCases) func beforeItsIssueThereWasNoDocument(engine: Engine) async throws {
        try await engine.withWorld { world in
            guard case .issued(let issued, _) = world.report.state else { throw Failure.notFound }
            let first = try await world.tracker(for: world.people.teamMember, at: .instant(issued, sequence: nil))
            #expect(first.entries.map(\.action.status) == [.toReview, .toReview, .toReview])
            for moment in [
                PastMoment.instant(issued.addingTimeInterval(-0.001), sequence: nil), .endOf(Day(inLondonAt: issued).adding(days: -1)),
            ] {
                await #expect { try await world.tracker(for: world.people.teamMember, at: moment) } throws: {
                    guard case .invalid(let problems) = $0 as? Failure else { return false }
                    return problems.map(\.field) == ["as-at"]
                }
            }
            await #expect(throws: Failure.notFound) {
                try await world.casework.reader.trackingDocument(of: world.draft.id, for: world.people.teamMember)
            }
        }
    }

    /// On the evening before the clocks go forward, on that day, and in summer time.
    @Test(arguments: ["2026-03-28T23:59:59Z", "2026-03-29T22:59:59Z", "2026-06-30T22:59:59Z", "2026-10-25T23:59:59Z"])
    func aDayEndsAtMidnightInLondon(_ last: String) async throws {
        let last = try #require(ISO8601DateFormatter().date(from: last))
        try await Engine.sqlite.withWorld { world in
            try await world.bring(world.amber, to: .planned)
            world.clock.set(to: last)
            let before = try await world.tracker(for: world.people.reader)
            try await world.post("The last word of the day")
            world.clock.set(to: last.addingTimeInterval(1))
            try await world.post("The first word of the next")
            world.clock.advance(days: 3)
            let day = Day(inLondonAt: last)
            let evening = try await world.tracker(for: world.people.reader, at: .endOf(day))
            #expect(evening.entries.first?.updates.map(\.text.text) == ["The last word of the day"])
            #expect(evening.moment.day == day && before.entries.first?.updates == [])
            let next = try await world.tracker(for: world.people.reader, at: .endOf(day.adding(days: 1)))
            #expect(next.entries.first?.updates.count == 2)
            let since = try await world.tracker(for: world.people.reader, since: day.adding(days: 1))
            #expect(since.changed.flatMap(\.changes).map(\.entry.what.kind) == ["action.updated"])
            let sinceLast = try await world.tracker(for: world.people.reader, since: day)
            #expect(sinceLast.entries.first?.changes.count == 2)
        }
    }

    @Test(arguments: Engine.allCases) func whatChangedIsShownFromTheBeginningOfADay(engine: Engine) async throws {
        try await engine.withWorld { world in
            let day = world.today
            try await world.bring(world.amber, to: .inProgress)
            world.clock.advance(days: 1)
            try await world.submitNote(of: world.amber.id)
            let reader = world.people.reader
            let today = try await world.tracker(for: reader, since: day.adding(days: 1))
            #expect(today.changed.count == 1)
            #expect(today.changed.first?.statusBefore == .inProgress)
            #expect(today.changed.first?.changes.map(\.entry.what.kind) == ["action.evidenceSubmitted", "action.evidenceAdded"])
            let all = try await world.tracker(for: reader, since: day)
            #expect(all.changed.first?.statusBefore == .toReview && all.changed.first?.changes.count == 4)
            let never = try await world.tracker(for: reader)
            #expect(never.changed.isEmpty && never.since == nil)
            let past = try await world.tracker(for: reader, at: .endOf(day), since: day)
            #expect(past.changed.first?.changes.count == 2)
        }
    }

    @Test(arguments: Engine.allCases) func tomorrowIsNoMomentToAskFor(engine: Engine) async throws {
        try await engine.withWorld { world in
            for moment in [PastMoment.endOf(world.today.adding(days: 1)), .instant(world.clock.now.addingTimeInterval(1), sequence: nil)] {
                await #expect(throws: Failure.self) { try await world.tracker(for: world.people.reader, at: moment) }
            }
            await #expect(throws: Failure.self) { try await world.tracker(for: world.people.reader, since: world.today.adding(days: 1)) }
            let today = try await world.tracker(for: world.people.reader, at: .endOf(world.today))
            let now = try await world.tracker(for: world.people.reader)
            #expect(today == now)
        }
    }

    private struct Saved {
        let person: Person
        let document: TrackingDocument
        /// The number of the latest entry then.
        let last: Int

        init(by person: Person, document: TrackingDocument, last: Int) {
            (self.person, self.document, self.last) = (person, document, last)
        }
    }
}

extension TrackingDocument {
    /// All that it shows. Only the number of its last entry may differ: that of now counts entries of other reports too.
    fileprivate func isSame(as other: TrackingDocument) -> Bool {
        report == other.report && serviceName == other.serviceName && standard == other.standard && points == other.points
            && names == other.names
            && leadAssessor == other.leadAssessor && moment.at == other.moment.at
    }
}

extension World {
    func tracker(for person: Person, at moment: PastMoment? = nil, since day: Day? = nil) async throws -> TrackingDocument {
        try await casework.reader.trackingDocument(of: report.id, for: person, at: moment, since: day)
    }

    fileprivate func post(_ text: String) async throws {
        try await casework.change(amber.id, by: people.teamMember, expecting: nil) { try $0.update(Words(text), on: $1.today, by: $1) }
    }

    fileprivate func nameLead(_ person: Person) async throws {
        try await casework.nameLeadAssessor(person.id, of: report.id, by: people.assessmentsTeam)
    }

    /// Words the findings of every point anew.
    fileprivate func amend() async throws {
        try await amend(report.id) { $0.with(findings: ["The panel saw more."]) }
    }
}
