import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct HistoryReadingTests {
    @Test(arguments: Engine.allCases) func eachFilterLetsThroughExactlyWhatItNames(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .inProgress)
            let (people, service) = (world.people, world.service.id)
            let all = try await world.entries()
            #expect(all.map(\.sequence) == Array((1...all.count).reversed()))
            let cases: [(HistoryFilter, (HistoryEntry) -> Bool)] = [
                (HistoryFilter(people: [people.teamLead.id]), { $0.by == people.teamLead.id }),
                (
                    HistoryFilter(people: [people.teamLead.id, people.teamMember.id]),
                    { $0.by == people.teamLead.id || $0.by == people.teamMember.id }
                ),
                (HistoryFilter(service: service), { $0.service == service }),
                (HistoryFilter(kind: HistoryKind(.action)), { $0.what.kind.hasPrefix("action.") }),
                (HistoryFilter(kind: HistoryKind(.action, event: "raised")), { $0.what.kind == "action.raised" }),
                (
                    HistoryFilter(service: service, kind: HistoryKind(.report)),
                    { $0.service == service && $0.what.kind.hasPrefix("report.") }
                ),
                (
                    HistoryFilter(people: [people.teamMember.id], kind: HistoryKind(.action)),
                    { $0.by == people.teamMember.id && $0.what.kind.hasPrefix("action.") }
                ),
            ]
            for (filter, isWanted) in cases {
                let found = try await world.entries(filter)
                #expect(!found.isEmpty && found == all.filter(isWanted), "\(filter)")
            }
            for nothing in [
                HistoryFilter(people: []), HistoryFilter(people: [people.stranger.id]), HistoryFilter(kind: HistoryKind(.demonstration)),
                HistoryFilter(kind: HistoryKind(.action, event: "never")), HistoryFilter(service: Identifier(world.amber.id.uuid)),
            ] {
                #expect(try await world.entries(nothing) == [], "\(nothing)")
            }
        }
    }

    @Test(arguments: Engine.allCases) func bothDaysAreIncludedAsTheyAreInLondon(engine: Engine) async throws {
        try await engine.withWorld { world in
            // Summer time: half past midnight in London is the evening before in UTC.
            world.clock.set(to: try #require(Day(year: 2026, month: 7, day: 10)).startInLondon.addingTimeInterval(30 * 60))
            try await world.bring(world.amber, to: .planned)
            world.clock.advance(days: 1)
            try await world.bring(world.red, to: .planned)
            let (first, second) = (try #require(Day(year: 2026, month: 7, day: 10)), try #require(Day(year: 2026, month: 7, day: 11)))
            let all = try await world.entries()
            func days(_ from: Day?, _ to: Day?) async throws -> Set<Day> {
                Set(try await world.entries(HistoryFilter(from: from, to: to)).map { Day(inLondonAt: $0.at) })
            }
            #expect(try await days(first, first) == [first])
            #expect(try await days(first, nil) == [first, second])
            #expect(try await days(second, second) == [second])
            #expect(try await days(nil, first) == Set(all.map { Day(inLondonAt: $0.at) }).subtracting([second]))
            #expect(try await days(second.adding(days: 1), nil) == [])
        }
    }

    /// Clocks are set back: then entries are not numbered in the order of their instants.
    @Test(arguments: Engine.allCases) func anEntryIsFoundByItsDayWhateverItsNumber(engine: Engine) async throws {
        try await engine.withWorld { world in
            world.clock.advance(days: 5)
            try await world.bring(world.amber, to: .planned)
            let later = world.today
            world.clock.advance(days: -3)
            try await world.bring(world.red, to: .planned)
            let earlier = world.today
            #expect(try await Set(world.entries(HistoryFilter(from: earlier, to: earlier)).compactMap(\.action)) == [world.red.id])
            #expect(try await Set(world.entries(HistoryFilter(from: later, to: later)).compactMap(\.action)) == [world.amber.id])
        }
    }

    @Test(arguments: Engine.allCases) func pagesFollowEachOtherWithoutAGap(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (reader, person) = (world.casework.reader, world.people.administrator)
            let all = try await world.entries()
            for filter in [HistoryFilter(), HistoryFilter(kind: HistoryKind(.action))] {
                var (found, before): ([Int], Int?) = ([], nil)
                repeat {
                    let page = try await reader.history(matching: filter, for: person, before: before, size: 3)
                    #expect(page.lines.count == 3 || !page.hasMore)
                    found += page.lines.map(\.entry.sequence)
                    before = page.hasMore ? page.lines.last?.entry.sequence : nil
                } while before != nil
                #expect(found == (filter.kind == nil ? all : all.filter { $0.what.kind.hasPrefix("action.") }).map(\.sequence))
            }
            let first = try await reader.history(after: 2, for: person, size: 3)
            #expect(first.lines.map(\.entry.sequence) == [3, 4, 5] && first.hasMore)
            let last = try await reader.history(after: all.count - 1, for: person, size: 3)
            #expect(last.lines.count == 1 && !last.hasMore)
        }
    }

    @Test func onlyAdministratorsReadItAndOnlyTheirOwn() async throws {
        try await Engine.sqlite.withWorld { world in
            let reader = world.casework.reader
            for (name, person) in world.people.all where !person.roles.contains(.administrator) {
                await #expect(throws: Failure.self, "\(name)") { try await reader.history(matching: HistoryFilter(), for: person) }
                await #expect(throws: Failure.self, "\(name)") { try await reader.history(after: 0, for: person, size: 5) }
                await #expect(throws: Failure.self, "\(name)") { try await world.casework.beginVerification(by: person) }
            }
            let other = try await reader.history(matching: HistoryFilter(service: world.service.id), for: world.people.stranger)
            #expect(other.lines.isEmpty)
            #expect(try await reader.people(called: world.people.teamLead.email.description, for: world.people.stranger) == [])
        }
    }

    /// What a panel writes is its own until it is issued: an administrator learns that something was written, and no more.
    @Test func whatWasSaidOfADraftIsItsPanelsAlone() async throws {
        try await Engine.sqlite.withWorld { world in
            let page = try await world.casework.reader.history(matching: HistoryFilter(), for: world.people.administrator)
            let draft = try #require(page.lines.first { $0.entry.report == world.draft.id }?.entry)
            let issued = try #require(page.lines.first { $0.entry.report == world.report.id }?.entry)
            #expect(!page.mayBeRead(draft) && page.mayBeRead(issued))
            #expect(page.reports[world.report.id]?.hasSuffix(" 2026") == true && page.reports[world.draft.id] == nil)
            #expect(page.services[world.service.id] == world.service.name)
        }
    }

    @Test(arguments: Engine.allCases) func aWalkOverOnesOwnHistoryFindsWhatIsOnesOwn(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .resolved)
            let (own, other) = (world.organisation.id, world.people.stranger.organisation)
            #expect(try await world.findings(after: [], in: own) == [])
            let changes: [SQL] = [
                "UPDATE history SET what = what || ' ' WHERE sequence = 2 AND organisation_id = \(own)",
                "DELETE FROM history_heads WHERE organisation_id = \(own)", "DELETE FROM history WHERE organisation_id = \(own)",
                "UPDATE actions SET text = 'Nothing' WHERE id = \(world.amber.id)", "UPDATE report_points SET rating = 'green'",
                "UPDATE evidence_versions SET version = '{}'", "UPDATE actions SET organisation_id = \(other) WHERE id = \(world.amber.id)",
            ]
            for change in changes {
                #expect(try await !world.findings(after: [change], in: own).isEmpty, "\(change)")
                #expect(
                    try await world.findings(after: [change], in: other).allSatisfy { $0 == .actionUnrecorded(world.amber.id) }, "\(change)"
                )
            }
        }
    }

    @Test(arguments: Engine.allCases) func whoAsksForTheWalkLearnsWhatItFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, person) = (world.casework, world.people.administrator)
            let before = try await casework.verification(for: person)
            guard case .never = before else {
                Issue.record("\(before)")
                return
            }
            let entries = try await world.entries().count
            let after = try await casework.beginVerification(by: person, patience: .seconds(60))
            guard case .done(let found, world.clock.now, person.name) = after else {
                Issue.record("\(after)")
                return
            }
            #expect(found.entries == entries && found.findings == [])
            let others = try await casework.verification(for: world.people.stranger)
            guard case .never = others else {
                Issue.record("\(others)")
                return
            }
        }
    }
}

extension World {
    fileprivate func entries(_ filter: HistoryFilter = HistoryFilter()) async throws -> [HistoryEntry] {
        try await casework.reader.history(matching: filter, for: people.administrator, size: 500).lines.map(\.entry)
    }
}
