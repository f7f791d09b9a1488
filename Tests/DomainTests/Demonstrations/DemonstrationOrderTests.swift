import Domain
import Testing

/// Putting one thing elsewhere among its neighbours.
@Suite struct DemonstrationOrderTests {
    private static let first = Demonstration.Item.Key.action(identifier(20))
    private static let second = Demonstration.Item.Key.action(identifier(30))
    private static let question = Demonstration.Item.Key.question(identifier(71))

    @Test func aThingChangesPlacesWithItsNeighbour() throws {
        let point = try point()
        #expect(point.order(moving: Self.first, .down) == [Self.second, Self.first, .update(2), .update(3), Self.question])
        #expect(point.order(moving: Self.question, .up) == [Self.first, .update(2), .update(3), Self.question, Self.second])
    }

    @Test func whatBelongsToAnActionStaysWithIt() throws {
        let point = try point()
        #expect(point.order(moving: .update(2), .down) == [Self.first, .update(3), .update(2), Self.second, Self.question])
        #expect(point.order(moving: .update(2), .up) == nil)
        #expect(point.order(moving: .update(3), .down) == nil)
    }

    @Test func thereIsNoPlaceBeyondTheEnds() throws {
        let point = try point()
        #expect(point.order(moving: Self.first, .up) == nil)
        #expect(point.order(moving: Self.question, .down) == nil)
        #expect(point.order(moving: .update(99), .up) == nil)
    }

    /// What was moved and is moved back stands as it stood, with everything still there.
    @Test(arguments: [first, second, question, .update(2), .update(3)], DemonstrationDocument.Point.Move.allCases)
    func movingBackUndoesIt(_ key: Demonstration.Item.Key, _ move: DemonstrationDocument.Point.Move) throws {
        let before = try point()
        guard let order = before.order(moving: key, move) else { return }
        let moved = try point(.init(order: order))
        #expect(moved != before)
        let back = try #require(moved.order(moving: key, move == .up ? .down : .up))
        #expect(try point(.init(order: back)) == before)
    }

    /// Two actions of point 5, the first with two updates, and a question about the point.
    private func point(_ notes: Demonstration.PointNotes? = nil) throws -> DemonstrationDocument.Point {
        let events = HistoryLine.told([.raised, .updated(text: Given.report, on: today), .updated(text: Given.note, on: today)])
        let record = Showing.record(
            actions: [
                try .sample(.inProgress, .amber, point: 5), try .sample(.inProgress, .amber, point: 5, position: 2, id: 30),
            ],
            events: events, questions: [.asked(71)])
        let document = DemonstrationDocument(
            .assessment, Showing.demonstration(.assessment, notes: notes.map { [5: $0] } ?? [:]), of: record)
        return try #require(document.point(5))
    }
}
