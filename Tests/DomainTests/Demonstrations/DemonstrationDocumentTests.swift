import Domain
import Testing

@Suite struct DemonstrationDocumentTests {
    @Test func itShowsExactlyThePointsInScopeWithWhatThePanelSaid() throws {
        let document = DemonstrationDocument(.reassessment, nil, of: Showing.record())
        let point = try #require(document.points.first)
        #expect(document.points.map(\.number) == [9] && document.standard == "govuk-14")
        #expect(point.title == "Create a secure service which protects users’ privacy" && point.rating == .red)
        #expect(point.findings == ["Nothing is encrypted", "Nobody knows why"] && point.advice == ["Ask the others"])
        #expect(point.position.lineage.map(\.words) == ["Red, alpha assessment, 4 March 2026"])
        #expect(DemonstrationDocument(.assessment, nil, of: Showing.record()).points.map(\.number) == Array(1...14))
    }

    @Test func thePanelsWordsAreThoseOfTheReportThatGaveTheRatingOfNow() throws {
        let later = CurrentPosition.Outcome(
            report: identifier(27), standard: "govuk-14", kind: .reassessment, phase: .alpha, date: day("2026-05-04"), ratings: [9: .red])
        let first = CurrentPosition.Outcome(
            report: identifier(23), standard: "govuk-14", kind: .assessment, phase: .alpha, date: today, ratings: [9: .red])
        let reassessment = Report(
            id: identifier(27), organisation: identifier(21), assessment: .held(.reassessment, on: day("2026-05-04")), origin: .written,
            content: Report.Content(
                standard: "govuk-14", overall: .red,
                points: [ReportedPoint(number: 9, title: "Secure", rating: .red, findings: ["Half is encrypted"])]))
        let record = Showing.record(
            position: CurrentPosition(of: [later, first], catalogue: Standard.catalogue), reports: [Showing.reported, reassessment])
        let point = try #require(DemonstrationDocument(.reassessment, nil, of: record).points.first)
        #expect(point.findings == ["Half is encrypted"])
        #expect(point.position.lineage.count == 2)
    }

    @Test func whatTheTeamWroteStandsWithItsPoint() {
        let demonstration = Showing.demonstration(notes: [9: .init(words: Given.report), 5: .init(words: Given.note)])
        let document = DemonstrationDocument(.reassessment, demonstration, of: Showing.record())
        #expect(document.points.map(\.words) == [Given.report])
        #expect(document.unwritten.isEmpty)
        #expect(DemonstrationDocument(.reassessment, nil, of: Showing.record()).unwritten == [9])
    }

    /// What was written for the next assessment is not shown at a reassessment.
    @Test func aDemonstrationOfAnotherKindIsNotRead() {
        let demonstration = Showing.demonstration(.assessment, notes: [9: .init(words: Given.report)])
        #expect(DemonstrationDocument(.reassessment, demonstration, of: Showing.record()).unwritten == [9])
    }

    @Test func actionsThatAreGoneAreNotShownAndThoseOfAnotherStandardNeither() throws {
        let statuses = Action.Status.allCases
        let actions = try statuses.enumerated().map { place, status in
            try Action.sample(status, .amber, point: 5, position: place + 1, id: UInt8(100 + place))
        }
        let other = try Action.sample(.inProgress, .amber, point: 5, id: 99, standard: "gds-18")
        let document = DemonstrationDocument(.assessment, nil, of: Showing.record(actions: actions + [other]))
        let shown = document.points.flatMap(\.items).compactMap { item -> Action.Status? in
            if case .action(let action) = item.content { action.status } else { nil }
        }
        #expect(shown == statuses.filter { $0 != .withdrawn && $0 != .superseded })
    }

    /// The report that closes a demonstration replaces the very actions that were shown.
    @Test func afterTheReportItShowsWhatItShowed() throws {
        let replaced = try Action.sample(.superseded, .red, point: 9)
        let record = Showing.record(position: .rated([5: .red, 9: .green]), actions: [replaced])
        let document = DemonstrationDocument(.reassessment, try Showing.closed(), of: record)
        #expect(document.points.map(\.number) == [9])
        #expect(document.points.first?.items.map(\.key) == [.action(replaced.id)])
        let byAnother = Showing.demonstration(state: .closed(by: identifier(28), points: [9]))
        #expect(DemonstrationDocument(.reassessment, byAnother, of: record).points.first?.items == [])
    }

    @Test func withoutAReportThereIsNothingToShow() {
        for kind in Booking.Kind.allCases {
            let document = DemonstrationDocument(kind, nil, of: Showing.record(position: nil))
            #expect(document.points.isEmpty && document.standard == nil)
        }
    }

    @Test func whoHelpedIsNamedOnceInTheOrderOfTheirWork() throws {
        let events = [
            HistoryLine.told(.reviewed(owner: Given.owner, professions: [], note: nil), sequence: 2, at: noon, by: .teamLead),
            .told(.evidenceReturned(from: .leadAssessor, reason: Given.reason), sequence: 6, at: noon, by: .leadAssessor),
            .told(.updated(text: Given.report, on: today), sequence: 4, at: noon, by: .teamMember),
            .told(.started, sequence: 3, at: noon, by: .teamLead), .told(.raised, sequence: 1, at: noon, by: .assessmentsTeam),
        ]
        let document = DemonstrationDocument(
            .assessment, nil, of: Showing.record(actions: [try .sample(.inProgress, .amber, point: 5)], events: events))
        let contributors = try #require(document.points.first { $0.number == 5 }).contributors
        #expect(contributors.people == ["Joanna Petrie", "Kwame Asante"])
        #expect(contributors.professions == [.contentDesign, .interactionDesign])
        #expect(document.points.first?.contributors.people == [])
    }
}
