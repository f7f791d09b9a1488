import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What the team asks the panel: who sees it, who answers, what waits for whom.
@Suite struct PanelQuestionTests {
    @Test(arguments: Engine.allCases) func aQuestionIsAskedAnsweredAndResolved(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, people) = (world.casework, world.people)
            let asked = try await world.ask(about: .action(world.amber.id), to: .profession(.userResearch))
            #expect(asked.point == 4 && asked.action == world.amber.id && asked.status == .open)
            let waiting = try await casework.reader.home(for: people.assessor).toAnswer
            #expect(waiting?.map(\.question) == [asked] && waiting?.map(\.serviceName) == [world.service.name])
            try await casework.change(asked.id, by: people.assessor, expecting: asked.version) {
                try $0.answer(Words("Five people."), by: $1)
            }
            try await casework.change(asked.id, by: people.teamLead, expecting: nil) { try $0.followUp(Words("At once?"), by: $1) }
            try await casework.change(asked.id, by: people.leadAssessor, expecting: nil) { try $0.answer(Words("Over time."), by: $1) }
            let resolved = try await casework.change(asked.id, by: people.teamMember, expecting: nil) { try $0.resolve(by: $1) }
            #expect(resolved.messages.map(\.text.text) == ["Five people.", "At once?", "Over time."])
            let record = try await casework.reader.question(asked.id, for: people.reader)
            #expect(record.question == resolved && record.action?.id == world.amber.id && record.reported?.rating == .amber)
            #expect(record.name(of: people.assessor.id) == people.assessor.name)
            let after = try await casework.reader.home(for: people.assessor).toAnswer
            #expect(after == [])
            let verification = try await casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    @Test(arguments: Engine.allCases) func bothSidesFindItWhereTheyLook(engine: Engine) async throws {
        try await engine.withWorld { world in
            let reader = world.casework.reader
            let ofAction = try await world.ask(about: .action(world.amber.id))
            let ofPoint = try await world.ask(about: .point(10, of: world.report.id), "Which indicators?")
            for person in [world.people.teamMember, world.people.assessor] {
                let action = try await reader.action(world.amber.id, for: person)
                #expect(action.questions.all == [ofAction])
                let report = try await reader.report(world.report.id, for: person)
                #expect(report.questions.all == [ofAction, ofPoint] && report.questions.aboutPoint(10) == [ofPoint])
                let service = try await reader.service(world.service.id, for: person)
                #expect(service.questions == [ofAction, ofPoint])
                let readiness = try #require(service.readiness.first { $0.purpose == .reassessment })
                #expect(readiness.warnings.contains { $0.reason == .question(ofPoint.id) })
            }
            let listed = try await reader.questions(of: world.service.id, report: world.report.id, for: world.people.reader)
            #expect(listed.about(world.amber.id) == [ofAction] && listed.name(of: world.people.teamLead.id) == world.people.teamLead.name)
        }
    }

