import Domain
import Testing

@Suite struct AnswerTimeTests {
    /// Issued on Wednesday 16 December 2026, so to be answered by 4 January 2027: Christmas, Boxing Day's substitute and New Year's Day are
    /// no working days.
    private let answerBy = day("2027-01-04")

    @Test(arguments: [
        ("2026-12-16", AnswerTime.Standing.left(10), "by 4 January 2027, 10 working days left"),
        ("2026-12-24", .left(4), "by 4 January 2027, 4 working days left"),
        ("2026-12-31", .left(1), "by 4 January 2027, 1 working day left"),
        ("2027-01-03", .left(1), "by 4 January 2027, 1 working day left"),
        ("2027-01-04", .today, "by today, 4 January 2027"),
        ("2027-01-05", .late(1), "was due by 4 January 2027, 1 working day ago"),
        ("2027-01-11", .late(5), "was due by 4 January 2027, 5 working days ago"),
    ])
    func theTimeIsCountedInWorkingDays(today: String, standing: AnswerTime.Standing, words: String) {
        let time = AnswerTime(answerBy, on: day(today), workingDays: .englandAndWales)
        #expect(time.standing == standing)
        #expect(time.words == words)
        #expect(time.isLate == (today > "2027-01-04"))
    }

    @Test func whatComesAtAWeekendIsLateWithoutANumber() {
        let time = AnswerTime(day("2026-03-06"), on: day("2026-03-07"), workingDays: .englandAndWales)
        #expect(time.standing == .late(0))
        #expect(time.words == "was due by 6 March 2026")
    }

    @Test func whereTheHolidaysAreNotKnownTheDayAloneIsSaid() {
        let time = AnswerTime(day("2029-01-08"), on: day("2028-12-28"), workingDays: .englandAndWales)
        #expect(time.standing == .left(nil))
        #expect(time.words == "by 8 January 2029")
        #expect(AnswerTime(day("2028-12-28"), on: day("2029-01-08"), workingDays: .englandAndWales).words == "was due by 28 December 2028")
    }
}
