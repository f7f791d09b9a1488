import Domain
import Foundation
import Testing

@testable import Web

@Suite struct FormFieldsTests {
    private func read(_ body: String) throws -> Posted { try FormFields.read(Data(body.utf8)) }

    @Test(arguments: [
        ("a=1", "1"), ("a=%C3%A9+x", "é x"), ("a=1%2B1", "1+1"), ("a=a%3Db%26c", "a=b&c"), ("a==", "="), ("a", ""), ("a=", ""), ("b=1", ""),
        ("a=1&a=2", "1"), ("&&a=1&&", "1"), ("%61=1", "1"), ("a=%0D%0A1%0D%0A", "1"), ("a=%F0%9F%98%80", "😀"),
    ])
    func aBrowsersFieldsAreReadAsTheyWereTyped(body: String, value: String) throws {
        #expect(try read(body).text("a") == value)
    }

    @Test(arguments: [
        ("a=%", "%"), ("a=%4", "%4"), ("a=%zz", "%zz"), ("a=%+5", "% 5"), ("a=%-1", "%-1"), ("a=100%25%", "100%%"), ("a=%%41", "%A"),
    ])
    func anEscapeThatIsNoneStandsForItself(body: String, value: String) throws {
        #expect(try read(body).text("a") == value)
    }

    @Test func bytesThatAreNoTextAndNulAreReplaced() throws {
        #expect(try read("a=x%00y%FF%C3").text("a") == "xy\u{FFFD}\u{FFFD}")
        #expect(try FormFields.read(Data([0x61, 0x3D, 0xFF, 0x00, 0x62])).text("a") == "\u{FFFD}b")
    }

    @Test func everyValueOfABoxIsKeptInItsOrder() throws {
        #expect(try read("p=b&p=a&q=1&p=").all("p") == ["b", "a", ""])
    }

    @Test func twoThousandFieldsAreAFormAndMoreAreNone() throws {
        #expect(try read(Array(repeating: "a=1", count: 2000).joined(separator: "&")).all("a").count == 2000)
        for count in [2001, 10_000, 250_000] {
            #expect(throws: BrokenForm.self) { try read(Array(repeating: "a=1", count: count).joined(separator: "&")) }
        }
    }

    @Test(arguments: [
        ("27", "3", "2026", Day(year: 2026, month: 3, day: 27)), ("27", "March", "2026", Day(year: 2026, month: 3, day: 27)),
        (" 1 ", "sEp", "2026", Day(year: 2026, month: 9, day: 1)), ("31", "2", "2026", nil), ("0", "1", "2026", nil),
        ("1", "13", "2026", nil),
        ("1", "1", "99999999999999999999", nil), ("-1", "1", "2026", nil), ("1", "ma", "2026", nil), ("", "", "", nil),
        ("9223372036854775807", "9223372036854775807", "9223372036854775807", nil), ("1", "1", "-9223372036854775808", nil),
        ("१", "1", "2026", nil), ("1.5", "1", "2026", nil),
    ])
    func aDayIsReadFromItsThreeFields(day: String, month: String, year: String, wanted: Day?) {
        #expect(Posted(fields: ["on-day": [day], "on-month": [month], "on-year": [year]]).day("on") == wanted)
    }
}
