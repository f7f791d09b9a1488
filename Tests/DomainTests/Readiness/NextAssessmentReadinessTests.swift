import Domain
import Testing

@Suite struct NextAssessmentReadinessTests {
    @Test(arguments: [
        ([1: Rating.green, 5: .amber], Readiness.Line(.met, .points([]), "No point is red now.")),
        ([9: .red], Readiness.Line(.missing, .points([9]), "Point 9 is red now and needs a reassessment first.")),
        ([9: .red, 2: .red], Readiness.Line(.missing, .points([2, 9]), "Points 2 and 9 are red now and need a reassessment first.")),
    ])
    func noPointMayBeRed(_ ratings: [Int: Rating], _ line: Readiness.Line) {
        #expect(Readiness(for: .nextAssessment, of: .sample(ratings: ratings)).lines.first == line)
    }

    @Test(arguments: Action.Status.allCases, BookingRules.OpenAmbers.allCases)
    func anAmberActionMustBeResolvedMitigatedOrOnTheRoadmap(_ status: Action.Status, _ openAmbers: BookingRules.OpenAmbers) throws {
        let facts = try Readiness.Facts.sample(
            ratings: [5: .amber], actions: [.sample(status, .amber, point: 5)], report: nil, openAmbers: openAmbers)
        let lines = Readiness(for: .nextAssessment, of: facts).lines.dropFirst()
        let none = Readiness.Line(.met, .points([]), "No amber action is open.")
        let naming = "Action 5.1, “Test with people who use a screen reader”,"
        let expected: [Readiness.Line] =
            switch status {
            case .resolved, .withdrawn, .superseded, .readyForReassessment: [none]
            case .mitigated, .onRoadmap:
                [
                    none,
                    Readiness.Line(
                        .met, .action(identifier(20)), "\(naming) has the status “\(status.title)”, until 1 December 2026."),
                ]
            case .toReview, .planned, .inProgress, .evidenceSubmitted, .withLeadAssessor, .evidenceReturned, .mitigationProposed,
                .roadmapProposed:
                [
                    Readiness.Line(
                        openAmbers == .block ? .missing : .warning, .action(identifier(20)),
                        "\(naming) is still open: it is “\(status.title)”.")
                ]
            }
        #expect(Array(lines) == expected)
    }

    @Test func theRedActionsOfAReassessmentAreNotAskedAbout() throws {
        let facts = try Readiness.Facts.sample(ratings: [5: .green], actions: [.sample(.inProgress, .red, point: 5)])
        #expect(Readiness(for: .nextAssessment, of: facts).verdict == .ready)
    }
}

@Suite struct NextPhaseReadinessTests {
    @Test func eachRedPointIsAnObstacleOfItsOwn() throws {
        let facts = try Readiness.Facts.sample(
            ratings: [2: .red, 9: .notMet, 5: .notMet], tracked: [9: .red], actions: [.sample(.readyForReassessment, .red, point: 2)])
        let readiness = Readiness(for: .nextPhase, of: facts)
        #expect(
            readiness.obstacles.map(\.words) == [
                "Point 2, “Solve a whole problem for users”, is red now and needs a reassessment first.",
                "Point 9, “Create a secure service which protects users’ privacy”, is red now and needs a reassessment first.",
            ])
        #expect(readiness.obstacles.map(\.reason) == [.points([2]), .points([9])])
    }

    /// The next phase may be worked on while ambers are open, whatever the organisation asks before an assessment.
    @Test(arguments: BookingRules.OpenAmbers.allCases)
    func openAmberActionsAreWarnings(_ openAmbers: BookingRules.OpenAmbers) throws {
        let facts = try Readiness.Facts.sample(
            ratings: [5: .amber], actions: [.sample(.inProgress, .amber, point: 5)], openAmbers: openAmbers)
        let readiness = Readiness(for: .nextPhase, of: facts)
        #expect(readiness.verdict == .readyWithWarnings)
        #expect(readiness.warnings.map(\.reason) == [.action(identifier(20))])
    }

    @Test func questionsBookingsAndAnswersToTheReportKeepNobodyBack() {
        let facts = Readiness.Facts.sample(
            ratings: [5: .green], report: .challenged, drafts: [.reassessment], questions: [.asked()], bookings: [.asked])
        #expect(Readiness(for: .nextPhase, of: facts).verdict == .ready)
    }

    @Test func aServiceThatNobodyAssessedIsWarned() {
        let readiness = Readiness(for: .nextPhase, of: .sample(ratings: [:], report: nil))
        #expect(readiness.warnings.map(\.reason) == [.report(nil)])
        #expect(readiness.obstacles.isEmpty)
    }
}
