import Domain
import Testing

@Suite struct DemonstrationVerbTests {
    /// Every verb on an open and on a closed demonstration, on a point in scope and on another, by every role.
    @Test(arguments: Demonstration.Verb.allCases, Role.allCases)
    func aVerbSucceedsExactlyWhereItIsDeclared(_ verb: Demonstration.Verb, _ role: Role) throws {
        for before in [Showing.demonstration(), try Showing.closed()] {
            for point in [9, 5, 0, .max] {
                let expected: Demonstration.Refusal? =
                    if !Role.team.contains(role) { .notPermitted(verb) } else if before.report != nil { .closed } else if point != 9 {
                        .pointNotInScope(point)
                    } else { nil }
                check(verb, on: before, point: point, by: role, expecting: expected)
            }
        }
    }

    private func check(
        _ verb: Demonstration.Verb, on before: Demonstration, point: Int, by role: Role, expecting expected: Demonstration.Refusal?
    ) {
        var after = before
        #expect(before.admits(verb, actor(role)) == (Role.team.contains(role) && before.report == nil))
        do throws(Demonstration.Refusal) {
            let event = try after.take(verb, point: point, by: actor(role))
            #expect(expected == nil && event == verb.event)
            #expect(after.version == before.version.next)
        } catch {
            #expect(error == expected)
            #expect(after == before)
        }
    }

    @Test func wordsAreWrittenAndTakenAway() throws {
        var demonstration = Showing.demonstration()
        _ = try demonstration.take(.write, by: actor(.teamMember))
        #expect(demonstration.notes[9]?.words == Given.report)
        let event = try demonstration.write(nil, point: 9, scope: [9], by: actor(.teamLead))
        #expect(event == .written(point: 9, words: nil))
        #expect(demonstration.notes[9]?.words == nil)
    }

    @Test func whatIsHiddenIsShownAgain() throws {
        var demonstration = Showing.demonstration()
        for _ in 1...2 { _ = try demonstration.take(.hide, by: actor(.teamMember)) }
        #expect(demonstration.notes[9]?.hidden == [Showing.key])
        for _ in 1...2 { _ = try demonstration.take(.show, by: actor(.teamMember)) }
        #expect(demonstration.notes[9]?.hidden == [])
    }

    @Test func showingWhatWasNeverHiddenLeavesNoNotes() throws {
        var demonstration = Showing.demonstration()
        _ = try demonstration.take(.show, by: actor(.teamMember))
        #expect(demonstration.notes.isEmpty)
    }

    @Test func anOrderNamesEachItemOnce() throws {
        var demonstration = Showing.demonstration()
        let event = try demonstration.order([.update(2), .update(1), .update(2)], point: 9, scope: [9], by: actor(.teamMember))
        #expect(event == .ordered(point: 9, [.update(2), .update(1)]))
        #expect(demonstration.notes[9]?.order == [.update(2), .update(1)])
    }

    @Test func nobodyFillsTheStorageWithKeysThatNameNothing() throws {
        let many = (1...Demonstration.itemLimit).map(Demonstration.Item.Key.update)
        var demonstration = Showing.demonstration()
        _ = try demonstration.order(many, point: 9, scope: [9], by: actor(.teamMember))
        for key in many { _ = try demonstration.hide(key, point: 9, scope: [9], by: actor(.teamMember)) }
        let full = demonstration
        #expect(throws: Demonstration.Refusal.tooManyItems(limit: 1_000)) {
            try demonstration.order(many + [.answer(1)], point: 9, scope: [9], by: actor(.teamMember))
        }
        #expect(throws: Demonstration.Refusal.tooManyItems(limit: 1_000)) {
            try demonstration.hide(.answer(1), point: 9, scope: [9], by: actor(.teamMember))
        }
        #expect(demonstration == full)
        _ = try demonstration.hide(.update(1), point: 9, scope: [9], by: actor(.teamMember))
    }

    @Test func itIsClosedOnceByTheReportWithThePointsItShowed() throws {
        var demonstration = Showing.demonstration()
        #expect(demonstration.report == nil)
        let event = try demonstration.close(by: Showing.report, points: [9])
        #expect(event == .closed(by: Showing.report, points: [9]))
        #expect(demonstration.report == Showing.report && demonstration.version.number == 2)
        #expect(throws: Demonstration.Refusal.closed) { try demonstration.close(by: identifier(28), points: []) }
        #expect(demonstration.report == Showing.report)
    }

    @Test func whatWasShownStaysInScopeWhateverTheRatingsBecome() throws {
        let position = CurrentPosition.rated([5: .red, 9: .green])
        #expect(Showing.demonstration().scope(in: position) == [5])
        #expect(try Showing.closed().scope(in: position) == [9])
    }

    @Test func aReassessmentIsAboutTheRedPointsAndAnAssessmentAboutAll() {
        let position = CurrentPosition.rated([9: .red, 2: .red, 5: .amber])
        #expect(DemonstrationScope.points(for: .reassessment, in: position) == [2, 9])
        #expect(DemonstrationScope.points(for: .assessment, in: position) == Array(1...14))
        #expect(Booking.Kind.allCases.allSatisfy { DemonstrationScope.points(for: $0, in: nil).isEmpty })
    }
}
