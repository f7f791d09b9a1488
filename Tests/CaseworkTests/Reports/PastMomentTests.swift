import Casework
import Domain
import Foundation
import Testing

@Suite struct PastMomentTests {
    /// 4 March 2026, 10:30 in London.
    static let instant = Date(timeIntervalSince1970: 1_772_620_200)

    @Test(arguments: ["2026-03-04", "4 March 2026", " 4 mar 2026 ", "04/03/2026", "4.3.2026", "4 MARCH 2026"])
    func aDayIsItsEnd(text: String) throws {
        #expect(PastMoment(text) == .endOf(try #require(Day("2026-03-04"))))
    }

    @Test(arguments: [
        "2026-03-04T10:30:00Z", "2026-03-04T10:30Z", "2026-03-04T11:30:00+01:00", "2026-03-04T11:30:00 01:00", "2026-03-04t10:30:00z",
        "2026-03-04T10:30", "2026-03-04 10:30", "2026-03-04T10:30:00", "4 March 2026 at 10:30am", "4 March 2026, 10:30", "4/3/2026 10.30",
        "4 Mar 2026 at 10:30 AM",
    ])
    func anInstantIsReadInWhateverZone(text: String) {
        #expect(PastMoment(text, sequence: 3) == .instant(Self.instant, sequence: 3))
    }

    @Test func millisecondsAreKept() {
        let moment = TrackingDocument.Moment(at: Self.instant.addingTimeInterval(0.123), sequence: 7)
        #expect(moment.machine == "2026-03-04T10:30:00.123Z")
        #expect(PastMoment(moment.machine) == .instant(Date(timeIntervalSince1970: 1_772_620_200_123 / 1000), sequence: nil))
    }

    /// The clocks went forward at 1am on 29 March 2026 and back at 2am on 25 October 2026.
    @Test(arguments: [
        ("2026-03-29T00:59", 1_774_745_940.0), ("2026-03-29T01:30", 1_774_747_800), ("2026-03-29T02:00", 1_774_746_000),
        ("2026-10-25T01:30", 1_792_888_200), ("2026-10-25T02:00", 1_792_893_600), ("2026-07-01T12:00", 1_782_903_600),
        ("4 March 2026 at 12:00am", 1_772_582_400), ("4 March 2026 at 12:00pm", 1_772_625_600),
    ])
    func theClockOfLondonIsMeant(text: String, seconds: Double) {
        #expect(PastMoment(text) == .instant(Date(timeIntervalSince1970: seconds), sequence: nil))
    }

    @Test(arguments: [
        "", "now", "2026-02-30", "2026-13-01", "30 February 2026", "4 Mch 2026", "4 M 2026", "2026-03-04T24:00", "2026-03-04T10:60",
        "2026-03-04T10:30:61Z", "4 March 2026 at 13:00pm", "4 March 2026 at 0:30am", "-1/3/2026", "4/3/99999999999999999999", "T10:30Z",
        "4 March 2026 at", "2026-03-04T10:30+99:99",
    ])
    func whatIsNoMomentIsNone(text: String) {
        #expect(PastMoment(text) == nil)
    }
}
