import Domain
import Testing

@Suite struct ImportCorrectionTests {
    @Test func aBoxIsSplitAtItsEmptyLinesAndEveryPieceKeepsTheProfession() {
        let edits = [ActionEdit("Ask users\nin two  rounds\r\n\r\n \t\r\nPublish the data\n", profession: .userResearch)]
        #expect(
            edits.actions == [
                ReportedAction("Ask users in two rounds", profession: .userResearch),
                ReportedAction("Publish the data", profession: .userResearch),
            ])
    }

    @Test func aJoinedBoxGoesOnFromTheLastActionThatIsKept() {
        let edits = [
            ActionEdit("Ask users", profession: .userResearch), ActionEdit("gone", profession: nil, fate: .removed),
            ActionEdit("in two rounds\n\nPublish", profession: .product, fate: .joined),
        ]
        #expect(
            edits.actions == [
                ReportedAction("Ask users in two rounds", profession: .userResearch), ReportedAction("Publish", profession: .product),
            ])
    }

    @Test func joiningToNothingIsKeeping() {
        let edits = [ActionEdit("gone", profession: nil, fate: .removed), ActionEdit("Stay", profession: .product, fate: .joined)]
        #expect(edits.actions == [ReportedAction("Stay", profession: .product)])
    }

    @Test func aJoinedActionTakesTheProfessionWhereTheOneAboveHasNone() {
        let edits = [ActionEdit("Ask", profession: nil), ActionEdit("users", profession: .userResearch, fate: .joined)]
        #expect(edits.actions == [ReportedAction("Ask users", profession: .userResearch)])
    }

    @Test func anEmptyBoxMakesNoAction() {
        #expect([ActionEdit(" \n\u{A0}\n", profession: .product), ActionEdit("", profession: nil, fate: .joined)].actions.isEmpty)
    }

    @Test func everyPointIsThereOnceAndNothingOfASecondListingIsLost() {
        let read = sample(points: [
            DraftPoint(number: 1, rating: .amber, findings: ["A"], actions: ["One"], advice: ["Maybe"]),
            DraftPoint(number: 1, rating: .red, findings: ["B"], actions: ["Two"], advice: ["Perhaps"]),
        ])
        #expect(read.points.map(\.number) == [1])
        #expect(read.points.first?.rating == .amber)
        #expect(read.points.first?.findings == ["A", "B"])
        #expect(read.points.first?.advice == ["Maybe", "Perhaps"])
        #expect(read.unassignedActions.map(\.text) == ["Two"])
        #expect(read.problems.map(\.subject) == [.point(1)])
    }

    @Test func aPointMayBeRenumberedButNotOntoAnother() throws {
        var read = sample(points: [DraftPoint(number: 2, rating: .amber, actions: ["One"]), DraftPoint(number: 5, rating: .red)])
        var point = try #require(read.points.first)
        point.number = 5
        #expect(throws: Import.Refusal.pointThere(5)) { try read.correct(point: 2, to: point) }
        #expect(throws: Import.Refusal.noSuchPoint(3)) { try read.correct(point: 3, to: point) }
        point.number = 9
        try read.correct(point: 2, to: point)
        #expect(read.points.map(\.number) == [5, 9])
        point.number = 0
        #expect(throws: Import.Refusal.noSuchPoint(0)) { try read.correct(point: 9, to: point) }
    }

    @Test func correctingAPointLeavesTheReportsOwnOrder() throws {
        var read = sample(points: [DraftPoint(number: 5, rating: .red), DraftPoint(number: 2, rating: .amber)])
        var point = try #require(read.points.last)
        point.title = "Another title"
        try read.correct(point: 2, to: point)
        #expect(read.points.map(\.number) == [5, 2])
    }

    @Test func aPointThatIsThereIsNotAddedAgain() throws {
        var read = sample(points: [DraftPoint(number: 2, rating: .amber)])
        #expect(throws: Import.Refusal.pointThere(2)) { try read.add(Import.Point(number: 2, title: "Two", rating: .red)) }
        try read.add(Import.Point(number: 1, title: "One", rating: .red))
        #expect(read.points.map(\.number) == [1, 2])
    }

    @Test func amberOrRedIsChosenForSeveralPointsAtOnceAndOnlyForThoseThatAreNotMet() throws {
        var read = sample(points: [
            DraftPoint(number: 1, rating: .notMet), DraftPoint(number: 2, rating: .notMet), DraftPoint(number: 3, rating: .met),
        ])
        #expect(throws: Import.Refusal.noSuchPoint(3)) { try read.track([1: .amber, 3: .amber]) }
        try read.track([1: .amber])
        #expect(read.points.map(\.trackedAs) == [.amber, .red, .red])
    }

    @Test func anAssignedActionGetsTheProfessionOfItsPointWhereItHasNone() throws {
        var read = sample(points: [DraftPoint(number: 1, rating: .red)], unassigned: ["One"])
        try read.assign(unassigned: 0, toPoint: 1, leading: .userResearch)
        #expect(read.points.first?.actions == [ReportedAction("One", profession: .userResearch)])
    }

    @Test func whoeverSavesAPartHasCheckedTheProblemsAboutIt() throws {
        let problems = [
            ImportProblem(.warning, at: "point 1, decision", "a"), ImportProblem(.warning, at: "assessment date", "b"),
            ImportProblem(.error, at: "result", "c"), ImportProblem(.warning, at: "end of the file", "d"),
        ]
        var read = sample(points: [DraftPoint(number: 1, rating: .red)], problems: problems)
        try read.correct(read.details)
        #expect(read.problems.map(\.message) == ["a", "c", "d"])
        var details = read.details
        details.overall = .red
        try read.correct(details)
        try read.correct(point: 1, to: try #require(read.points.first))
        #expect(read.problems.map(\.message) == ["d"])
        #expect(read.checked.map(\.message) == ["b", "c", "a"])
    }

    @Test(arguments: [
        ("point 12, heading", ImportProblem.Subject.point(12)), ("point 3", .point(3)), ("point x", .whole), ("stage", .phase),
        ("type", .kind), ("service provider", .provider), ("points", .points), ("", .whole), ("the whole file", .whole),
    ])
    func thePlaceSaysWhatAProblemIsAbout(place: String, subject: ImportProblem.Subject) {
        #expect(ImportProblem(.warning, at: place, "x").subject == subject)
    }

    private func sample(points: [DraftPoint], unassigned: [String] = [], problems: [ImportProblem] = []) -> Import {
        let draft = ReportDraft(
            service: "Get security clearance", assessmentType: .assessment, date: today, standard: "govuk-14", points: points,
            unassignedActions: unassigned, problems: problems
        )
        return Import(
            id: identifier(50), organisation: identifier(21), by: Role.assessmentsTeam.person, at: noon, format: "govuk-html",
            fileName: nil, fingerprint: "f1", reading: draft, knowing: Standard.catalogue
        )
    }
}
