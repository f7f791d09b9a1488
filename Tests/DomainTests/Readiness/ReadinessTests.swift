import Domain
import Testing

@Suite struct ReadinessTests {
    private static let met = Readiness.Line(.met, .points([]), "No point is red now.")
    private static let warning = Readiness.Line(.warning, .points([5]), "Point 5 is red and has no open action.")
    private static let missing = Readiness.Line(.missing, .points([9]), "Point 9 is red now.")

    @Test(arguments: [
        ([], Readiness.Verdict.ready, "Ready to book the reassessment"), ([met], .ready, "Ready to book the reassessment"),
        ([met, warning], .readyWithWarnings, "Ready to book the reassessment, with 1 warning"),
        ([warning, met, warning], .readyWithWarnings, "Ready to book the reassessment, with 2 warnings"),
        ([missing], .notReady, "Not ready yet: 1 thing is missing"),
        ([missing, warning, missing], .notReady, "Not ready yet: 2 things are missing"),
    ])
    func whatIsMissingDecidesAndWarningsAreSaid(_ lines: [Readiness.Line], _ verdict: Readiness.Verdict, _ title: String) {
        let readiness = Readiness(for: .reassessment, lines: lines)
        #expect(readiness.verdict == verdict)
        #expect(readiness.title == title)
        #expect(readiness.obstacles.count + readiness.warnings.count == lines.count { $0.state != .met })
    }

    @Test(arguments: [
        (Readiness.Purpose.reassessment, "reassessment", "Ready to book the reassessment"),
        (.nextAssessment, "next_assessment", "Ready to book the next assessment"),
        (.nextPhase, "next_phase", "Ready to move to the next phase"),
    ])
    func aPurposeIsNamedInAddressesAndInTitles(_ purpose: Readiness.Purpose, _ raw: String, _ title: String) {
        #expect(purpose.rawValue == raw)
        #expect(Readiness(for: purpose, lines: []).title == title)
    }

    /// Whatever the facts, each line is one sentence that fits on a page.
    @Test(arguments: Readiness.Purpose.allCases, Action.Status.allCases)
    func everyLineIsASentence(_ purpose: Readiness.Purpose, _ status: Action.Status) throws {
        let long = String(repeating: "Test with people who use assistive technology\n", count: 400)
        let facts = Readiness.Facts.sample(
            actions: try Action.Rating.allCases.map { try .sample(status, $0, point: 9, text: long) }, report: .issued,
            drafts: Assessment.Kind.allCases, questions: [.asked(text: long)], bookings: [.asked], openAmbers: .block)
        for line in Readiness(for: purpose, of: facts).lines {
            #expect(line.words.first?.isUppercase == true && line.words.hasSuffix("."), "\(line.words)")
            #expect(line.words.count < 250 && !line.words.contains("\n"), "\(line.words)")
        }
    }

    /// Words without a space to break at are cut all the same.
    @Test func oneEndlessWordIsCut() throws {
        let action = try Action.sample(.inProgress, .red, point: 9, text: String(repeating: "a", count: 20_000))
        let line = try #require(Readiness(for: .reassessment, of: .sample(actions: [action])).obstacles.first)
        #expect(line.words == "Action 9.1, “\(String(repeating: "a", count: 90))…”, is not ready for reassessment: it is “In progress”.")
    }

    @Test func aServiceWithoutReportsIsReadyForItsFirstAssessmentAndForNoReassessment() {
        let facts = Readiness.Facts(position: nil)
        #expect(Readiness(for: .nextAssessment, of: facts).verdict == .ready)
        #expect(Readiness(for: .reassessment, of: facts).obstacles.map(\.reason) == [.points([])])
        #expect(Readiness(for: .nextPhase, of: facts).warnings.map(\.reason) == [.report(nil)])
    }

    /// Only a report that was issued and not answered says until when the team may answer it.
    @Test(arguments: Report.Status.allCases)
    func theStandingOfAReportIsReadFromIt(_ status: Report.Status) {
        let report = Report(
            id: identifier(23), organisation: identifier(21), assessment: .held(.assessment), origin: .written, state: .of(status),
            content: Report.Content(standard: "govuk-14", overall: nil, points: []))
        let standing = Readiness.ReportStanding(of: report)
        #expect(standing.id == report.id && standing.status == status && standing.assessment == report.assessment)
        #expect(standing.answerBy == (status == .issued ? Given.nextMonth : nil))
    }
}

extension Report.State {
    fileprivate static func of(_ status: Report.Status) -> Report.State {
        switch status {
        case .draft: .draft
        case .submitted: .submitted(by: Given.owner, at: noon)
        case .issued: .issued(at: noon, answerBy: Given.nextMonth)
        case .challenged: .challenged(reason: Given.reason, meeting: Given.nextMonth, by: Given.owner, at: noon)
        case .amended: .amended(by: Given.owner, at: noon)
        case .accepted: .accepted(by: Given.owner, at: noon)
        }
    }
}
