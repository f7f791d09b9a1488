import Domain
import Storage
import TestSupport
import Testing

/// A list is one statement, or two with its count, however long it is; and none reads a table from end to end that grows with use.
@Suite struct QueryPlanTests {
    struct Question: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let statements: Int
        /// What every statement must use, where the choice matters most.
        let index: String
        let ask: @Sendable (World, Person) -> @Sendable (Snapshot) throws -> Void
    }

    static let questions: [Question] =
        questionsOfEarlierRooms + questionsOfTheRedPath + questionsOfTheHistory + questionsOfPeople
        + questionsOfWebhooks

    private static let questionsOfEarlierRooms: [Question] = [
        list("all actions") { _, _ in },
        list("actions of a service", index: "actions_of_service (service_id=?)") { $0.service = $1.service.id },
        list("actions of a report", index: "(report_id=?)") { $0.report = $1.report.id },
        list("actions by status") { filter, _ in filter.statuses = [.toReview, .planned] },
        list("actions of an owner") { $0.owner = $1.people.teamMember.id },
        list("overdue actions") { $0.overdueOn = $1.today },
        list("actions of a point") { filter, _ in filter.point = 4 },
        list("actions of a rating") { filter, _ in filter.rating = .red },
        list("actions by text", index: "action_words VIRTUAL TABLE INDEX") { filter, _ in filter.text = "research" },
        list("actions of a status by text", index: "action_words VIRTUAL TABLE INDEX") { filter, _ in
            (filter.text, filter.statuses) = ("screen reader", [.toReview, .planned])
        },
        list("actions of my teams") { filter, _ in (filter.statuses, filter.heldAs) = ([.toReview], Role.team) },
        list("what waits longest") { filter, _ in
            (filter.statuses, filter.order) = ([.evidenceSubmitted], .longestHeld)
        },
        Question("lead assessors") { world, person in { _ = try $0.leadAssessors(of: [world.report.id, world.draft.id], for: person) } },
        Question("services") { world, person in { _ = try $0.services(for: person, today: world.today) } },
        Question("a page of services", statements: 2) { world, person in
            { _ = try $0.services(for: person, today: world.today, page: 1, size: 50) }
        },
        Question("reports") { _, person in { _ = try $0.reports(for: person) } },
        Question("services to choose from") { _, person in { _ = try $0.serviceChoices(for: person, limit: 201) } },
        Question("reports to choose from") { _, person in { _ = try $0.reportChoices(for: person, limit: 201) } },
        Question("reports of a service to choose from") { world, person in
            { _ = try $0.reportChoices(for: person, service: world.service.id, limit: 201) }
        },
        Question("reports of a service") { world, person in { _ = try $0.reports(for: person, service: world.service.id) } },
        Question("actions of one report") { world, _ in { _ = try $0.actions(of: world.report.id) } },
        Question("actions of a whole service", index: "actions_of_service (service_id=?)") { world, _ in
            { _ = try $0.actions(of: world.service.id) }
        },
        Question("outcomes of a service") { world, _ in { _ = try $0.outcomes(of: world.service.id) } },
        Question("history of an action") { world, _ in { _ = try $0.history(of: world.amber.id) } },
        Question("history of a report") { world, _ in { _ = try $0.history(of: world.report.id) } },
        Question("actions of a report as they were") { world, _ in { _ = try $0.actions(of: world.report.id, upTo: 40) } },
        Question("history of a report's actions") { world, _ in { _ = try $0.actionHistory(of: world.report.id, upTo: 40) } },
        Question("a report as it was", index: "history_of_report_by_thing (report_id=? AND action_id=? AND sequence<?)") { world, _ in
            { _ = try $0.report(world.report.id, upTo: 40) }
        },
        Question("entry of a moment") { world, _ in { _ = try $0.sequence(of: world.report.id, at: World.start) } },
        Question("unfinished actions of a service", index: "actions_of_service (service_id=?)") { world, _ in
            { _ = try $0.unfinishedActions(of: world.service.id, assessedUntil: world.today) }
        },
        Question("unfinished actions before a report", index: "actions_of_service (service_id=?)") { world, _ in
            { _ = try $0.unfinishedActions(before: world.draft) }
        },
        Question("standings of a service's reports") { world, _ in { _ = try $0.reportStandings(of: world.service.id) } },
        Question("report of an assessment") { world, _ in { _ = try $0.report(of: world.report.assessment.id) } },
        Question("evidence of an action", index: "evidence_of_action (action_id=?)") { world, _ in
            { _ = try $0.evidence(of: world.amber.id) }
        },
        Question("one piece of evidence") { world, _ in { _ = try $0.evidence(Identifier(world.amber.id.uuid)) } },
        Question("files by digest", index: "evidence_by_digest (digest=?)") { _, _ in { _ = try $0.isEvidence(digest: "0f") } },
        Question("review links of an action", index: "review_links_of_action (action_id=?)") { world, _ in
            { _ = try $0.reviewLinks(of: world.amber.id) }
        },
        Question("review link by digest", index: "(token_digest=?)") { _, _ in { _ = try $0.reviewLink(digest: "0f") } },
        Question("owners to choose from") { _, person in { _ = try $0.ownerChoices(for: person, limit: 201) } },
        Question("team") { world, _ in { _ = try $0.team(of: world.service.id) } },
        Question("panel") { world, _ in { _ = try $0.panel(of: world.report.assessment.id) } },
        Question("people") { world, _ in { _ = try $0.people(of: world.organisation.id) } },
        Question("seats") { world, _ in { _ = try $0.seats(in: world.organisation.id) } },
        Question("waiting imports") { world, _ in { _ = try $0.waitingImports(in: world.organisation.id) } },
        Question("waiting imports alike") { world, _ in { _ = try $0.waitingImport(fingerprint: "0", in: world.organisation.id) } },
        Question("reports alike") { world, _ in { _ = try $0.reports(fingerprint: "0", in: world.organisation.id) } },
        Question("latest entry") { world, _ in { _ = try $0.latestSequence(in: world.organisation.id) } },
    ]

    @Test(arguments: Engine.allCases) func aListIsOneStatementHoweverLongItIs(engine: Engine) async throws {
        try await engine.withWorld { world in
            for question in Self.questions {
                for person in [world.people.assessmentsTeam, world.people.teamMember] {
                    let asked = try await world.database.listen(question.ask(world, person))
                    #expect(asked.count == question.statements, "\(question.testDescription)")
                }
            }
        }
    }

    @Test(arguments: Engine.allCases) func noListReadsAGrowingTableFromEndToEnd(engine: Engine) async throws {
        try await engine.withWorld { world in
            for question in Self.questions {
                for person in [world.people.assessmentsTeam, world.people.teamMember] {
                    for plan in try await world.database.listen(question.ask(world, person)).plans {
                        #expect(engine == .postgres || plan.contains(question.index), "\(question.testDescription): \(plan)")
                        for table in Self.growingTables {
                            #expect(!plan.reads(wholeOf: table), "\(question.testDescription): \(plan)")
                        }
                    }
                }
            }
        }
    }

    private static let growingTables = [
        "actions", "history", "reports", "assessments", "report_points", "report_editions", "imports", "people", "evidence",
        "evidence_versions", "review_links", "questions", "bookings", "demonstrations", "calendar_feeds", "invitations", "service_members",
        "panel_members",
    ]

    /// Whoever reads everything sees the newest reports, however many there are.
    @Test func theNewestReportsAreReadInTheirOrder() async throws {
        try await Engine.sqlite.withWorld { world in
            let reader = world.people.reader
            let plans = try await world.database.listen { _ = try $0.reports(for: reader, page: 1, size: 50) }.plans
            #expect(plans.count == 2)
            #expect(plans.last?.contains("SCAN assessments USING COVERING INDEX assessments_by_day") == true, "\(plans)")
        }
    }

    /// The desk asks at every look at it, and finds what waits longest without sorting what waits.
    @Test func whatWaitsLongestIsReadInItsOrder() async throws {
        try await Engine.sqlite.withWorld { world in
            let question = try #require(Self.questions.first { $0.testDescription == "what waits longest" })
            let plans = try await world.database.listen(question.ask(world, world.people.assessmentsTeam)).plans
            // What comes after is the sorting of the page that was found.
            let finding = plans.last?.split(separator: "SCAN found").first
            #expect(finding?.contains("actions_by_waiting") == true)
            #expect(finding?.contains("ORDER BY") == false)
        }
    }

    private static func list(_ name: String, index: String = "SEARCH", _ change: @Sendable @escaping (inout ActionFilter, World) -> Void)
        -> Question
    {
        Question(name, index: index) { world, person in
            var filter = ActionFilter()
            change(&filter, world)
            let wanted = filter
            return { _ = try $0.actions(matching: wanted, for: person, page: 1, size: 50) }
        }
    }
}

extension String {
    /// Whether a plan of either engine goes through a table and nothing but the end of it stops it. PostgreSQL was told to do so only where
    /// no index helps.
    fileprivate func reads(wholeOf table: String) -> Bool { contains("SCAN \(table)") || contains("Seq Scan on \(table)") }
}

extension QueryPlanTests.Question {
    init(
        _ name: String, statements: Int = 1, index: String = "SEARCH",
        ask: @Sendable @escaping (World, Person) -> @Sendable (Snapshot) throws -> Void
    ) {
        self.init(testDescription: name, statements: statements, index: index, ask: ask)
    }
}
