import Domain
import Testing

@Suite struct ImportTests {
    @Test func actionsUnderAMetOrGreenPointAreKeptAsAdviceAndItIsSaid() {
        let read = sample(points: [
            DraftPoint(number: 1, rating: .met, actions: ["Keep going"], advice: ["Well done"]),
            DraftPoint(number: 2, rating: .green, actions: ["One", "Two"]), DraftPoint(number: 3, rating: .amber, actions: ["Three"]),
        ])
        #expect(read.points.map(\.advice) == [["Keep going", "Well done"], ["One", "Two"], []])
        #expect(read.points.map { $0.actions.map(\.text) } == [[], [], ["Three"]])
        #expect(read.problems.map(\.place) == ["point 1", "point 2"])
        #expect(read.problems.first?.message == "The point is met, so it carries no actions. Its one item is kept as advice.")
    }

    @Test func aMissingTitleIsTheStandardsAndTheFirstProfessionLeads() {
        let read = sample(points: [DraftPoint(number: 1, rating: .amber, actions: ["Ask"]), DraftPoint(number: 99, rating: .amber)])
        #expect(read.points.map(\.title) == ["Understand users and their needs", "Point 99"])
        #expect(read.points.first?.actions == [ReportedAction("Ask", profession: .userResearch)])
    }

    @Test func aPointThatIsNotMetIsRedUnlessThePersonSaysOtherwise() throws {
        var read = sample(points: [DraftPoint(number: 1, rating: .notMet, actions: ["Ask"])])
        #expect(try read.content(knowing: Standard.catalogue).content.points.map(\.obligation) == [.red])
        var point = try #require(read.points.first)
        point.trackedAs = .amber
        try read.correct(point)
        #expect(try read.content(knowing: Standard.catalogue).content.points.map(\.obligation) == [.amber])
    }

    @Test func theChoiceOfAmberOrRedIsOnlyForPointsThatAreNotMet() throws {
        let read = sample(points: [DraftPoint(number: 1, rating: .amber, actions: ["Ask"]), DraftPoint(number: 2, rating: .green)])
        #expect(try read.content(knowing: Standard.catalogue).content.points.map(\.trackedAs) == [nil, nil])
    }

    @Test func everyGapIsNamedInTheOrderOfThePage() {
        let empty = Import(
            id: identifier(50), organisation: identifier(21), by: Role.assessmentsTeam.person, at: noon, format: "text", fileName: nil,
            fingerprint: "f", reading: ReportDraft(), knowing: Standard.catalogue
        )
        #expect(empty.gaps == Import.Gap.allCases)
        #expect(throws: Import.Refusal.incomplete(Import.Gap.allCases)) { try empty.content(knowing: Standard.catalogue) }
    }

    @Test func correctingAPointReplacesItOrAddsItInItsPlace() throws {
        var read = sample(points: [DraftPoint(number: 1, rating: .amber), DraftPoint(number: 5, rating: .red)])
        try read.correct(Import.Point(number: 3, title: "New", rating: .amber))
        try read.correct(Import.Point(number: 1, title: "Users", rating: .green, actions: ["Ask"], advice: ["Later"]))
        #expect(read.points.map(\.number) == [1, 3, 5])
        #expect(read.points.first?.actions.isEmpty == true)
        #expect(read.points.first?.advice == ["Ask", "Later"])
        #expect(read.version == Version(3))
        #expect(throws: Import.Refusal.noSuchPoint(0)) { try read.correct(Import.Point(number: 0, title: "None", rating: .amber)) }
    }

    @Test func anUnassignedActionGoesOnlyToAPointThatCarriesActions() throws {
        var read = sample(
            points: [DraftPoint(number: 1, rating: .green), DraftPoint(number: 5, rating: .red)], unassigned: ["One", "Two"])
        #expect(throws: Import.Refusal.pointCarriesNoActions(1)) { try read.assign(unassigned: 0, toPoint: 1) }
        #expect(throws: Import.Refusal.noSuchPoint(2)) { try read.assign(unassigned: 0, toPoint: 2) }
        for place in [2, -1, Int.max] {
            #expect(throws: Import.Refusal.noSuchAction) { try read.assign(unassigned: place, toPoint: 5) }
        }
        try read.assign(unassigned: 1, toPoint: 5)
        #expect(read.unassignedActions.map(\.text) == ["One"])
        #expect(read.points.last?.actions.map(\.text) == ["Two"])
    }

    @Test func aPointCanBeRemovedButNotTwice() throws {
        var read = sample(points: [DraftPoint(number: 1, rating: .green), DraftPoint(number: 5, rating: .red)])
        try read.remove(point: 5)
        #expect(read.points.map(\.number) == [1])
        #expect(throws: Import.Refusal.noSuchPoint(5)) { try read.remove(point: 5) }
    }

    @Test func whatBecameAReportIsChangedNoMore() throws {
        var read = sample(points: [DraftPoint(number: 5, rating: .red)], unassigned: ["One"])
        try read.confirm(as: identifier(23))
        let before = read
        let refusal = Import.Refusal.alreadyConfirmed(identifier(23))
        #expect(throws: refusal) { try read.confirm(as: identifier(24)) }
        #expect(throws: refusal) { try read.correct(Import.Details()) }
        #expect(throws: refusal) { try read.remove(point: 5) }
        #expect(throws: refusal) { try read.assign(unassigned: 0, toPoint: 5) }
        #expect(read == before)
    }

    @Test func whatNoReportMaySayIsRefusedBeforeItBecomesOne() {
        let read = sample(points: [DraftPoint(number: 15, rating: .red)])
        #expect(throws: Import.Refusal.report(.unknownPoint(15))) { try read.content(knowing: Standard.catalogue) }
    }

    private func sample(points: [DraftPoint], unassigned: [String] = []) -> Import {
        let draft = ReportDraft(
            service: "Get security clearance", assessmentType: .assessment, date: today, standard: "govuk-14", points: points,
            unassignedActions: unassigned
        )
        return Import(
            id: identifier(50), organisation: identifier(21), by: Role.assessmentsTeam.person, at: noon, format: "govuk-html",
            fileName: "report.html", fingerprint: "f1", reading: draft, knowing: Standard.catalogue
        )
    }
}
