import Domain
import Foundation
import Testing

/// What the tracking document says of an action in words.
@Suite struct TrackedFactsTests {
    @Test(arguments: [
        (Action.Status.toReview, "Service team, since 4 March 2026 (10 days)"),
        (.planned, "Service team: Kwame Asante, since 4 March 2026 (10 days)"),
        (.evidenceSubmitted, "Assessments team, since 4 March 2026 (10 days)"),
        (.withLeadAssessor, "Lead assessor: Margaret Lindqvist, since 4 March 2026 (10 days)"),
        (.mitigated, "Next assessment, since 4 March 2026"), (.resolved, "Nobody"), (.withdrawn, "Nobody"),
    ])
    func itIsSaidWithWhomAnActionIsAndSinceWhen(_ status: Action.Status, _ words: String) throws {
        #expect(try document(on: "2026-03-14").holder(of: .sample(status)) == words)
    }

    @Test(arguments: [("2026-03-04", "(0 days)"), ("2026-03-05", "(1 day)"), ("2026-03-06", "(2 days)")])
    func daysOfWaitingAreThoseOfTheCalendarInLondon(_ today: String, _ end: String) throws {
        #expect(try document(on: today).holder(of: .sample(.evidenceSubmitted)).hasSuffix(end))
    }

    @Test(
        arguments: [
            (Action.Status.planned, "2026-06-03", "Due 4 June 2026, 1 day left", nil),
            (.planned, "2026-06-04", "Due today, 4 June 2026", nil),
            (.planned, "2026-06-05", "Due 4 June 2026", "Overdue by 1 day"),
            (.planned, "2026-07-04", "Due 4 June 2026", "Overdue by 30 days"),
            (.onRoadmap, "2026-06-03", "Due 4 June 2026", nil), (.onRoadmap, "2026-07-04", "Due 4 June 2026", nil),
            (.resolved, "2026-06-03", "Due 4 June 2026", nil), (.resolved, "2026-06-05", "Was due 4 June 2026", nil),
        ] as [(Action.Status, String, String, String?)])
    func aDueDayIsSaidFromWhereOneStands(_ status: Action.Status, _ today: String, _ words: String, _ late: String?) throws {
        let action = try Action.sample(status)
        #expect(action.dueInWords(on: day(today)) == words)
        #expect(action.lateness(on: day(today)) == late)
    }

    @Test func whatHasNoDayYetSaysSo() throws {
        #expect(Action.raised(.red).dueInWords(on: today) == "No date yet")
        #expect(try Action.sample(.withdrawn, .red).dueInWords(on: today) == "No date")
    }

    @Test(arguments: ["2026-03-28", "2026-03-29", "2026-06-30", "2026-10-25", "2026-12-31"])
    func theEndOfADayIsKnownAsThat(_ text: String) {
        let end = day(text).adding(days: 1).startInLondon.addingTimeInterval(-0.001)
        #expect(TrackingDocument.Moment(at: end, sequence: 1).isEndOfDay)
        #expect(TrackingDocument.Moment(at: end, sequence: 1).day == day(text))
        for seconds in [-0.001, 0.001, 1] {
            #expect(!TrackingDocument.Moment(at: end.addingTimeInterval(seconds), sequence: 1).isEndOfDay, "\(seconds)")
        }
    }

    /// What stands in the address of a page leads to the same instant again, to the millisecond.
    @Test func aMomentIsWrittenToTheMillisecond() throws {
        for milliseconds in [0, 1, 9, 10, 99, 100, 123, 500, 999] {
            let instant = noon.addingTimeInterval(Double(milliseconds) / 1000)
            let text = TrackingDocument.Moment(at: instant, sequence: 1).machine
            #expect(text.hasPrefix("2026-03-04T12:00:00.") && text.hasSuffix("Z") && text.utf8.count == 24, "\(text)")
            let read = try Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(text)
            #expect(abs(read.timeIntervalSince(instant)) < 0.0001)
        }
    }

