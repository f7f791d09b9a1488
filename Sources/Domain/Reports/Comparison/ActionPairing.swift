/// Finds which old action each new one was.
struct ActionPairing {
    private let old: [ReportedAction]
    private let new: [ReportedAction]
    /// The place of the old action by the place of the new.
    private(set) var oldFor: [Int: Int] = [:]

    init(_ old: [ReportedAction], _ new: [ReportedAction]) {
        self.old = old
        self.new = new
    }

    /// Pairs those that are left and have the same key, the earlier first.
    mutating func pair<Key: Hashable>(by key: (ReportedAction) -> Key?) {
        var waiting: [Key: [Int]] = [:]
        for place in oldLeft {
            guard let key = key(old[place]) else { continue }
            waiting[key, default: []].append(place)
        }
        for place in newLeft {
            guard let key = key(new[place]), let match = waiting[key]?.firstIndex(where: { mayBeOne($0, place) }) else { continue }
            oldFor[place] = waiting[key]?.remove(at: match)
        }
    }

    /// Pairs those that are left, the most alike first.
    mutating func pairByLikeness() {
        let (oldLeft, newLeft) = (oldLeft, newLeft)
        let pairs = TellingWords.pairs(
            oldLeft.map { TellingWords(old[$0].text) }, newLeft.map { TellingWords(new[$0].text) }, crossing: .allowed
        ) { mayBeOne(oldLeft[$0], newLeft[$1]) }
        for pair in pairs { oldFor[newLeft[pair.new]] = oldLeft[pair.old] }
    }

    private var oldLeft: [Int] {
        let taken = Set(oldFor.values)
        return old.indices.filter { !taken.contains($0) }
    }

    private var newLeft: [Int] { new.indices.filter { oldFor[$0] == nil } }

    /// Two that name different tracked actions are never one, whatever they say; nor is one that names none the wording of one that does.
    private func mayBeOne(_ one: Int, _ other: Int) -> Bool {
        guard let before = old[one].tracked else { return true }
        return before == new[other].tracked
    }
}
