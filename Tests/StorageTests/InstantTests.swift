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
}
