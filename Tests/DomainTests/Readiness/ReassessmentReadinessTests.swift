import Domain
import Testing

@Suite struct ReassessmentReadinessTests {
    @Test(arguments: Action.Status.allCases)
    func aRedActionOfARedPointMustBeReady(_ status: Action.Status) throws {
        let lines = try reassessment(.sample(actions: [.sample(status, .red, point: 9)])).lines.filter {
            $0.reason != .report(identifier(23))
        }
        let scope = Readiness.Line(.met, .points([9]), "The reassessment looks at point 9.")
        let rest =
            switch status {
            case .readyForReassessment: Readiness.Line(.met, .points([9]), "The red action is ready for reassessment.")
            case .resolved, .withdrawn, .superseded: Readiness.Line(.warning, .points([9]), "Point 9 is red and has no open action.")
            case .toReview, .planned, .inProgress, .evidenceSubmitted, .withLeadAssessor, .evidenceReturned, .mitigationProposed,
                .roadmapProposed, .mitigated, .onRoadmap:
                Readiness.Line(
                    .missing, .action(identifier(20)),
                    "Action 9.1, “Test with people who use a screen reader”, is not ready for reassessment: it is “\(status.title)”.")
            }
        #expect(lines == [scope, rest])
    }

    @Test func eachActionThatIsNotReadyHasItsLineInTheOrderOfThePoints() throws {
        let facts = try Readiness.Facts.sample(
            ratings: [2: .red, 9: .red, 10: .red],
            actions: [
                .sample(.planned, .red, point: 10, id: 33), .sample(.planned, .red, point: 9, position: 2, id: 32),
                .sample(.readyForReassessment, .red, point: 9, position: 3, id: 31), .sample(.inProgress, .red, point: 9, id: 30),
            ])
        let readiness = reassessment(facts)
        #expect(readiness.obstacles.map(\.reason) == [.action(identifier(30)), .action(identifier(32)), .action(identifier(33))])
        #expect(readiness.warnings.map(\.reason) == [.points([2])])
        #expect(readiness.lines.first?.words == "The reassessment looks at points 2, 9 and 10.")
    }

    @Test func allReadyActionsAreSaidOnce() throws {
        let actions = try (1...3).map { try Action.sample(.readyForReassessment, .red, point: 9, position: $0, id: UInt8(30 + $0)) }
        let readiness = reassessment(.sample(actions: actions))
        #expect(readiness.verdict == .ready)
        #expect(readiness.lines.contains(Readiness.Line(.met, .points([9]), "All 3 red actions are ready for reassessment.")))
    }

    @Test func nothingElseIsAskedAbout() throws {
        let facts = try Readiness.Facts.sample(actions: [
            .sample(.readyForReassessment, .red, point: 9), .sample(.inProgress, .red, point: 5, id: 31),
            .sample(.inProgress, .amber, point: 9, id: 32), .sample(.inProgress, .red, point: 9, id: 33, standard: "gds-18"),
        ])
        #expect(reassessment(facts).verdict == .ready)
    }

    @Test func whatIsNotMetAndTrackedAsRedIsRed() throws {
        let facts = try Readiness.Facts.sample(
            ratings: [9: .notMet, 5: .notMet], tracked: [9: .red, 5: .amber], actions: [.sample(.readyForReassessment, .red, point: 9)])
        #expect(reassessment(facts).lines.first == Readiness.Line(.met, .points([9]), "The reassessment looks at point 9."))
        #expect(reassessment(facts).verdict == .ready)
    }

    @Test(arguments: [[1: Rating.green], [5: .amber], [9: .notMet]])
    func withoutARedPointThereIsNothingToReassess(_ ratings: [Int: Rating]) {
        #expect(
            reassessment(.sample(ratings: ratings)).obstacles == [
                Readiness.Line(.missing, .points([]), "No point is red now, so there is nothing to reassess.")
            ])
    }

    private func reassessment(_ facts: Readiness.Facts) -> Readiness { Readiness(for: .reassessment, of: facts) }
}
