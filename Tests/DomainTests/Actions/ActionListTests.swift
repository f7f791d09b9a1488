import Domain
import Testing

@Suite struct ActionListTests {
    /// Red ones without a day first, then by day; what is agreed after what is open; what is closed last.
    @Test func whatPressesMostStandsFirst() throws {
        let red = Action.raised(.red)
        var scheduled = Action.raised(.red)
        _ = try scheduled.take(.scheduleReassessment, by: actor(.assessmentsTeam))
        let amber = Action.raised(.amber)
        let agreed = try Action.sample(.mitigated)
        let closed = try Action.sample(.resolved)
        let order = [red, scheduled, amber, agreed, closed].map(\.listOrder)
        #expect(order == order.sorted())
        #expect(order.asSet.count == order.count)
    }

    @Test func withdrawnAndReplacedActionsDoNotCountAsProgressNorAsWork() {
        let progress = ActionProgress(of: [.resolved, .resolved, .inProgress, .mitigated, .readyForReassessment, .withdrawn, .superseded])
        #expect((progress.actions, progress.resolved, progress.agreed) == (5, 2, 2))
        #expect(progress.words == "2 of 5 actions resolved")
        #expect(ActionProgress(of: [.toReview]).words == "0 of 1 action resolved")
        #expect(ActionProgress(of: [.withdrawn, .superseded]).words == "2 actions withdrawn or replaced")
        #expect(ActionProgress(of: []).words == "No actions")
    }

    @Test(arguments: [(0, 20, 1), (1, 20, 1), (20, 20, 1), (21, 20, 2), (5, 0, 1)])
    func aSliceKnowsHowManyPagesThereAre(_ total: Int, _ size: Int, _ pages: Int) {
        #expect(Slice(items: [Int](), total: total, page: 1, size: size).pages == pages)
    }
}
