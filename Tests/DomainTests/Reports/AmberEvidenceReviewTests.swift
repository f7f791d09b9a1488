import Domain
import Testing

@Suite struct AmberEvidenceReadinessTests {
    /// Everything in whose way somebody still stands keeps the points from being rated again.
    @Test(arguments: Action.Status.allCases.filter { $0.ratings.contains(.amber) })
    func whatIsResolvedMitigatedOrOnTheRoadmapIsReady(_ status: Action.Status) throws {
        let action = try Action.sample(status)
        let isSettled = [Action.Status.resolved, .mitigated, .onRoadmap, .withdrawn, .superseded].contains(status)
        let readiness = try readiness(actions: [action])
        #expect(readiness.isReady == isSettled)
        #expect(readiness.points.flatMap(\.open) == (isSettled ? [] : [action]))
    }

    @Test func oneOpenActionKeepsAllPointsWaiting() throws {
        let readiness = try readiness(actions: [try .sample(.resolved), try .sample(.planned)])
        #expect(!readiness.isReady)
        #expect(readiness.points.map(\.open.count) == [1])
    }

    @Test func redPointsAreNoneOfItsBusiness() throws {
        #expect(try readiness(actions: [try .sample(.resolved)]).points.map(\.reported.number) == [5])
    }

    /// The review would settle it: nobody shall be surprised.
    @Test func whatAnEarlierReportLeftOpenOnThePointCountsToo() throws {
        let readiness = try readiness(actions: [try .sample(.resolved), .raised(.red)])
        #expect(!readiness.isReady)
        #expect(readiness.points.map(\.open.count) == [1])
    }

    @Test func aPointThatALaterReportRatedIsNotOfTheEarlierAnyMore() throws {
        for (rating, kind) in [(Rating.green, Assessment.Kind.amberEvidenceReview), (.amber, .reassessment), (.red, .assessment)] {
            let readiness = try readiness(actions: [try .sample(.resolved)], later: (kind, [5: rating]))
            #expect(readiness.points.isEmpty && !readiness.isReady)
        }
    }

    @Test func aLaterReportThatDoesNotRateThePointChangesNothing() throws {
        #expect(try readiness(actions: [], later: (.reassessment, [9: .green, 5: .notRated])).isReady)
    }

    @Test func aReportWithoutAmberPointsIsNeverReady() throws {
        #expect(try !readiness(of: .of(ReportedPoint(number: 5, title: "Everyone", rating: .green)), actions: []).isReady)
    }

    /// "Not met" points that are tracked as amber are amber.
    @Test func whatIsTrackedAsAmberIsRatedAgain() throws {
        let point = ReportedPoint(number: 5, title: "Everyone", rating: .notMet, trackedAs: .amber, actions: ["Test"])
        #expect(try readiness(of: .of(point), actions: [try .sample(.resolved)]).isReady)
    }

    private func readiness(
        of content: Report.Content = .sample, actions: [Action], later: (kind: Assessment.Kind, ratings: [Int: Rating])? = nil
    ) throws -> AmberEvidenceReadiness {
        let report = try Report.sample(.issued, imported: true, content: content)
        func outcome(_ id: Report.ID, _ kind: Assessment.Kind, _ day: Day, _ ratings: [Int: Rating]) -> CurrentPosition.Outcome {
            CurrentPosition.Outcome(report: id, standard: "govuk-14", kind: kind, phase: .alpha, date: day, ratings: ratings)
        }
        let ratings = Dictionary(uniqueKeysWithValues: content.points.map { ($0.number, $0.rating) })
        let outcomes =
            [outcome(report.id, .assessment, today, ratings)]
            + (later.map { [outcome(identifier(27), $0.kind, Given.nextMonth, $0.ratings)] } ?? [])
        let position = try #require(CurrentPosition(of: outcomes, catalogue: Standard.catalogue))
        return AmberEvidenceReadiness(of: report, actions: actions, position: position)
    }
}