    @Test(arguments: Engine.allCases) func whoDoesNotSeeTheServiceSeesNoQuestionOfIt(engine: Engine) async throws {
        try await engine.withWorld { world in
            let asked = try await world.ask(about: .action(world.amber.id))
            for person in [world.people.stranger, world.people.otherTeam] {
                await #expect(throws: Failure.notFound) { try await world.casework.reader.question(asked.id, for: person) }
                await #expect(throws: Failure.notFound) { try await world.casework.reader.questions(of: world.service.id, for: person) }
                await #expect(throws: Failure.notFound) {
                    try await world.casework.change(asked.id, by: person, expecting: nil) { try $0.resolve(by: $1) }
                }
                await #expect(throws: Failure.notFound) { try await world.ask(about: .action(world.amber.id), by: person) }
                await #expect(throws: Failure.notFound) { try await world.ask(about: .point(4, of: world.report.id), by: person) }
            }
        }
    }

    @Test func theTeamAsksAndThePanelAnswers() async throws {
        try await Engine.sqlite.withWorld { world in
            let asked = try await world.ask(about: .action(world.amber.id))
            let team = ["team lead", "team member"]
            for (name, person) in world.people.all where name != "other team" {
                let asking = await #expect(throws: (any Error).self, "\(name)") {
                    try await world.ask(about: .action(world.amber.id), "", by: person)
                }
                #expect(asking as? PanelQuestion.Refusal == (team.contains(name) ? .textNeeded(.ask) : .notPermitted(.ask)), "\(name)")
                let answering = await #expect(throws: (any Error).self, "\(name)") {
                    try await world.casework.change(asked.id, by: person, expecting: nil) { try $0.answer(nil, by: $1) }
                }
                let mayAnswer = ["assessments team", "lead assessor", "assessor"].contains(name)
                #expect(answering as? PanelQuestion.Refusal == (mayAnswer ? .textNeeded(.answer) : .notPermitted(.answer)), "\(name)")
            }
            await #expect(throws: PanelQuestion.Refusal.pointUnknown(3)) { try await world.ask(about: .point(3, of: world.report.id)) }
            await #expect(throws: Failure.notFound) { try await world.ask(about: .point(5, of: world.draft.id)) }
            await #expect(throws: Failure.notFound) {
                try await world.ask(about: .point(5, of: world.draft.id), by: world.people.assessmentsTeam)
            }
        }
    }

    /// The identifier is made with the form.
    @Test(arguments: Engine.allCases, 1...3) func aFormSentTwiceAtOnceAsksOnce(engine: Engine, round: Int) async throws {
        try await engine.withWorld { world in
            let id = PanelQuestion.ID(at: world.clock.now, random: Environment.chance(10))
            let last = try await world.last()
            let ask: @Sendable () async throws -> PanelQuestion = { try await world.ask(about: .action(world.amber.id), as: id) }
            let outcomes = await together([ask, ask, ask])
            #expect(outcomes.compactMap(\.failure).isEmpty, "\(outcomes)")
            let (all, lastAfter) = (
                try await world.casework.reader.questions(of: world.service.id, for: world.people.teamLead).all, try await world.last()
            )
            #expect(all.map(\.id) == [id] && lastAfter == last + 1)
            await #expect(throws: Failure.notFound) {
                try await world.ask(about: .action(world.amber.id), as: id, by: world.people.teamMember)
            }
        }
    }

    /// Whoever goes back to the form and asks something else has asked twice: nothing that was typed is lost.
    @Test func aFormSentAgainWithOtherWordsAsksAnotherQuestion() async throws {
        try await Engine.sqlite.withWorld { world in
            let first = try await world.ask(about: .action(world.amber.id))
            let other = try await world.ask(about: .action(world.amber.id), "How often?", as: first.id)
            let elsewhere = try await world.ask(about: .point(4, of: world.report.id), as: first.id)
            let again = try await world.ask(about: .action(world.amber.id), as: first.id)
            #expect(again == first && Set([first.id, other.id, elsewhere.id]).count == 3 && other.text.text == "How often?")
        }
    }

    @Test(arguments: Engine.allCases) func ofTwoWhoAnswerTheSameVersionOneIsTold(engine: Engine) async throws {
        try await engine.withWorld { world in
            let asked = try await world.ask(about: .action(world.amber.id))
            let answers = [world.people.assessor, world.people.leadAssessor].map { person in
                { @Sendable in
                    try await world.casework.change(asked.id, by: person, expecting: asked.version) { try $0.answer(Words("Yes."), by: $1) }
                }
            }
            let outcomes = await together(answers)
            #expect(outcomes.compactMap { $0.failure as? Failure } == [.changedMeanwhile])
        }
    }
}

extension World {
    @discardableResult
    func ask(
        about subject: QuestionSubject, to addressee: PanelQuestion.Addressee = .panel, _ text: String = "How many people?",
        as id: PanelQuestion.ID? = nil, by person: Person? = nil
    ) async throws -> PanelQuestion {
        try await casework.ask(Words(text), as: id, about: subject, to: addressee, by: person ?? people.teamLead)
    }
}
