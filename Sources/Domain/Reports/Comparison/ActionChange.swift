/// What became of one action of a point between two editions.
public struct ActionChange: Hashable, Sendable {
    /// Nil for an action that was added.
    public let from: ReportedAction?
    /// Nil for an action that was removed.
    public let to: ReportedAction?
    public let text: TextChange

    public var kind: ChangeKind {
        guard from != nil else { return .added }
        guard to != nil else { return .removed }
        return isReworded || professionChanged ? .changed : .same
    }

    /// Whether it stayed and says something else.
    public var isReworded: Bool { from != nil && to != nil && text.kind != .same }

    /// Whether it stayed and another profession leads on it.
    public var professionChanged: Bool { from != nil && to != nil && from?.profession != to?.profession }

    /// In the order of the new edition, then those that it leaves out. Two that name the same tracked action are one; then two that say
    /// the same; then the two that are most alike. The order of actions is no change.
    static func between(_ old: [ReportedAction], _ new: [ReportedAction]) -> [ActionChange] {
        var pairing = ActionPairing(old, new)
        pairing.pair(by: \.tracked)
        pairing.pair(by: \.text.folded)
        pairing.pairByLikeness()
        let kept = new.enumerated().map { place, action in
            ActionChange(from: pairing.oldFor[place].map { old[$0] }, to: action)
        }
        let left = Set(pairing.oldFor.values)
        return kept + old.enumerated().filter { !left.contains($0.offset) }.map { ActionChange(from: $0.element, to: nil) }
    }

    private init(from: ReportedAction?, to: ReportedAction?) {
        self.from = from
        self.to = to
        text = TextChange(from: from?.text, to: to?.text)
    }
}
