import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Whatever reports, amendments, reassessments and reviews come in whatever order, and whatever is done meanwhile, three things hold: the
/// current position is what the issued reports say, a reassessment looks at exactly what is red now, and nothing but an acceptance or a
/// report resolves an action.
@Suite struct RandomYearsTests {
    @Test(arguments: Engine.allCases) func positionScopeAndResolutionsHold(engine: Engine) async throws {
        var (done, resolutions, issued): ([RandomYears.Deed: Int], [String: Int], Int) = ([:], [:], 0)
        for seed in 1...4 {
            try await engine.withWorld(seed: seed) { world in
                var years = RandomYears(world, seed: seed)
                for step in 1...60 {
                    try await years.go()
                    try await years.checkPosition("seed \(seed), step \(step)")
                    try await years.checkScope("seed \(seed), step \(step)")
                }
                resolutions.merge(try await years.checkResolutions("seed \(seed)"), uniquingKeysWith: +)
                let history = try await world.casework.verifyHistory()
                #expect(history.findings == [])
                done.merge(years.done, uniquingKeysWith: +)
                issued += years.book.reports.count
            }
        }
        // Everything that could break them has happened.
        #expect(Set(done.keys) == Set(RandomYears.Deed.allCases))
        #expect(issued > 30 && done[.beginReassessment, default: 0] > 3 && done[.amend, default: 0] > 5)
        #expect(Set(resolutions.keys) == ["accepted", "byReport"])
    }
}

extension RandomYears {
    /// What everybody reads is what the reports say that were issued.
    fileprivate func checkPosition(_ when: String) async throws {
        let reader = world.casework.reader
        let position = try #require(try await reader.service(world.service.id, for: world.people.reader).position)
        let said = book.ratings
        #expect(position.standard == book.standard, "\(when)")
        for point in position.points {
            let expected = said[point.point.number]
            #expect(point.rating == expected?.rating ?? .notRated, "point \(point.point.number), \(when)")
            #expect(point.obligation == expected?.obligation, "point \(point.point.number), \(when)")
        }
        #expect(position.redPoints == book.red, "\(when)")
        let issued = try await reader.reports(for: world.people.reader).filter { $0.service == world.service.id }
        #expect(Set(issued.map(\.id)) == Set(book.reports.keys), "\(when)")
        for (id, report) in book.reports {
            let content = try await reader.report(id, for: world.people.reader).report.content
            #expect(content == report.content, "\(when)")
        }
    }

    /// A reassessment that is prepared, booked or being written looks at what is red now.
    fileprivate func checkScope(_ when: String) async throws {
        let reader = world.casework.reader
        for draft in try await reports([.draft, .submitted]) where draft.origin == .written && draft.assessment.kind == .reassessment {
            #expect(draft.content.points.map(\.number) == book.red, "\(when)")
            #expect(draft.content.standard == book.standard || book.red.isEmpty, "\(when)")
        }
        let shown = try await reader.demonstration(of: world.service.id, kind: .reassessment, for: world.people.teamLead)
        #expect(shown.document.points.map(\.number) == book.red, "\(when)")
        let service = try await reader.service(world.service.id, for: world.people.teamLead)
        let readiness = try #require(service.readiness.first { $0.purpose == .reassessment })
        #expect(readiness.lines.first?.reason == .points(book.red), "\(when)")
        #expect((readiness.lines.first?.state == .missing) == book.red.isEmpty, "\(when)")
    }

    /// Every time that an action became resolved, by what. And what a later report has spoken of is not left open.
    fileprivate func checkResolutions(_ when: String) async throws -> [String: Int] {
        var resolutions: [String: Int] = [:]
        for action in try await actions() {
            let lines = try await world.casework.reader.action(action.id, for: world.people.assessmentsTeam).history
            for line in lines where line.entry.to == "resolved" && line.entry.from != "resolved" {
                switch line.entry.what {
                case .action(.evidenceAccepted):
                    #expect(line.entry.from == "withLeadAssessor" && line.entry.by == world.people.leadAssessor.id, "\(when)")
                    resolutions["accepted", default: 0] += 1
                case .action(.resolvedByReport(let report)):
                    #expect(book.reports[report] != nil, "\(when)")
                    resolutions["byReport", default: 0] += 1
                case let other: Issue.record("\(other) resolved an action, \(when)")
                }
            }
            let wasReopened = lines.contains { $0.entry.what.kind == "action.reopened" }
            if !wasReopened, !action.status.isClosed {
                #expect(book.later(than: action.report, about: action.point).isEmpty, "\(action.id), \(when)")
            }
        }
        return resolutions
    }
}
