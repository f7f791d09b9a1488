import Domain
import Foundation
import Testing

@Suite struct VersionTests {
    @Test(arguments: [("1", 1), ("42", 42), ("9223372036854775807", Int.max)])
    func aVersionIsRead(_ text: String, _ number: Int) {
        #expect(Version(text) == Version(number))
        #expect(Version(number).description == text)
    }

    @Test(arguments: ["", "0", "-1", "1.0", " 1", "one", "9223372036854775808", "1\n"])
    func whatIsNoVersionIsRefused(_ text: String) {
        #expect(Version(text) == nil)
    }

    @Test func theNextVersionIsOneMoreAndNeverTraps() {
        #expect(Version.first.next == Version(2))
        #expect(Version.first < Version.first.next)
        #expect(Version(.max).next == Version(.max))
    }

    @Test func aVersionIsStoredAsANumber() throws {
        let data = try JSONEncoder().encode([Version(3)])
        #expect(String(decoding: data, as: UTF8.self) == "[3]")
        #expect(try JSONDecoder().decode([Version].self, from: data) == [Version(3)])
    }
}
