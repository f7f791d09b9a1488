import Domain
import Foundation
import Testing

@Suite struct UUIDTextTests {
    @Test func itIsReadAndWrittenAsFoundationDoes() throws {
        for number in 0..<500 {
            let uuid = UUID(
                uuid: (UInt8(number % 256), 0, 255, UInt8(number / 2), 9, 10, 15, 16, 1, 2, 3, 4, UInt8(number % 7), 90, 171, 205))
            #expect(uuid.text == uuid.uuidString.lowercased())
            #expect(UUID(text: uuid.uuidString) == uuid)
            #expect(UUID(text: uuid.text) == uuid)
        }
    }

    @Test(
        arguments: [
            "", "-", "00000000-0000-0000-0000-00000000000", "00000000-0000-0000-0000-0000000000000", "00000000+0000-0000-0000-000000000000",
            "0000000-00000-0000-0000-000000000000", "0000000g-0000-0000-0000-000000000000", "{0000000-0000-0000-0000-000000000000}",
            " 0000000-0000-0000-0000-000000000000", "000000000000000000000000000000000000", "é000000-0000-0000-0000-000000000000",
        ])
    func nothingElseIsOne(text: String) { #expect(UUID(text: text) == nil) }

    @Test func identifiersSortAsTheirTextsDo() {
        let identifiers = (0..<50).map {
            Identifier<Organisation>(at: Date(timeIntervalSince1970: Double($0 * 7919 % 50)), random: [UInt8($0)])
        }
        #expect(identifiers.sorted().map(\.description) == identifiers.map(\.description).sorted())
    }
}
