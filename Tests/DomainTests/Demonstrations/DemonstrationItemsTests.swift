import Domain
import Testing

/// What is shown of one point, in which order, and what is left out.
@Suite struct DemonstrationItemsTests {
    private static let first = Demonstration.Item.Key.action(identifier(20))
    private static let second = Demonstration.Item.Key.action(identifier(30))
    private static let evidence = Demonstration.Item.Key.evidence(identifier(41))
    private static let ofAction = Demonstration.Item.Key.question(identifier(70))
    private static let ofPoint = Demonstration.Item.Key.question(identifier(71))
    private static let parts = [Demonstration.Item.Key.update(3), .update(5), evidence, .answer(7), .answer(9), ofAction]
    private static let items = [first, second, ofPoint]

    @Test func theRecordIsShownActionByActionThenTheQuestionsAboutThePoint() throws {
        let point = try point(nil)
        #expect(point.items.map(\.key) == Self.items)
        #expect(point.items.first?.parts.map(\.key) == Self.parts)
        #expect(point.items.dropFirst().allSatisfy { $0.parts.isEmpty })
        #expect(point.shown == point)
    }

    @Test func evidenceIsShownAsItIsNowAndNotWhereItWasRemoved() throws {
        let item = try #require(try point(nil).items.first?.parts.first { $0.key == Self.evidence })
        guard case .evidence(let evidence) = item.content else { throw Unexpected() }
        #expect(evidence.latest.number == 2)
    }

    @Test func theTeamsOrderGoesBeforeThatOfTheRecord() throws {
        let point = try point(.init(order: [Self.ofPoint, .answer(9), Self.second, Self.evidence, .update(99)]))
        #expect(point.items.map(\.key) == [Self.ofPoint, Self.second, Self.first])
        #expect(
            point.items.last?.parts.map(\.key) == [.answer(9), Self.evidence, .update(3), .update(5), .answer(7), Self.ofAction])
    }

    /// Whatever is left out, nothing of it is shown, nothing else is lost, and the team still sees it all.
    @Test(arguments: items + parts)
    func whatIsLeftOutIsNotShownButStaysToBeEdited(_ key: Demonstration.Item.Key) throws {
        let edited = try point(.init(hidden: [key]))
        let shown = edited.shown.items.flatMap { [$0] + $0.parts }
        let all = edited.items.flatMap { [$0] + $0.parts }
        #expect(all.filter(\.isHidden).map(\.key) == [key])
        #expect(all.map(\.key).asSet == (Self.items + Self.parts).asSet)
        let gone = key == Self.first ? [key] + Self.parts : [key]
        #expect(shown.map(\.key).asSet == all.map(\.key).asSet.subtracting(gone))
        #expect(shown.allSatisfy { !$0.isHidden })
    }

    /// Any order shows the same things, each once.
    @Test func noOrderLosesOrDoublesAnything() throws {
        var generator = Shuffling(state: 2026)
        for _ in 1...200 {
            let order = (Self.items + Self.parts).shuffled(using: &generator).prefix(Int.random(in: 0...9, using: &generator))
            let point = try point(.init(order: Array(order)))
            #expect(point.items.count == Self.items.count && point.items.map(\.key).asSet == Self.items.asSet)
            let parts = point.items.flatMap(\.parts).map(\.key)
            #expect(parts.count == Self.parts.count && parts.asSet == Self.parts.asSet)
            let placed = parts.filter(order.contains)
            #expect(placed == order.filter(Self.parts.contains) && parts.starts(with: placed))
        }
    }

    @Test func aQuestionAboutAnActionThatIsGoneStandsAtThePoint() throws {
        let gone = try Action.sample(.withdrawn, .amber, point: 5)
        let document = DemonstrationDocument(
            .assessment, nil, of: Showing.record(actions: [gone], questions: [.asked(70, action: gone.id), .asked(72, standard: "gds-18")]))
        #expect(document.points.flatMap(\.items).map(\.key) == [Self.ofAction])
    }

    @Test func whatWasSaidWithReadinessIsNotSaidTwice() throws {
        let events = HistoryLine.told([
            .markedReady(whatWasDone: Given.note), .reopened(reason: Given.reason), .markedReady(whatWasDone: Given.report),
        ])
        func parts(_ status: Action.Status) throws -> [Demonstration.Item.Key]? {
            let action = try Action.sample(status, .red, point: 9)
            #expect(action.whatWasDone == (status == .readyForReassessment ? Given.report : nil))
            return DemonstrationDocument(.reassessment, nil, of: Showing.record(actions: [action], events: events)).points.first?.items
                .first?
                .parts.map(\.key)
        }
        #expect(try parts(.readyForReassessment) == [.update(1)])
        #expect(try parts(.inProgress) == [.update(1), .update(3)])
    }

    @Test(arguments: Action.Status.allCases)
    func anAgreementIsShownWhereItStands(_ status: Action.Status) throws {
        let agreement = try Action.sample(status).agreement
        #expect((agreement != nil) == [.mitigated, .onRoadmap].contains(status))
        #expect(agreement.map(\.proposal.kind) == (status == .mitigated ? .mitigation : status == .onRoadmap ? .roadmapItem : nil))
    }

    /// Two actions and two questions of point 5; the first action has come all the way to an answer.
    private func point(_ notes: Demonstration.PointNotes?) throws -> DemonstrationDocument.Point {
        let kept: Evidence.ID = identifier(41)
        let events = HistoryLine.told([
            .raised, .started, .updated(text: Given.report, on: today), .evidenceAdded(kept, Given.version(1, by: Given.owner)),
            .updated(text: Given.note, on: today), .evidenceSubmitted(Given.submission(by: Given.owner)),
            .evidenceReturned(from: .assessmentsTeam, reason: Given.reason), .evidenceChanged(kept, Given.version(2, by: Given.owner)),
            .evidenceAccepted(notes: nil), .evidenceAdded(identifier(42), Given.version(1, by: Given.owner)),
            .evidenceRemoved(identifier(42), reason: Given.reason),
        ])
        let record = Showing.record(
            actions: [
                try .sample(.inProgress, .amber, point: 5, position: 2, id: 30), try .sample(.resolved, .amber, point: 5),
                try .sample(.inProgress, .amber, point: 7, id: 31),
            ],
            events: events, questions: [.asked(71), .asked(70, action: identifier(20)), .asked(73, point: 7)])
        let document = DemonstrationDocument(
            .assessment, Showing.demonstration(.assessment, notes: notes.map { [5: $0] } ?? [:]), of: record)
        return try #require(document.points.first { $0.number == 5 })
    }
}

private struct Unexpected: Error {}

/// The same shuffles every time.
private struct Shuffling: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
