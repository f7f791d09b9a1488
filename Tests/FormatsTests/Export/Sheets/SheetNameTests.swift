import Testing

@testable import Formats

struct SheetNameTests {
    @Test
    func namesLoseWhatProgramsRefuse() {
        #expect(SheetName.distinct(["a[b]:c*d?e/f\\g"]).map(\.text) == ["a b c d e f g"])
        #expect(SheetName.distinct(["'quoted' ", "", "///", "''"]).map(\.text) == ["quoted", "Sheet", "Sheet 2", "Sheet 3"])
        #expect(SheetName.distinct(["nul\u{0}\nline\ttab"]).map(\.text) == ["nul line tab"])
    }

    @Test
    func noTwoAreAlikeWhateverTheirCase() {
        #expect(SheetName.distinct(["Open", "OPEN", "open 2", "open"]).map(\.text) == ["Open", "OPEN 2", "open 2 2", "open 3"])
        #expect(SheetName.distinct(["History", "history"]).map(\.text) == ["History 2", "history 3"])
    }

    @Test
    func namesAreShortEvenWhenTheyAreNumbered() {
        let names = SheetName.distinct(Array(repeating: String(repeating: "👩🏽‍🚀é", count: 40), count: 120))
        #expect(Set(names.map(\.text)).count == 120)
        #expect(names.allSatisfy { (1...31).contains($0.text.utf16.count) })
    }
}