    @Test func whatIsNewIsCountedAndNamedOldestFirst() throws {
        let submission = Given.submission(by: Given.owner)
        let cases: [([Action.Event], [String])] = [
            ([], []), ([.updated(text: Given.note, on: today)], ["1 update"]),
            ([.updated(text: Given.note, on: today), .started, .updated(text: Given.note, on: today)], ["2 updates", "work started"]),
            ([.evidenceAdded(identifier(41), Given.version(1, by: Given.owner))], ["1 piece of evidence"]),
            (
                [
                    .evidenceAdded(identifier(41), Given.version(1, by: Given.owner)), .evidenceSubmitted(submission),
                    .evidenceChanged(identifier(41), Given.version(2, by: Given.owner)), .evidenceAccepted(notes: nil),
                ], ["2 pieces of evidence", "evidence submitted", "evidence accepted"]
            ),
            (
                [.proposed(Given.proposal(.roadmapItem, by: Given.owner)), .agreed(note: nil)],
                ["roadmap item proposed", "proposal agreed"]
            ),
            ([.reviewLinkMade(Given.link, for: Given.owner, until: noon), .reviewLinkUsed(Given.link)], []),
        ]
        for (events, words) in cases {
            let entry = try #require(try document(on: "2026-03-14", [.raised] + events, since: 1).entries.first)
            #expect(entry.newInWords == words, "\(events)")
            #expect(entry.changes.isEmpty == words.isEmpty)
        }
        let new = try #require(try document(on: "2026-03-14", [.raised], since: 0).entries.first)
        #expect(new.newInWords == ["new action"] && new.isItselfNew)
    }

    @Test(arguments: ActionEventName.allCases)
    func everyKindOfChangeButReviewLinksHasWords(_ name: ActionEventName) throws {
        let entry = try #require(try document(on: "2026-03-14", [name.sample], since: 0).entries.first)
        let isHidden = [.reviewLinkMade, .reviewLinkRevoked, .reviewLinkUsed].contains(name)
        #expect(entry.newInWords.count == (isHidden ? 0 : 1))
        #expect(entry.newInWords.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
    }

    @Test(arguments: [
        ("2026-03-04T10:32:59Z", "4 March 2026 at 10:32am", "10:32"), ("2026-03-04T00:05:00Z", "4 March 2026 at 12:05am", "00:05"),
        ("2026-03-04T12:00:00Z", "4 March 2026 at 12:00pm", "12:00"), ("2026-06-30T23:30:00Z", "1 July 2026 at 12:30am", "00:30"),
        ("2026-10-25T00:30:00Z", "25 October 2026 at 1:30am", "01:30"), ("2026-10-25T01:30:00Z", "25 October 2026 at 1:30am", "01:30"),
    ])
    func timesAreThoseOfLondon(_ instant: String, _ words: String, _ clock: String) throws {
        let time = LondonTime(at: try #require(ISO8601DateFormatter().date(from: instant)))
        #expect(time.words == words)
        #expect(time.clock == clock)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -1e300, 1e18])
    func noInstantIsTooStrangeToBeSaid(_ seconds: Double) {
        let time = LondonTime(at: Date(timeIntervalSince1970: seconds))
        #expect((1...9999).contains(time.day.year) && !time.words.isEmpty)
    }

    private func document(on today: String, _ events: [Action.Event] = [], since sequence: Int? = nil) throws -> TrackingDocument {
        TrackingDocument(
            report: try .sample(.issued), serviceName: "Get security clearance", standard: nil, actions: [try .sample(.inProgress)],
            events: HistoryLine.told(events), names: [Given.owner: "Kwame Asante"], leadAssessor: "Margaret Lindqvist",
            moment: TrackingDocument.Moment(at: day(today).startInLondon.addingTimeInterval(43_200), sequence: 10),
            since: sequence.map { TrackingDocument.Since(day: day(today), sequence: $0) })
    }
}
