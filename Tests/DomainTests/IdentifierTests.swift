import Domain
import Foundation
import Testing

@Suite struct IdentifierTests {
    /// Two milliseconds apart: an instant is a floating-point number, so one may be rounded away.
    @Test func identifiersSortByWhenTheyWereMade() {
        let made = (0..<500).map { step in
            Identifier<Action>(at: noon.addingTimeInterval(Double(step) * 0.002), random: (0..<10).map { _ in UInt8.random(in: 0...255) })
        }
        #expect(zip(made, made.dropFirst()).allSatisfy { $0 < $1 && $0.description < $1.description })
    }

    @Test func anIdentifierIsVersionSevenOfTheRightVariant() {
        for byte in UInt8.min...UInt8.max {
            let text = Array(Identifier<Action>(at: noon, random: repeatElement(byte, count: 10)).description)
            #expect(text[14] == "7")
            #expect("89ab".contains(text[19]))
        }
    }

    @Test func theFirstBitsAreMillisecondsSince1970() {
        let identifier = Identifier<Action>(at: Date(timeIntervalSince1970: 1.5), random: repeatElement(0xFF, count: 10))
        #expect(identifier.description == "00000000-05dc-7fff-bfff-ffffffffffff")
    }

    @Test func tooLittleChanceOrAClockBefore1970DoesNotTrap() {
        #expect(Identifier<Action>(at: Date(timeIntervalSince1970: -5), random: []).description == "00000000-0000-7000-8000-000000000000")
    }

    @Test func anIdentifierIsReadInEitherCaseAndWrittenInLower() throws {
        let identifier = try #require(Identifier<Report>("0195A3E0-1234-7ABC-8DEF-0123456789AB"))
        #expect(identifier.description == "0195a3e0-1234-7abc-8def-0123456789ab")
        #expect(Identifier<Report>(identifier.description) == identifier)
    }

    @Test(arguments: [
        "", "1", "0195a3e0-1234-7abc-8def-0123456789a", "0195a3e0-1234-7abc-8def-0123456789abc", "not an identifier at all, sorry..",
        "' OR 1=1",
    ])
    func whatIsNoIdentifierIsRefused(_ text: String) {
        #expect(Identifier<Report>(text) == nil)
    }

    @Test func identifiersAreStoredInLowerCase() throws {
        let identifier: Action.ID = identifier(7)
        let data = try JSONEncoder().encode([identifier])
        #expect(String(decoding: data, as: UTF8.self) == #"["00000000-0000-7000-8000-000000000007"]"#)
        #expect(try JSONDecoder().decode([Action.ID].self, from: data) == [identifier])
    }
}
