import Domain
import Testing

@Suite struct ReportGapsTests {
    @Test func everythingThatIsMissingIsSaidAtOnce() throws {
        let content = Report.Content(
            standard: "govuk-14", overall: nil,
            points: [
                ReportedPoint(number: 1, title: "Understand users and their needs", rating: .notRated),
                ReportedPoint(number: 4, title: "Make the service simple to use", rating: .amber),
                ReportedPoint(number: 5, title: "Make sure everyone can use the service", rating: .red, actions: ["have it audited"]),
            ])
        #expect(try Report.sample(content: content).gaps == [.ratingNeeded([1]), .actionNeeded([4]), .overallNeeded])
        #expect(try Report.sample(imported: true, content: content).gaps == [])
    }

    @Test func anOverallRatingThatThePointsDoNotSuggestNeedsAReason() throws {
        var content = Report.Content.sample
        content.overall = .green
        #expect(try Report.sample(content: content).gaps == [.overallReasonNeeded(suggested: .red)])
        content.overallReason = Given.reason
        #expect(try Report.sample(content: content).gaps == [])
    }
}
