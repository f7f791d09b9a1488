import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct ActionFilterTests {
    @Test(arguments: Engine.allCases) func eachFilterKeepsWhatItSays(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .planned)
            let owner = world.people.teamMember.id
            let cases: [(String, Set<Int>, (inout ActionFilter) -> Void)] = [
                ("nothing", [0, 1, 2, 3, 4], { _ in }), ("service", [0, 1, 2, 3, 4], { $0.service = world.service.id }),
                ("other service", [], { $0.service = world.otherService.id }),
                ("report", [0, 1, 2, 3, 4], { $0.report = world.report.id }),
                ("other report", [], { $0.report = world.draft.id }), ("status", [0], { $0.statuses = [.planned, .resolved] }),
                ("rating", [2, 3], { $0.rating = .red }), ("point", [4], { $0.point = 10 }), ("owner", [0], { $0.owner = owner }),
                ("profession", [0], { ($0.profession, $0.point) = (.userResearch, 4) }),
                (
                    "no such profession", [],
                    {
                        $0.profession = .businessAnalysis; $0.point = 4
                    }
                ),
                ("on the due day", [], { $0.overdueOn = Day(year: 2026, month: 5, day: 10) }),
                ("a day later", [0, 1, 4], { $0.overdueOn = Day(year: 2026, month: 5, day: 11) }),
                ("both", [0], { ($0.overdueOn, $0.owner) = (Day(year: 2027, month: 1, day: 1), owner) }),
            ]
            for (name, expected, change) in cases {
                let found = try await world.found(change)
                #expect(found == expected, "\(name)")
            }
        }
    }

    /// Signs only part words, and the case of letters means nothing.
    @Test(arguments: Engine.allCases) func textIsMeantLiterally(engine: Engine) async throws {
        try await engine.withWorld { world in
            let cases: [(String, Set<Int>)] = [
                ("100%", [1]), ("a_fee", [1]), ("a%fee", [1]), ("%", []), ("\\", []), ("'", []), ("ACCESSIBILITY Audit", [2]),
                ("put right", [2]), ("right puts", []), ("", [0, 1, 2, 3, 4]), ("nothing like it", []),
            ]
            for (text, expected) in cases {
                let found = try await world.found { $0.text = text }
                #expect(found == expected, "\(text)")
            }
        }
    }

    @Test(arguments: Engine.allCases) func textThatNoDatabaseHoldsIsFoundNowhere(engine: Engine) async throws {
        try await engine.withWorld { world in
            let found = try await world.found { $0.text = "put\0right" }
            #expect(found == [])
        }
    }

    /// What nobody knows the beginning of stands before all others: it was there before that was kept.
    @Test(arguments: Engine.allCases) func whoHasWaitedLongestStandsFirst(engine: Engine) async throws {
        try await engine.withWorld { world in
            for place in [1, 0, 4] {
                world.clock.advance(days: 1)
                try await world.bring(world.actions[place], to: .evidenceSubmitted)
            }
            try await world.database.write { try $0.run("UPDATE actions SET held_since = NULL WHERE id = \(world.actions[4].id)") }
            var filter = ActionFilter()
            (filter.statuses, filter.order) = ([.evidenceSubmitted], .longestHeld)
            let found = try await world.casework.reader.actions(matching: filter, for: world.people.assessmentsTeam).items
            #expect(found.map(\.id) == [4, 1, 0].map { world.actions[$0].id })
        }
    }

    /// Red ones without a day before all others, open ones by their day, agreed and ready ones, closed ones.
    @Test(arguments: Engine.allCases) func whatIsDueFirstStandsFirst(engine: Engine) async throws {
        try await engine.withWorld { world in
            let clerk = world.people.assessmentsTeam
            try await world.casework.change(world.actions[4].id, by: clerk, expecting: nil) {
                try $0.extend(to: $0.due?.day.adding(days: 30) ?? $1.today, reason: Words("Later."), by: $1)
            }
            try await world.bring(world.actions[0], to: .resolved)
            try await world.bring(world.actions[3], to: .readyForReassessment)
            let list = try await world.casework.reader.actions(matching: ActionFilter(), for: clerk)
            #expect(list.items.map(\.id) == [2, 1, 4, 3, 0].map { world.actions[$0].id })
        }
    }

    @Test(arguments: Engine.allCases) func pagesLeaveNothingOutAndStayInRange(engine: Engine) async throws {
        try await engine.withWorld { world in
            let reader = world.casework.reader
            let pages = try await [1, 2, 3].asyncMap {
                try await reader.actions(matching: ActionFilter(), for: world.people.reader, page: $0, size: 2)
            }
            #expect(pages.map(\.items.count) == [2, 2, 1])
            #expect(Set(pages.flatMap { $0.items.map(\.id) }).count == 5)
            for page in [Int.min, 0, 4, Int.max] {
                let slice = try await reader.actions(matching: ActionFilter(), for: world.people.reader, page: page, size: 2)
                #expect((1...3).contains(slice.page))
                #expect(!slice.items.isEmpty)
            }
        }
    }
}

extension World {
    /// Which of `actions` a filter keeps, by their places.
    fileprivate func found(_ change: (inout ActionFilter) -> Void) async throws -> Set<Int> {
        var filter = ActionFilter()
        change(&filter)
        let items = try await casework.reader.actions(matching: filter, for: people.reader).items
        return Set(items.compactMap { item in actions.firstIndex { $0.id == item.id } })
    }
}

extension Array {
    fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async throws -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
