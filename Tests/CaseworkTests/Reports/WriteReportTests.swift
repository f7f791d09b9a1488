import Casework
import Domain
import Storage
import TestSupport
import Testing

/// A report that is written here: begun, written by several people at once, handed in, sent back, issued or given up.
@Suite struct WriteReportTests {
    @Test(arguments: Engine.allCases) func aReportGoesFromItsBeginningToTheTeam(engine: Engine) async throws {
        try await engine.withWorld { world in
            let begun = try await world.begin(.assessment)
            #expect(begun.content.points.count == 14 && begun.content.points.allSatisfy { $0.rating == .notRated })
            let record = try await world.casework.reader.report(begun.id, for: world.people.leadAssessor)
            #expect(record.panel.map(\.person) == [world.people.leadAssessor.id])
            await #expect(throws: Failure.notFound) { try await world.casework.reader.report(begun.id, for: world.people.teamLead) }
            await #expect(throws: Report.Refusal.notSubmitted) { try await world.issue(begun) }
            try await world.submit(world.rate(begun, [2: .red, 3: .amber]))
            try await world.issue(begun)
            let issued = try await world.casework.reader.report(begun.id, for: world.people.teamLead)
            #expect(issued.report.content.overall == .red)
            #expect(issued.actions.map(\.point) == [2, 3] && issued.actions.map(\.rating) == [.red, .amber])
            let verification = try await world.casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    @Test func onlyTheAssessmentsTeamBeginsOneThatWasNotBooked() async throws {
        try await Engine.sqlite.withWorld { world in
            for (name, person) in world.people.all + [("stranger", world.people.stranger)] where name != "assessments team" {
                await #expect(throws: Failure.self, "\(name)") { try await world.begin(.assessment, by: person) }
            }
            let tomorrow = world.today.adding(days: 1)
            await #expect(throws: Report.Refusal.notYetAssessed(on: tomorrow)) { try await world.begin(.assessment, on: tomorrow) }
            await #expect(throws: Report.Refusal.unknownStandard("govuk-15")) { try await world.begin(.assessment, standard: "govuk-15") }
            await #expect(throws: Failure.notFound) { try await world.begin(.assessment, lead: world.people.stranger.id) }
        }
    }

    /// The loser keeps what they wrote in their form, and is shown both texts.
    @Test(arguments: Engine.allCases, 1...3) func ofTwoWhoWriteOnePointAtOnceOneIsToldOfTheOther(engine: Engine, round: Int) async throws {
        try await engine.withWorld { world in
            let begun = try await world.begin(.assessment, with: [world.people.assessor])
            let seen = try await world.fingerprint(ofPoint: 4, in: begun)
            let outcomes = await together(
                [world.people.leadAssessor, world.people.assessor].map { person in
                    { try await world.write(4, .amber, "Said by \(person.name).", in: begun, seen: seen, by: person) }
                })
            #expect(outcomes.count { $0.failure == nil } == 1)
            #expect(outcomes.compactMap { $0.failure as? Failure } == [.changedMeanwhile])
            // Whoever has seen the other text may overwrite it.
            let again = try await world.fingerprint(ofPoint: 4, in: begun)
            let last = try await world.write(4, .red, "Said at last.", in: begun, seen: again, by: world.people.assessor)
            #expect(last.content.points.first { $0.number == 4 }?.findings == ["Said at last."])
        }
    }

    @Test(arguments: Engine.allCases) func thoseWhoWriteDifferentPointsAtOnceAreNotInEachOthersWay(engine: Engine) async throws {
        try await engine.withWorld { world in
            let begun = try await world.begin(.assessment, with: [world.people.assessor])
            let people = [world.people.leadAssessor, world.people.assessor]
            var writers: [@Sendable () async throws -> Report] = []
            for point in begun.content.points {
                let (seen, person) = (try await world.fingerprint(ofPoint: point.number, in: begun), people[point.number % 2])
                writers.append {
                    try await world.write(point.number, .amber, "Said of point \(point.number).", in: begun, seen: seen, by: person)
                }
            }
            let failures = await together(writers).compactMap(\.failure)
            #expect(failures.isEmpty, "\(failures)")
            let record = try await world.casework.reader.report(begun.id, for: world.people.leadAssessor)
            #expect(record.report.content.points.map(\.findings) == (1...14).map { ["Said of point \($0)."] })
            #expect(record.history.count { $0.entry.what.kind == "report.pointWritten" } == 14)
        }
    }

    /// A form that is sent a second time finds its own words there.
    @Test func whatIsThereAlreadyIsNoConflict() async throws {
        try await Engine.sqlite.withWorld { world in
            let begun = try await world.begin(.assessment)
            let seen = try await world.fingerprint(ofPoint: 4, in: begun)
            for _ in 1...2 { try await world.write(4, .green, "Good.", in: begun, seen: seen, by: world.people.leadAssessor) }
        }
    }

    @Test func thePanelWritesItsPointsAndThoseWhoAnswerForTheWholeWriteTheRest() async throws {
        try await Engine.sqlite.withWorld { world in
            let begun = try await world.begin(.assessment, with: [world.people.assessor])
            let summary = Report.Part.summary(.init(overall: .green, reason: nil, findings: ["All is well."]))
            await #expect(throws: Report.Refusal.notPermitted(.submit)) {
                try await world.casework.write(summary, of: begun.id, seen: nil, by: world.people.assessor)
            }
            await #expect(throws: Failure.notFound) {
                try await world.write(4, .green, "Ours.", in: begun, seen: nil, by: world.people.teamLead)
            }
            await #expect(throws: Report.Refusal.scopeIsFixed(begun.content.points.map(\.number))) {
                try await world.write(15, .green, "More.", in: begun, seen: nil, by: world.people.leadAssessor)
            }
            await #expect(throws: Report.Refusal.actionsOnGreen([4])) {
                let green = ReportedPoint(number: 4, title: "Make the service simple to use", rating: .green, actions: ["do it"])
                try await world.casework.write(.point(green), of: begun.id, seen: nil, by: world.people.leadAssessor)
            }
        }
    }

    @Test func anIncompleteReportIsNotSubmittedAndWhatIsSentBackIsWrittenOn() async throws {
        try await Engine.sqlite.withWorld { world in
            let (clerk, begun) = (world.people.assessmentsTeam, try await world.begin(.assessment, with: [world.people.assessor]))
            await #expect(throws: Report.Refusal.ratingNeeded(Array(1...14))) { try await world.submit(begun) }
            try await world.submit(world.rate(begun, [:]))
            await #expect(throws: Report.Refusal.wrongStatus(.write, .submitted)) {
                try await world.write(4, .amber, "Wait.", in: begun, seen: nil, by: world.people.assessor)
            }
            await #expect(throws: Report.Refusal.reasonNeeded) {
                try await world.casework.change(begun.id, by: clerk, expecting: nil) { try $0.sendBack(reason: nil, by: $1) }
            }
            try await world.casework.change(begun.id, by: clerk, expecting: nil) { try $0.sendBack(reason: Words("Say more."), by: $1) }
            try await world.write(4, .amber, "More.", in: begun, seen: nil, by: world.people.assessor)
            await #expect(throws: Report.Refusal.notSubmitted) { try await world.issue(begun) }
        }
    }

    @Test(arguments: Engine.allCases) func aDraftThatIsGivenUpIsGoneAndStaysInTheHistory(engine: Engine) async throws {
        try await engine.withWorld { world in
            let clerk = world.people.assessmentsTeam
            let begun = try await world.begin(.assessment)
            await #expect(throws: Report.Refusal.notPermitted(.discard)) {
                try await world.casework.discard(begun.id, by: world.people.leadAssessor, expecting: nil)
            }
            await #expect(throws: Report.Refusal.wrongStatus(.discard, .issued)) {
                try await world.casework.discard(world.report.id, by: clerk, expecting: nil)
            }
            // One that was written here, and one that was read from a file.
            for id in [begun.id, world.draft.id] {
                try await world.casework.discard(id, by: clerk, expecting: nil)
                await #expect(throws: Failure.notFound) { try await world.casework.reader.report(id, for: clerk) }
            }
            let verification = try await world.casework.verifyHistory()
            #expect(verification.findings == [])
            let waiting = try await world.casework.reader.waitingImports(for: clerk)
            #expect(waiting.isEmpty)
            let again = try await world.read(WorldReports.reassessment)
            let twins = try await world.casework.reader.waitingImport(again.id, for: clerk).twins
            #expect(twins.isEmpty)
        }
    }
}

