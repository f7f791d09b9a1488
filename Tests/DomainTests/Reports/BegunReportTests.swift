import Domain
import Testing

@Suite struct BegunReportTests {
    @Test func aReportBeginsWithEveryPointOfItsScopeUnrated() throws {
        let (report, event) = try begin(.assessment, points: Array(1...14))
        #expect(report.content.points.map(\.number) == Array(1...14))
        #expect(report.content.points.allSatisfy { $0.rating == .notRated && $0.actions.isEmpty && !$0.title.isEmpty })
        #expect(report.status == .draft && report.origin == .written && report.content.leadAssessor == "Lena")
        #expect(event == .begun(points: Array(1...14)))
        #expect(report.gaps == [.ratingNeeded(Array(1...14)), .overallNeeded])
    }

    /// In the order of the standard, whatever order they are given in.
    @Test func aReassessmentRatesThePointsThatAreRedNowAndNoOthers() throws {
        let (report, event) = try begin(.reassessment, points: [9, 2])
        #expect(report.content.points.map(\.number) == [2, 9])
        #expect(event == .begun(points: [2, 9]))
    }

    @Test func withNothingRedThereIsNothingToReassess() throws {
        #expect(throws: Report.Refusal.nothingRed) { try begin(.reassessment, points: []) }
        #expect(throws: Report.Refusal.pointsNeeded) { try begin(.assessment, points: [99]) }
    }

    @Test func nobodyReportsWhatHasNotBeenLookedAtYet() throws {
        #expect(throws: Report.Refusal.notYetAssessed(on: Given.nextMonth)) { try begin(.assessment, points: [1], on: Given.nextMonth) }
        _ = try begin(.assessment, points: [1], on: today)
    }

    private func begin(_ kind: Assessment.Kind, points: [Int], on date: Day = today) throws -> (report: Report, event: Report.Event) {
        let assessment = Assessment(id: identifier(26), service: identifier(22), kind: kind, phase: .alpha, date: date)
        return try Report.begun(
            id: identifier(27), organisation: identifier(21), assessment: assessment,
            standard: try #require(Standard.catalogue.first { $0.id == "govuk-14" }), points: points, leadAssessor: "Lena",
            by: actor(.leadAssessor))
    }
}

@Suite struct RescopedReportTests {
    private let standard = Standard.catalogue.first { $0.id == "govuk-14" }

    /// What was said of those that still are red stays said.
    @Test func aReassessmentThatIsBeingWrittenFollowsWhatIsRed() throws {
        var report = Report.review(of: [4, 9], kind: .reassessment)
        let nine = ReportedPoint(number: 9, title: "Secure", rating: .green)
        _ = try report.write(.point(nine), knowing: Standard.catalogue, by: actor(.leadAssessor))
        #expect(report.rescope(to: try points([5, 9]), of: "govuk-14") == .rescoped(points: [5, 9]))
        #expect(report.content.points.map(\.number) == [5, 9])
        #expect(report.content.points.last == nine)
        #expect(report.content.points.first?.rating == .notRated)
    }

    /// A later report was written against another standard: its point 9 is not the one that something was said of.
    @Test func aPointOfAnotherStandardIsAnotherPoint() throws {
        var report = Report.review(of: [4, 9], kind: .reassessment)
        let nine = ReportedPoint(number: 9, title: "Secure", rating: .green)
        _ = try report.write(.point(nine), knowing: Standard.catalogue, by: actor(.leadAssessor))
        #expect(report.rescope(to: try points([9]), of: "nhs-17") == .rescoped(points: [9]))
        #expect(report.content.standard == "nhs-17" && report.content.points.map(\.rating) == [.notRated])
    }

    @Test func nothingHappensWhereTheRedPointsStayTheSame() throws {
        var report = Report.review(of: [4, 9], kind: .reassessment)
        #expect(report.rescope(to: try points([4, 9]), of: "govuk-14") == nil)
        #expect(report == Report.review(of: [4, 9], kind: .reassessment))
    }

    @Test(arguments: Assessment.Kind.allCases.filter { $0 != .reassessment })
    func onlyAReassessmentHasTheRedPointsForItsScope(_ kind: Assessment.Kind) throws {
        var report = Report.review(of: [4, 9], kind: kind)
        #expect(report.rescope(to: try points([5]), of: "govuk-14") == nil)
    }

    @Test func whatWasIssuedKeepsItsScope() throws {
        var report = Report.review(of: [4, 9], kind: .reassessment, state: .issued(at: noon, answerBy: nil))
        #expect(report.rescope(to: try points([5]), of: "govuk-14") == nil)
    }

    private func points(_ numbers: [Int]) throws -> [StandardPoint] { try #require(standard).points.filter { numbers.contains($0.number) } }
}
