import Foundation
import Testing

@testable import Storage

struct InstantTests {
    /// Whole seconds would be exact anyhow: real clocks never show them.
    @Test func instantComesOutOfTextAsItComesOutOfItsColumn() throws {
        for step in 0..<1000 {
            let instant = Date(timeIntervalSince1970: Double(1_795_426_096_711 + step * 377) / 1000)
            let column = try #require(Date(cell: instant.cell))
            #expect(try JSONColumn.value([Date].self, from: JSONColumn.text(of: [instant])) == [column])
        }
    }

    /// What this program wrote before it wrote instants by itself, and what other programs write.
    @Test(arguments: [
        "2026-03-04T10:15:00.123Z", "1969-12-31T23:59:59.999Z", "2000-02-29T00:00:00.000Z", "2026-03-04T10:15:00Z",
        "2026-03-04T10:15:00+01:00",
        "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z",
    ]) func instantIsReadAsFoundationReadsIt(text: String) throws {
        let precise = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        let expected = try (try? Date(text, strategy: precise)) ?? Date(text, strategy: .iso8601)
        let read = try #require(InstantText.instant(text))
        #expect(abs(read.timeIntervalSince(expected)) < 0.0005)
        if text.utf8.count == 24 { #expect(InstantText.text(of: read) == text) }
    }

    @Test(arguments: ["", "2026-03-04", "2026-02-30T10:15:00.123Z", "2026-03-04T24:15:00.123Z", "2026-03-04T10:15:00.123", "yesterday"])
    func whatIsNoInstantIsNotRead(text: String) {
        let precise = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        let isRead = (try? Date(text, strategy: precise)) != nil || (try? Date(text, strategy: .iso8601)) != nil
        #expect((InstantText.instant(text) != nil) == isRead)
    }
}
