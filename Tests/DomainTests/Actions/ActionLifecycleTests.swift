import Domain
import Testing

@Suite struct ActionLifecycleTests {
    @Test func theDocumentSaysWhatTheCodeDoes() throws {
        try WrittenDocument(path: "docs/action-lifecycle.md", text: ActionLifecycleDocument().text).check()
    }

    @Test func everyStatusButTheFirstIsReached() throws {
        let reached = try ActionTransition.all().filter { $0.from != $0.to }.map(\.to).asSet
        #expect(reached == Action.Status.allCases.asSet.subtracting([.toReview]))
    }

    @Test(arguments: Action.Status.allCases)
    func anActionIsOverdueOnlyWhileItIsOpen(_ status: Action.Status) throws {
        let action = try Action.sample(status)
        #expect(!action.isOverdue(on: day("2026-06-04")))
        #expect(action.isOverdue(on: day("2026-06-05")) == [.team, .assessmentsTeam, .leadAssessor].contains(status.isWith))
    }

    @Test func anActionWithoutADateIsNeverOverdue() {
        #expect(!Action.raised(.red).isOverdue(on: day("2099-01-01")))
    }
}
