import Domain
import Foundation
import Testing

@Suite struct BookingRulesTests {
    @Test func theUsualRulesAreThoseOfTheGuidance() {
        let rules = BookingRules()
        #expect(rules.weeksAhead == 5 && rules.triageDays == 3 && rules.crossGovernmentTransactions == 100_000)
        #expect(rules.weekdaysInOrder == [.tuesday, .wednesday, .thursday])
        #expect(rules.openAmbers == .warn)
    }

    @Test func theRulesAreToldInTwoSentences() {
        #expect(
            BookingRules().words == "Choose a Tuesday, Wednesday or Thursday at least 5 weeks ahead, not a bank holiday. "
                + "The assessments team answers within 3 working days.")
        #expect(
            BookingRules(weeksAhead: 0, weekdays: [.monday], triageDays: 1).words
                == "Choose a Monday, not a bank holiday. The assessments team answers within 1 working day.")
        #expect(BookingRules(weeksAhead: 1).words.contains("at least 1 week ahead"))
    }

    @Test(arguments: [(Int.min, 0, 1, 0), (-1, 0, 1, 0), (0, 0, 1, 0), (20, 20, 20, 20), (Int.max, 52, 20, 1_000_000_000)])
    func numbersAreKeptWithinTheirBounds(_ given: Int, _ weeks: Int, _ days: Int, _ transactions: Int) throws {
        let built = BookingRules(weeksAhead: given, weekdays: [], triageDays: given, crossGovernmentTransactions: given)
        let stored = #"{"weeksAhead":\#(given),"weekdays":[],"triageDays":\#(given),"crossGovernmentTransactions":\#(given)}"#
        for rules in [built, try Golden.decoder.decode(BookingRules.self, from: Data(stored.utf8))] {
            #expect((rules.weeksAhead, rules.triageDays, rules.crossGovernmentTransactions) == (weeks, days, transactions))
            #expect(rules.weekdays == BookingRules.usualWeekdays)
        }
    }

    @Test func whatIsNotStoredYetIsUsual() throws {
        #expect(try Golden.decoder.decode(BookingRules.self, from: Data("{}".utf8)) == BookingRules())
    }

    @Test func equalRulesAreWrittenAlike() throws {
        let rules = BookingRules(weeksAhead: 6, weekdays: Set(Weekday.allCases.reversed()), openAmbers: .block)
        let written = String(decoding: try Golden.encoder.encode(rules), as: UTF8.self)
        #expect(
            written
                == #"{"crossGovernmentTransactions":100000,"openAmbers":"block","triageDays":3,"weekdays":[0,1,2,3,4,5,6],"weeksAhead":6}"#
        )
        #expect(try Golden.decoder.decode(BookingRules.self, from: Data(written.utf8)) == rules)
    }

    @Test(arguments: [
        (nil, false, nil), (100_000, false, nil), (100_001, false, "it has more than 100,000 transactions a year"),
        (0, true, "its users are in more than one organisation"),
        (Int.max, true, "it has more than 100,000 transactions a year and its users are in more than one organisation"),
    ])
    func aLargeOrSharedServiceSuggestsACrossGovernmentPanel(_ transactions: Int?, _ elsewhere: Bool, _ reason: String?) {
        let draft = Booking.Draft(
            preferred: [], transactionsPerYear: transactions, usersInOtherOrganisations: elsewhere, answeredForBy: nil)
        let sentence = reason.map { "A cross-government panel is suggested for this service: \($0)." }
        #expect(BookingRules().crossGovernmentReason(draft) == sentence)
        let request = Booking.Request(
            preferred: [today], transactionsPerYear: transactions, usersInOtherOrganisations: elsewhere, answeredForBy: words("Ann"),
            points: [], by: identifier(1), at: noon, triageBy: nil)
        #expect(BookingRules().crossGovernmentReason(request) == sentence)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_000_000_000, "1,000,000,000")])
    func theThresholdIsTheOrganisations(_ threshold: Int, _ words: String) {
        let rules = BookingRules(crossGovernmentTransactions: threshold)
        let draft = Booking.Draft(preferred: [], transactionsPerYear: threshold + 1, answeredForBy: nil)
        #expect(rules.crossGovernmentReason(draft)?.contains("more than \(words) transactions a year") == true)
    }
}
