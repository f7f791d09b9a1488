import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct SampleTests {
    @Test(arguments: Engine.allCases) func itIsMadeOnceAndItsHistoryHolds(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let casework = Casework(database: database)
            try await casework.makeSample()
            let made = try await casework.verifyHistory()
            #expect(made.findings == [])
            #expect(made.entries > 100)
            try await casework.makeSample()
            let again = try await casework.verifyHistory()
            #expect(again.entries == made.entries)
        }
    }

    /// Weekends, ends of months, leap days and bank holidays move its days, and must not move them past each other.
    @Test(arguments: ["2026-01-01", "2026-03-29", "2027-12-25", "2027-12-31", "2028-02-29", "2028-05-02", "2028-12-31"])
    func itIsAliveWheneverItIsMade(today: String) async throws {
        let today = try #require(Day(today))
        for hour in [0, 23] {
            try await Engine.sqlite.withDatabase { database in
                let now = Date(timeIntervalSince1970: TimeInterval(today.number * 86_400 + hour * 3600 + 60))
                let casework = Casework(database: database, environment: Environment(now: { now }))
                try await casework.makeSample()
                let clerk = try #require(try await casework.samplePeople().first).person
                let home = try await casework.reader.home(for: clerk)
                #expect(home.overdue.total == 1)
                #expect(home.services.total == 5)
                let verification = try await casework.verifyHistory()
                #expect(verification.findings == [])
                let instants = try await database.read { snapshot in
                    try snapshot.rows("SELECT at FROM history ORDER BY sequence").map { try $0.instant("at") }
                }
                #expect(instants == instants.sorted())
                #expect(instants.allSatisfy { $0 <= now })
            }
        }
    }

    @Test func everyPersonSaysWhatTheyDo() async throws {
        try await Engine.sqlite.withDatabase { database in
            let casework = Casework(database: database)
            try await casework.makeSample()
            let people = try await casework.samplePeople()
            #expect(people.count == 24)
            #expect(people.prefix(2).map(\.what) == ["Assessments team", "Assessments team"])
            #expect(people.map(\.what).contains("Product manager, Renew a canal mooring licence"))
            #expect(people.map(\.what).contains("Lead assessor, Find a winter berth, Report a blocked waterway"))
            #expect(people.map(\.what).suffix(2) == ["Administrator", "Head of user research"])
        }
    }

    @Test func itShowsActionsInNearlyEveryStatus() async throws {
        try await Engine.sqlite.withDatabase { database in
            let casework = Casework(database: database)
            try await casework.makeSample()
            let clerk = try #require(try await casework.samplePeople().first).person
            let actions = try await casework.reader.actions(matching: ActionFilter(), for: clerk, size: 200).items.map(\.action)
            let missing = Set(Action.Status.allCases).subtracting(actions.map(\.status))
            #expect(missing == [.roadmapProposed, .withdrawn])
            #expect(actions.count { $0.block != nil } == 2)
        }
    }

    /// A note, a link and a file; evidence that came after its decision; a submission that was taken back.
    @Test(arguments: [true, false]) func itsEvidenceIsRealWithAndWithoutAPlaceForFiles(keepsFiles: Bool) async throws {
        try await Engine.sqlite.withDatabase { database in
            try await TestFiles.with { files in
                let casework = Casework(database: database, environment: Environment(files: keepsFiles ? files : .none))
                try await casework.makeSample()
                let clerk = try #require(try await casework.samplePeople().first).person
                var records: [ActionRecord] = []
                for listed in try await casework.reader.actions(matching: ActionFilter(), for: clerk, size: 200).items {
                    records.append(try await casework.reader.action(listed.id, for: clerk))
                }
                let evidence = records.flatMap(\.evidence)
                #expect(Set(evidence.map(\.latest.content.kind)) == (keepsFiles ? [.note, .link, .file] : [.note, .link]))
                #expect(evidence.allSatisfy { $0.latest.dated <= Day(inLondonAt: $0.latest.at) })
                for record in records {
                    let pins = Set(record.answers.flatMap { $0.submission?.evidence ?? [] })
                    #expect(pins.isSubset(of: record.evidence.map(\.pin)))
                }
                #expect(records.contains { $0.action.status == .resolved && $0.evidence.contains(addedAfter: $0.answers.last) })
                #expect(records.contains { $0.answers.contains { $0.step.title == "Taken back by the team" } })
                for case .file(let file) in evidence.map(\.latest.content) {
                    let bytes = try await files.contents(file.digest).joined()
                    #expect(bytes.count == file.size && file.kind == .csv)
                }
            }
        }
    }

    @Test func theAmberPointsOfOneReportCanBeRatedAgain() async throws {
        try await Engine.sqlite.withDatabase { database in
            let casework = Casework(database: database)
            try await casework.makeSample()
            let clerk = try #require(try await casework.samplePeople().first).person
            var begun: [String] = []
            for report in try await casework.reader.reports(for: clerk) where report.status.hasBeenIssued {
                guard let review = try? await casework.startAmberEvidenceReview(of: report.id, by: clerk) else { continue }
                begun.append("\(report.serviceName): \(review.content.points.map(\.number))")
            }
            #expect(begun == ["Find a winter berth: [4, 6]"])
        }
    }

    @Test func oneReportWaitsToBeIssuedAndOneToBeCorrected() async throws {
        try await Engine.sqlite.withDatabase { database in
            let casework = Casework(database: database)
            try await casework.makeSample()
            let clerk = try #require(try await casework.samplePeople().first).person
            let home = try await casework.reader.home(for: clerk)
            #expect(home.toIssue?.map(\.serviceName) == ["Find a winter berth"])
            let waiting = try #require(home.imports?.items.first)
            #expect(waiting.details.service == "Apply for a towpath event permit")
            #expect(!waiting.problems.isEmpty)
        }
    }

    /// The reports of the sample organisation are as tidy as published ones, save the one that is there to be corrected.
    @Test func onlyTheReportToBeCorrectedIsReadWithProblems() async throws {
        try await Engine.sqlite.withDatabase { database in
            try await Casework(database: database).makeSample()
            let readings = try await database.read { snapshot in
                try snapshot.rows("SELECT draft FROM imports").map { try $0.json("draft", as: Import.self) }
            }
            #expect(readings.count == 9)
            for reading in readings {
                #expect(reading.problems.isEmpty == (reading.report != nil), "\(reading.fileName ?? "")")
            }
        }
    }
}

extension [Evidence] {
    fileprivate func contains(addedAfter answer: Answer?) -> Bool {
        guard let answer else { return false }
        return contains { $0.latest.at > answer.at }
    }
}