extension World {
    @discardableResult
    func begin(
        _ kind: Assessment.Kind, on day: Day? = nil, standard: Standard.ID = "govuk-14", lead: Person.ID? = nil, with others: [Person] = [],
        by person: Person? = nil
    ) async throws -> Report {
        let beginning = Beginning(
            kind: kind, phase: .privateBeta, date: day ?? today, standard: standard, leadAssessor: lead ?? people.leadAssessor.id)
        let report = try await casework.beginReport(beginning, of: service.id, by: person ?? people.assessmentsTeam)
        try await database.write { transaction in
            for other in others { try transaction.insertPanelMember(other.id, of: report.assessment.id, role: .assessor) }
        }
        return report
    }

    @discardableResult
    func issue(_ report: Report) async throws -> Report {
        try await casework.issue(report.id, by: people.assessmentsTeam, expecting: nil)
    }

    /// Writes a point with one finding, and one action where it carries any.
    @discardableResult
    func write(
        _ number: Int, _ rating: Rating, _ finding: String, in report: Report, seen: String?, by person: Person
    ) async throws -> Report {
        let title = report.content.points.first { $0.number == number }?.title ?? ""
        let point = ReportedPoint(
            number: number, title: title, rating: rating, findings: [finding], actions: rating.carriesActions ? ["do what is left"] : [])
        return try await casework.write(.point(point), of: report.id, seen: seen, by: person)
    }

    /// What a form carries that shows the point as it is now.
    func fingerprint(ofPoint number: Int, in report: Report) async throws -> String {
        let content = try await casework.reader.report(report.id, for: people.leadAssessor).report.content
        let point = try #require(content.points.first { $0.number == number })
        return try Report.Part.point(point).fingerprint
    }
}
