import Domain
import Foundation
import Testing

@Suite struct TimeOfDayTests {
    @Test(arguments: [
        ("10:00", "10:00"), ("9:05", "09:05"), ("09.30", "09:30"), ("14:30", "14:30"), ("10am", "10:00"), ("10 AM", "10:00"),
        ("2.30pm", "14:30"), (" 2:30 p.m. ", "14:30"), ("12am", "00:00"), ("12pm", "12:00"), ("12:15am", "00:15"), ("12.45pm", "12:45"),
        ("midday", "12:00"), ("Noon", "12:00"), ("midnight", "00:00"), ("00:00", "00:00"), ("23:59", "23:59"),
    ])
    func whatPeopleTypeIsRead(_ typed: String, _ written: String) throws {
        #expect(try #require(TimeOfDay(typed: typed)).description == written)
    }

    @Test(arguments: [
        "", "10", "1000", "24:00", "10:60", "10:5", "10:", ":30", "am", "13pm", "0am", "-1:00", "+9:00", "10:-5", "10:00:00", "10:00:am",
        "10.5pm", "１０:00", "10am am", "10:00 or so", "10\u{0}:00", "999999999999999999999:00", "half past ten",
    ])
    func whatIsNoTimeIsRefused(_ typed: String) {
        #expect(TimeOfDay(typed: typed) == nil)
    }

    @Test(arguments: [(24, 0), (0, 60), (-1, 0), (0, -1), (Int.max, 0), (0, Int.min)])
    func numbersThatNoClockShowsAreRefused(_ hour: Int, _ minute: Int) {
        #expect(TimeOfDay(hour: hour, minute: minute) == nil)
    }

    @Test(arguments: [
        ("10:00", "10am"), ("14:30", "2:30pm"), ("12:00", "midday"), ("00:00", "midnight"), ("12:05", "12:05pm"), ("00:30", "12:30am"),
        ("11:59", "11:59am"), ("23:00", "11pm"),
    ])
    func aTimeIsWrittenAsGovernmentWritesIt(_ time: String, _ words: String) throws {
        #expect(try #require(TimeOfDay(typed: time)).words == words)
    }

    @Test func everyTimeOfADayIsReadFromItsWordsAndFromItsStoredForm() throws {
        for minutes in 0..<1440 {
            let time = try #require(TimeOfDay(hour: minutes / 60, minute: minutes % 60))
            #expect(time.minutes == minutes)
            #expect(TimeOfDay(typed: time.words) == time)
            #expect(try Golden.decoder.decode(TimeOfDay.self, from: Golden.encoder.encode(time)) == time)
        }
    }

    @Test func whatIsStoredAndNoTimeIsAnErrorAndNoTrap() {
        for text in [#""25:00""#, #""""#, "10", "null"] {
            #expect(throws: DecodingError.self, "\(text)") { try Golden.decoder.decode(TimeOfDay.self, from: Data(text.utf8)) }
        }
    }

    @Test func timesAreInTheOrderOfTheDay() {
        #expect([time("2pm"), time("midnight"), time("10am")].sorted() == [time("00:00"), time("10:00"), time("14:00")])
    }
}
