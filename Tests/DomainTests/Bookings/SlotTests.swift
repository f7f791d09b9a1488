import Domain
import Foundation
import Testing

@Suite struct SlotTests {
    /// The clocks went forward on 29 March 2026 and back on 25 October.
    @Test(arguments: [
        ("2026-03-26", "10:00", 240, "2026-03-26T10:00:00Z", "2026-03-26T14:00:00Z"),
        ("2026-03-31", "10:00", 240, "2026-03-31T09:00:00Z", "2026-03-31T13:00:00Z"),
        ("2026-10-22", "10:00", 240, "2026-10-22T09:00:00Z", "2026-10-22T13:00:00Z"),
        ("2026-10-27", "10:00", 240, "2026-10-27T10:00:00Z", "2026-10-27T14:00:00Z"),
        ("2026-03-29", "00:30", 120, "2026-03-29T00:30:00Z", "2026-03-29T02:30:00Z"),
        ("2026-10-25", "00:30", 120, "2026-10-24T23:30:00Z", "2026-10-25T01:30:00Z"),
        // Clocks never show the one and show the other twice.
        ("2026-03-29", "01:30", 30, "2026-03-29T01:30:00Z", "2026-03-29T02:00:00Z"),
        ("2026-10-25", "01:30", 30, "2026-10-25T00:30:00Z", "2026-10-25T01:00:00Z"),
    ])
    func aSlotIsByTheClocksOfLondon(_ text: String, _ start: String, _ minutes: Int, _ from: String, _ to: String) throws {
        let slot = Slot(day: day(text), start: time(start), minutes: minutes)
        #expect(slot.startInstant == (try Date(from, strategy: .iso8601)))
        #expect(slot.endInstant == (try Date(to, strategy: .iso8601)))
    }

    @Test(arguments: [
        ("2026-06-09", "10:00", 240, "Tuesday 9 June 2026, 10am to 2pm"),
        ("2026-12-03", "09:30", 150, "Thursday 3 December 2026, 9:30am to midday"),
        ("2026-06-09", "12:00", 45, "Tuesday 9 June 2026, midday to 12:45pm"),
        ("2026-06-09", "23:00", 60, "Tuesday 9 June 2026, 11pm to midnight the next day"),
        ("2026-03-29", "00:30", 120, "Sunday 29 March 2026, 12:30am to 3:30am"),
    ])
    func aSlotIsSaidInWords(_ text: String, _ start: String, _ minutes: Int, _ words: String) {
        #expect(Slot(day: day(text), start: time(start), minutes: minutes).words == words)
    }

    @Test(arguments: [(0, 30), (29, 30), (30, 30), (480, 480), (481, 480), (Int.max, 480), (Int.min, 30)])
    func anAssessmentTakesHalfAnHourToADay(_ given: Int, _ kept: Int) throws {
        #expect(Slot(day: today, start: Asked.ten, minutes: given).minutes == kept)
        let stored = #"{"day":"2026-03-04","start":"10:00","minutes":\#(given)}"#
        #expect(try Golden.decoder.decode(Slot.self, from: Data(stored.utf8)).minutes == kept)
    }

    @Test(arguments: ["0001-01-01", "9999-12-31"])
    func theFirstAndTheLastDayThereIsHaveTimesToo(_ text: String) throws {
        let slot = Slot(day: day(text), start: time("23:59"), minutes: 480)
        #expect(slot.endInstant.timeIntervalSince(slot.startInstant) == 480 * 60)
        #expect(!slot.words.isEmpty)
    }
}