@Suite struct LaterReportTests {
    static let outcomes: [(Rating, Report.LaterOutcome?)] = [
        (.green, .resolve), (.met, .resolve), (.amber, .supersede), (.red, .supersede), (.notMet, .supersede), (.notRated, nil),
        (.notApplicable, .supersede),
    ]

    @Test(arguments: Rating.allCases)
    func everyRatingSaysWhatBecomesOfTheActionsBefore(_ rating: Rating) throws {
        let expected = try #require(Self.outcomes.first { $0.0 == rating }).1
        for kind in [Assessment.Kind.reassessment, .amberEvidenceReview] {
            let report = later(kind, rating)
            for status in Action.Status.allCases {
                let action = try Action.sample(status)
                #expect(report.outcome(for: action) == (status.isClosed ? nil : expected), "\(kind) \(status)")
            }
        }
    }

    @Test(arguments: Assessment.Kind.allCases)
    func whateverLooksAtAPointAgainSettlesWhatWasLeftOpenOnIt(_ kind: Assessment.Kind) {
        #expect(later(kind, .green).outcome(for: .raised()) == .resolve)
        #expect(later(kind, .red).outcome(for: .raised(.red)) == .supersede)
    }

    @Test func onlyActionsOfTheSamePointServiceAndStandardAreReached() throws {
        let action = Action.raised()
        #expect(later(.reassessment, .green, point: 6).outcome(for: action) == nil)
        #expect(later(.reassessment, .green, standard: "nhs-17").outcome(for: action) == nil)
        #expect(later(.reassessment, .green, service: identifier(29)).outcome(for: action) == nil)
        #expect(later(.reassessment, .green, id: action.report).outcome(for: action) == nil)
    }

    @Test func aReviewBeginsWithItsPointsUnrated() throws {
        let before = try Report.sample(.issued)
        let amber = before.content.points.filter { $0.rating == .amber }
        var review = Report.amberEvidenceReview(
            id: identifier(27), assessment: identifier(26), of: before, points: amber, on: Given.nextMonth)
        #expect(review.content.points == [ReportedPoint(number: 5, title: "Make sure everyone can use the service", rating: .notRated)])
        #expect(review.status == .draft && review.origin == .written && review.hasFixedScope)
        #expect(review.assessment.kind == .amberEvidenceReview && review.assessment.date == Given.nextMonth)
        #expect(throws: Report.Refusal.ratingNeeded([5])) { try review.take(.submit, by: actor(.leadAssessor)) }
        _ = try review.write(.point(point(5)), knowing: Standard.catalogue, by: actor(.assessor))
        #expect(throws: Report.Refusal.overallNeeded) { try review.take(.submit, by: actor(.leadAssessor)) }
        _ = try review.write(.green, knowing: Standard.catalogue, by: actor(.leadAssessor))
        #expect(try review.take(.submit, by: actor(.leadAssessor)) == .submitted)
    }

    @Test func aPeerReviewMayLeavePointsUnrated() throws {
        var review = Report.review(of: [3, 4], kind: .peerReview)
        _ = try review.write(.point(point(3)), knowing: Standard.catalogue, by: actor(.leadAssessor))
        _ = try review.write(.green, knowing: Standard.catalogue, by: actor(.leadAssessor))
        #expect(try review.take(.submit, by: actor(.leadAssessor)) == .submitted)
    }

    private func point(_ number: Int, _ rating: Rating = .green) -> ReportedPoint {
        ReportedPoint(number: number, title: "Point \(number)", rating: rating)
    }

    private func later(
        _ kind: Assessment.Kind, _ rating: Rating, point: Int = 5, standard: Standard.ID = "govuk-14", service: Service.ID = identifier(22),
        id: Report.ID = identifier(27)
    ) -> Report {
        Report(
            id: id, organisation: identifier(21),
            assessment: Assessment(id: identifier(26), service: service, kind: kind, phase: .alpha, date: today), origin: .written,
            content: .of(ReportedPoint(number: point, title: "Point", rating: rating), standard: standard))
    }
}

extension Report.Part {
    fileprivate static let green = summary(Report.Summary(overall: .green, reason: nil, findings: []))
}
