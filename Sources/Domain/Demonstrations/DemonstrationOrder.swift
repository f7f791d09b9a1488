extension DemonstrationDocument.Point {
    /// Where a team puts a thing among those beside it.
    public enum Move: String, CaseIterable, Sendable {
        case up, down
    }

    /// The order of everything on the point after one thing has changed places with its neighbour: an action with an action or a question, what
    /// belongs to an action with what belongs to it too. Nil where there is no such thing, or no neighbour on that side.
    public func order(moving key: Demonstration.Item.Key, _ move: Move) -> [Demonstration.Item.Key]? {
        if let items = items.moving(key, move) { return items.keys }
        for (place, item) in items.enumerated() {
            guard let parts = item.parts.moving(key, move) else { continue }
            var changed = items
            changed[place] = Demonstration.Item(item.content, isHidden: item.isHidden, parts: parts)
            return changed.keys
        }
        return nil
    }
}

extension [Demonstration.Item] {
    fileprivate func moving(_ key: Demonstration.Item.Key, _ move: DemonstrationDocument.Point.Move) -> [Demonstration.Item]? {
        guard let place = firstIndex(where: { $0.key == key }) else { return nil }
        let other = move == .up ? place - 1 : place + 1
        guard indices.contains(other) else { return nil }
        var changed = self
        changed.swapAt(place, other)
        return changed
    }

    fileprivate var keys: [Demonstration.Item.Key] { flatMap { [$0.key] + $0.parts.map(\.key) } }
}
