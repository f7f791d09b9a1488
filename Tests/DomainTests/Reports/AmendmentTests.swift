import Domain
import Testing

/// What issuing an amendment makes of the actions that the team has.
@Suite struct AmendmentTests {
    @Test func anAmendmentThatSaysTheSameChangesNothing() throws {
        let (report, actions) = try amended()
        #expect(report.amendment(of: actions).isEmpty)
    }

    /// By what it is marked with, not by its words: so it stays the same action.
    @Test func aRewordedActionStaysTheActionItIs() throws {
        var (report, actions) = try amended()
        try write(&report, 5, .amber, [marked("Test with ten people", actions[0]), marked("Fix", actions[1])])
        let amendment = report.amendment(of: actions)
        #expect(amendment.changed.map(\.action.id) == [actions[0].id])
        #expect(amendment.changed.map(\.text) == ["Test with ten people"] && amendment.changed.map(\.rating) == [nil])
        #expect(amendment.withdrawn.isEmpty && amendment.added.isEmpty)
    }

    @Test func actionsOfAPointThatIsRatedOtherwiseAreRatedOtherwise() throws {
        var (report, actions) = try amended()
        try write(&report, 5, .red, [marked("Test", actions[0]), marked("Fix", actions[1])])
        let amendment = report.amendment(of: actions)
        #expect(amendment.changed.map(\.action.id) == [actions[0].id, actions[1].id])
        #expect(amendment.changed.allSatisfy { $0.rating == .red && $0.text == nil })
    }

    @Test func whatIsNoLongerAskedForIsWithdrawnAndWhatIsNewIsAdded() throws {
        var (report, actions) = try amended()
        try write(&report, 5, .amber, [marked("Test", actions[0]), "Ask a lawyer"])
        let amendment = report.amendment(of: actions)
        #expect(amendment.withdrawn.map(\.id) == [actions[1].id])
        #expect(amendment.added.map(\.action) == ["Ask a lawyer"] && amendment.added.map(\.point) == [5])
        #expect(amendment.added.map(\.rating) == [.amber])
        #expect(amendment.changed.isEmpty)
    }

    @Test func aPointThatBecomesGreenTakesItsActionsAway() throws {
        var (report, actions) = try amended()
        try write(&report, 5, .green, [])
        #expect(report.amendment(of: actions).withdrawn.map(\.point) == [5, 5])
    }

    @Test func whatIsClosedStaysAsItIs() throws {
        var (report, actions) = try amended()
        _ = try actions[0].withdraw(reason: Given.reason, by: actor(.assessmentsTeam))
        try write(&report, 5, .red, [marked("Test with ten people", actions[0])])
        let amendment = report.amendment(of: actions)
        #expect(amendment.changed.isEmpty && amendment.added.isEmpty)
        #expect(amendment.withdrawn.map(\.id) == [actions[1].id])
    }

    /// Each stands after all that its point has had, so that no place is taken twice.
    @Test func anAddedActionStandsAfterAllThatItsPointHasHad() throws {
        var (report, actions) = try amended()
        try write(&report, 5, .amber, ["Ask a lawyer", "Ask a doctor"])
        var numbers = (50...UInt8.max).makeIterator()
        let raised = report.raisedActions(by: report.amendment(of: actions), after: actions, clock: Clock(), issuedAt: noon) {
            identifier(numbers.next() ?? 0)
        }
        #expect(raised.map(\.text) == ["Ask a lawyer", "Ask a doctor"])
        #expect(raised.map(\.position) == [3, 4])
        #expect(raised.allSatisfy { $0.due?.day == day("2026-06-04") && $0.status == .toReview })
    }

    /// By its mark, else by its words, else by its place.
    @Test func anAmendmentKnowsWhichActionEachWordingIsOf() throws {
        let (report, actions) = try issued()
        func marks(_ texts: ReportedAction...) -> [Action.ID?] {
            let content = Report.Content.of(ReportedPoint(number: 5, title: "Everyone", rating: .amber, actions: texts))
            return content.tracking(actions, inEdition: 1).points.flatMap(\.actions).map(\.tracked)
        }
        #expect(marks("Fix", "Test") == [actions[1].id, actions[0].id])
        #expect(marks("Test otherwise", "Fix") == [actions[0].id, actions[1].id])
        #expect(marks("Test", marked("Fix at once", actions[1]), "Ask a lawyer") == [actions[0].id, actions[1].id, nil])
        #expect(report.content.tracking(actions, inEdition: 1).points.flatMap(\.actions).map(\.tracked) == actions.map(\.id))
    }

    /// What the old edition asked for and the new one does not is no other wording of what the new one adds, however alike they sound.
    @Test func aWithdrawnActionIsNotTheOneThatWasAdded() throws {
        var (report, actions) = try issued()
        _ = try actions[1].withdraw(reason: Given.reason, by: actor(.assessmentsTeam))
        let before = report.content.tracking(actions, inEdition: 1)
        _ = try report.amend(reason: Given.reason, following: actions, by: actor(.leadAssessor))
        try write(&report, 5, .amber, [marked("Test", actions[0]), "Fix it soon"])
        let now = report.content.tracking(actions, inEdition: 2)
        let change = try #require(ReportComparison(from: before, to: now).points.first { $0.number == 5 })
        #expect(change.actions.map(\.from?.text) == ["Test", nil, "Fix"])
        #expect(change.actions.map(\.to?.text) == ["Test", "Fix it soon", nil])
    }

    /// The sample report, issued and given to the team: "Test" and "Fix" on point 5, "Encrypt" on point 9.
    private func issued() throws -> (report: Report, actions: [Action]) {
        let report = try Report.sample(.issued)
        var numbers = (40...UInt8.max).makeIterator()
        return (report, report.raisedActions(clock: Clock(), issuedAt: noon) { identifier(numbers.next() ?? 0) })
    }

    private func amended() throws -> (report: Report, actions: [Action]) {
        var (report, actions) = try issued()
        _ = try report.amend(reason: Given.reason, following: actions, by: actor(.leadAssessor))
        return (report, actions)
    }

    private func marked(_ text: String, _ action: Action) -> ReportedAction { ReportedAction(text, profession: nil, tracked: action.id) }

    private func write(_ report: inout Report, _ number: Int, _ rating: Rating, _ actions: [ReportedAction]) throws {
        let point = ReportedPoint(number: number, title: "Everyone", rating: rating, actions: actions)
        _ = try report.write(.point(point), knowing: Standard.catalogue, by: actor(.leadAssessor))
    }
}
