import Testing

@testable import Formats

struct FormulaTests {
    @Test(arguments: HostileTexts.formulas)
    func whatMayBeAFormulaGetsAnApostrophe(text: String) {
        #expect(Formula.disarmed(text) == "'\(text)")
    }

    @Test(arguments: ["1+1", "a=b", "it's", "'quoted'", "", " ", "£5", "(=1)", "e-mail", "1-2"])
    func ordinaryTextStaysAsItIs(text: String) {
        #expect(Formula.disarmed(text) == text)
    }
}
