/// A stretch of two sequences: things that both have, or what stands in one in the place of what stands in the other.
struct Stretch: Hashable {
    let isSame: Bool
    /// The places in the old sequence, and in the new one.
    let old: Range<Int>
    let new: Range<Int>

    /// More than this many things between what two sequences begin and end with alike are not told apart: time and memory grow with
    /// the square of the differences, and nobody reads so many.
    static let limit = 1_500

    /// The two sequences from their beginning to their end. No two stretches of one kind stand side by side.
    static func between<Thing: Hashable>(_ old: [Thing], _ new: [Thing]) -> [Stretch] {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let (oldEnd, newEnd) = (old.count - tail, new.count - tail)
        let stretches =
            [Stretch(isSame: true, old: 0..<head, new: 0..<head)]
            + middle(old[head..<oldEnd], new[head..<newEnd])
            + [Stretch(isSame: true, old: oldEnd..<old.count, new: newEnd..<new.count)]
        return stretches.filter { !$0.old.isEmpty || !$0.new.isEmpty }
    }

    /// From the beginning of this stretch to the end of a later one, as one change.
    func through(_ later: Stretch) -> Stretch {
        Stretch(isSame: false, old: old.lowerBound..<later.old.upperBound, new: new.lowerBound..<later.new.upperBound)
    }

    private static func middle<Thing: Hashable>(_ old: ArraySlice<Thing>, _ new: ArraySlice<Thing>) -> [Stretch] {
        guard !old.isEmpty, !new.isEmpty, old.count + new.count <= limit else {
            return [Stretch(isSame: false, old: old.indices, new: new.indices)]
        }
        // Numbers are compared much faster than texts.
        var numbers: [Thing: Int] = [:]
        func number(_ thing: Thing) -> Int {
            if let known = numbers[thing] { return known }
            defer { numbers[thing] = numbers.count }
            return numbers.count
        }
        let difference = new.map(number).difference(from: old.map(number))
        let removed = Set(difference.removals.map { $0.place + old.startIndex })
        let added = Set(difference.insertions.map { $0.place + new.startIndex })
        return told(old.indices, new.indices, removed: removed, added: added)
    }

    private static func told(_ old: Range<Int>, _ new: Range<Int>, removed: Set<Int>, added: Set<Int>) -> [Stretch] {
        var stretches: [Stretch] = []
        var (i, j) = (old.lowerBound, new.lowerBound)
        while i < old.upperBound || j < new.upperBound {
            let (oldStart, newStart) = (i, j)
            while removed.contains(i) { i += 1 }
            while added.contains(j) { j += 1 }
            let (oldSame, newSame) = (i, j)
            while i < old.upperBound, j < new.upperBound, !removed.contains(i), !added.contains(j) { (i, j) = (i + 1, j + 1) }
            guard i > oldStart || j > newStart else { break }
            stretches.append(Stretch(isSame: false, old: oldStart..<oldSame, new: newStart..<newSame))
            stretches.append(Stretch(isSame: true, old: oldSame..<i, new: newSame..<j))
        }
        return stretches.filter { !$0.old.isEmpty || !$0.new.isEmpty }
    }
}

extension CollectionDifference.Change {
    fileprivate var place: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
