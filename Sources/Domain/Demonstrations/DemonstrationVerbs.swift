/// What may happen to a demonstration: each verb asks whether it may (`admit`), changes the value, and says what happened. `scope` are the
/// numbers of the points that it shows.
extension Demonstration {
    /// How many items of one point a team may leave out or put in order.
    public static let itemLimit = 1_000

    /// Nil takes the words away.
    public mutating func write(_ words: Words?, point: Int, scope: [Int], by actor: Actor) throws(Refusal) -> Event {
        try admit(.write, point: point, scope: scope, actor)
        notes[point, default: PointNotes()].words = words
        return done(.written(point: point, words: words))
    }

    public mutating func hide(_ key: Item.Key, point: Int, scope: [Int], by actor: Actor) throws(Refusal) -> Event {
        try admit(.hide, point: point, scope: scope, actor)
        var changed = notes[point, default: PointNotes()]
        changed.hidden.insert(key)
        guard changed.hidden.count <= Self.itemLimit else { throw .tooManyItems(limit: Self.itemLimit) }
        notes[point] = changed
        return done(.hidden(point: point, key))
    }

    public mutating func show(_ key: Item.Key, point: Int, scope: [Int], by actor: Actor) throws(Refusal) -> Event {
        try admit(.show, point: point, scope: scope, actor)
        notes[point]?.hidden.remove(key)
        return done(.shown(point: point, key))
    }

    /// Items that are not named stand after these. One that is named twice stands where it is named first.
    public mutating func order(_ keys: [Item.Key], point: Int, scope: [Int], by actor: Actor) throws(Refusal) -> Event {
        try admit(.order, point: point, scope: scope, actor)
        guard keys.count <= Self.itemLimit else { throw .tooManyItems(limit: Self.itemLimit) }
        var named: Set<Item.Key> = []
        let order = keys.filter { named.insert($0).inserted }
        notes[point, default: PointNotes()].order = order
        return done(.ordered(point: point, order))
    }

    /// Issuing the report does it: what was shown is kept as it was shown.
    public mutating func close(by report: Report.ID, points: [Int]) throws(Refusal) -> Event {
        guard self.report == nil else { throw .closed }
        state = .closed(by: report, points: points)
        return done(.closed(by: report, points: points))
    }

    /// Whether the verb may be taken now, without taking it: what decides which buttons a page shows.
    public func admits(_ verb: Verb, _ actor: Actor) -> Bool {
        do throws(Refusal) { try admit(verb, actor) } catch { return false }
        return true
    }

    /// The gate of every verb: who may, then when. Throws the rule that the step would break.
    public func admit(_ verb: Verb, _ actor: Actor) throws(Refusal) {
        guard actor.holds(anyOf: verb.roles) else { throw .notPermitted(verb) }
        guard report == nil else { throw .closed }
    }

    private func admit(_ verb: Verb, point: Int, scope: [Int], _ actor: Actor) throws(Refusal) {
        try admit(verb, actor)
        guard scope.contains(point) else { throw .pointNotInScope(point) }
    }

    private mutating func done(_ event: Event) -> Event {
        version = version.next
        return event
    }
}
