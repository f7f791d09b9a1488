import Domain
import Testing

@Suite struct PhaseTests {
    @Test func phasesFollowEachOtherFromDiscoveryToLive() {
        #expect(Phase.allCases == [.discovery, .alpha, .privateBeta, .publicBeta, .live])
        #expect(Phase.allCases.reversed().sorted() == Phase.allCases)
    }

    /// The names stand in the database and in the import contract.
    @Test func phasesAreWrittenAsTheContractSays() {
        #expect(Phase.allCases.map(\.rawValue) == ["discovery", "alpha", "private beta", "public beta", "live"])
    }
}
