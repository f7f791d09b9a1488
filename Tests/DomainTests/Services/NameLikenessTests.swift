import Domain
import Testing

@Suite struct NameLikenessTests {
    @Test func caseOrderPunctuationAndEmptyWordsDoNotCount() {
        #expect(Service.likeness("Get security clearance", "The Security-Clearance service: get!") == 1)
    }

    @Test func theLongNameOfAServiceIsLikerThanANameThatSharesAWord() {
        let long = Service.likeness("Register a trust", "Register a trust as an agent")
        let other = Service.likeness("Register a trust", "Register a birth")
        #expect(long > 0.7)
        #expect(other < 0.5)
        #expect(Service.likeness("Pay a fine", "Renew a patent") == 0)
    }

    @Test func namesOfNothingButEmptyWordsAreComparedByThem() {
        #expect(Service.likeness("Digital service", "digital SERVICE") == 1)
        #expect(Service.likeness("", "Anything") == 0)
    }
}
