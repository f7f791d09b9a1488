import Domain
import Testing

@Suite struct ActionChangeTests {
    private let test: Action.ID = identifier(30)
    private let plan: Action.ID = identifier(31)

    @Test func aRewordedActionIsStillThatAction() throws {
        let changes = changes(
            ["Test with users", "Publish the data"], ["Publish the data", "Test with disabled users and say what you found"])
        #expect(changes.map(\.kind) == [.same, .changed])
        let reworded = try #require(changes.last)
        #expect(reworded.isReworded && !reworded.professionChanged)
        #expect(reworded.from == "Test with users" && reworded.to == "Test with disabled users and say what you found")
        #expect(reworded.text.pieces.contains(.init(.added, "disabled ")))
    }

    @Test func anActionOfItsOwnIsAddedAndOneThatIsLeftOutIsRemoved() {
        let changes = changes(["Test with users", "Write a plan for incidents"], ["Encrypt uploads", "Test with users"])
        #expect(changes.map(\.kind) == [.added, .same, .removed])
        #expect(changes.first?.from == nil && changes.last?.to == nil)
        #expect(changes.last?.text.pieces == [.init(.removed, "Write a plan for incidents")])
    }

    @Test func theTrackedActionIsTheSameWhateverItSays() {
        let changes = changes(
            [ReportedAction("Test with users", tracked: test), ReportedAction("Write a plan", tracked: plan)],
            [ReportedAction("Write a plan", tracked: test), ReportedAction("Encrypt uploads", tracked: plan)])
        #expect(changes.map(\.from?.text) == ["Test with users", "Write a plan"])
        #expect(changes.map(\.kind) == [.changed, .changed])
    }

    @Test func twoTrackedActionsAreNeverOne() {
        let same = "Test with users"
        let exact = changes([ReportedAction(same, tracked: test)], [ReportedAction(same, tracked: plan)])
        #expect(exact.map(\.kind) == [.added, .removed])
        let alike = changes([ReportedAction(same, tracked: test)], [ReportedAction(same + " again", tracked: plan)])
        #expect(alike.map(\.kind) == [.added, .removed])
    }

    @Test func anActionThatIsTrackedOnlySinceTheAmendmentIsFoundByItsWords() {
        #expect(changes(["Test with users"], [ReportedAction("Test with users", tracked: test)]).map(\.kind) == [.same])
        #expect(changes(["Test with users"], [ReportedAction("Test with more users", tracked: test)]).map(\.kind) == [.changed])
    }

    @Test func equalWordsGoBeforeLikeOnes() {
        let changes = changes(["Test with many users", "Test with users"], ["Test with users", "Test with many users soon"])
        #expect(changes.map(\.from?.text) == ["Test with users", "Test with many users"])
    }

    @Test func anActionGivenTwiceIsThereTwice() {
        #expect(changes(["Test", "Test"], ["Test"]).map(\.kind) == [.same, .removed])
        #expect(changes(["Test"], ["Test", "Test"]).map(\.kind) == [.same, .added])
    }

    @Test func anotherProfessionIsAChange() {
        let changes = changes(
            [ReportedAction("Test", profession: .userResearch)], [ReportedAction("Test", profession: .serviceDesign)])
        #expect(changes.map(\.kind) == [.changed])
        #expect(changes.allSatisfy { $0.professionChanged && !$0.isReworded })
    }

    @Test func noMoreThanAFairNumberOfActionsIsTriedForLikeness() {
        let old = (0..<300).map { ReportedAction("Test number \($0) with users") }
        let new = (0..<300).map { ReportedAction("Test number \($0) with more users") }
        #expect(changes(old, new).map(\.kind).asSet == [.added, .removed])
    }

    private func changes(_ old: [ReportedAction], _ new: [ReportedAction]) -> [ActionChange] {
        let comparison = ReportComparison(from: .withActions(old), to: .withActions(new))
        return comparison.points.flatMap(\.actions)
    }
}

extension Report.Content {
    fileprivate static func withActions(_ actions: [ReportedAction]) -> Report.Content {
        Report.Content(
            standard: "govuk-14", overall: .amber,
            points: [ReportedPoint(number: 5, title: "Make sure everyone can use the service", rating: .amber, actions: actions)])
    }
}
