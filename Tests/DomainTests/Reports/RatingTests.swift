import Domain
import Testing

@Suite struct RatingTests {
    @Test(arguments: [
        ([Rating.green, .green], OverallRating.green),
        ([.green, .amber, .green], .amber),
        ([.amber, .red, .green], .red),
        ([.red], .red),
        ([.notRated, .notApplicable, .green], .green),
    ])
    func theWorstOfThePointsIsSuggested(_ ratings: [Rating], _ suggested: OverallRating) {
        #expect(OverallRating.suggested(by: ratings) == suggested)
        #expect(OverallRating.suggested(by: ratings.reversed()) == suggested)
    }

    @Test func nothingIsSuggestedWhereNoPointIsGreenAmberOrRed() {
        #expect(OverallRating.suggested(by: []) == nil)
        #expect(OverallRating.suggested(by: [.met, .notMet, .notRated, .notApplicable]) == nil)
    }

    @Test func onlyAmberRedAndNotMetCarryActions() {
        #expect(Rating.allCases.filter(\.carriesActions) == [.amber, .red, .notMet])
    }

    /// The names stand in the database and in the import contract.
    @Test func ratingsAreWrittenAsTheContractSays() {
        #expect(Rating.allCases.map(\.rawValue) == ["green", "amber", "red", "not rated", "met", "not met", "not applicable"])
        #expect(OverallRating.allCases.map(\.rawValue) == ["green", "amber", "red", "met", "not met", "met with conditions"])
        #expect(
            Assessment.Kind.allCases.map(\.rawValue)
                == ["assessment", "reassessment", "amber evidence review", "peer review", "self-certification"]
        )
        #expect(AssessedPhase.allCases.map(\.rawValue) == ["discovery", "alpha", "beta", "private beta", "public beta", "live"])
    }
}
