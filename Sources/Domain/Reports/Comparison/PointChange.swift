/// What became of one point between two editions.
public struct PointChange: Hashable, Sendable, Identifiable {
    public let number: Int
    /// The point itself is added where only the new edition rates it, removed where only the old one does.
    public let kind: ChangeKind
    public let title: ValueChange<String>
    public let rating: ValueChange<Rating>
    /// The rating that the actions of a "not met" point are tracked under.
    public let trackedAs: ValueChange<Action.Rating>
    public let findings: [TextChange]
    public let actions: [ActionChange]
    public let advice: [TextChange]

    public var id: Int { number }

    /// How many of its actions were added, removed or changed.
    public func actionCount(_ kind: ChangeKind) -> Int { actions.count { $0.kind == kind } }

    /// The points of either edition by number. A number that stands twice in one edition is told by the first.
    static func between(_ old: [ReportedPoint], _ new: [ReportedPoint]) -> [PointChange] {
        let before = Dictionary(old.map { ($0.number, $0) }) { first, _ in first }
        let after = Dictionary(new.map { ($0.number, $0) }) { first, _ in first }
        return Set(before.keys).union(after.keys).sorted().map { PointChange($0, from: before[$0], to: after[$0]) }
    }

    private init(_ number: Int, from old: ReportedPoint?, to new: ReportedPoint?) {
        self.number = number
        title = ValueChange(from: old?.title.folded, to: new?.title.folded)
        rating = ValueChange(from: old?.rating, to: new?.rating)
        trackedAs = ValueChange(from: old?.trackedAs, to: new?.trackedAs)
        findings = TextChange.between(old?.findings ?? [], new?.findings ?? [])
        actions = ActionChange.between(old?.actions ?? [], new?.actions ?? [])
        advice = TextChange.between(old?.advice ?? [], new?.advice ?? [])
        let isSame = title.isSame && rating.isSame && trackedAs.isSame && findings.areSame && advice.areSame
        let stayed: ChangeKind = isSame && actions.allSatisfy { $0.kind == .same } ? .same : .changed
        kind = old == nil ? .added : new == nil ? .removed : stayed
    }
}

/// A value before and after. Nil where it was not given.
public struct ValueChange<Value: Hashable & Sendable>: Hashable, Sendable {
    public let from: Value?
    public let to: Value?

    public init(from: Value?, to: Value?) {
        self.from = from
        self.to = to
    }

    public var isSame: Bool { from == to }
}

extension [TextChange] {
    /// Whether none of them changed.
    public var areSame: Bool { allSatisfy { $0.kind == .same } }
}
