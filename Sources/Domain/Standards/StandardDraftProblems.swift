extension StandardDraft {
    /// Something that keeps a draft from being a standard.
    public struct Problem: Hashable, Sendable {
        public let field: Field
        /// What to do about it, without a full stop: "Enter a title of 200 characters or fewer".
        public let rule: String

        public init(_ field: Field, _ rule: String) {
            self.field = field
            self.rule = rule
        }
    }

    /// Where a problem is. Points are counted from 0, as they stand in the draft.
    public enum Field: Hashable, Sendable {
        case title, version
        /// All the points together.
        case points
        case number(Int), pointTitle(Int), group(Int), otherTitles(Int)
    }

    /// What keeps it from being a standard of an organisation that has these; empty where nothing does.
    public func problems(beside others: [Standard]) -> [Problem] {
        nameProblems(beside: others) + numberingProblems + points.enumerated().flatMap { problems(ofPoint: $1, at: $0) } + namesakeProblems
    }

    private func nameProblems(beside others: [Standard]) -> [Problem] {
        let (title, version) = (title.line, version.line)
        var problems: [Problem] = []
        if !title.isWithin(1, Self.longestTitle) {
            problems.append(Problem(.title, "Enter a title of \(Self.longestTitle) characters or fewer"))
        }
        if !version.isWithin(1, Self.longestVersion) {
            problems.append(Problem(.version, "Enter a version of \(Self.longestVersion) characters or fewer, for example 2026"))
        }
        if let other = others.first(where: {
            $0.title.lowercased() == title.lowercased() && $0.version.lowercased() == version.lowercased()
        }) {
            let rule = "There is a version \(other.version) of “\(other.title)” already. Enter another version or title"
            problems.append(Problem(.version, rule))
        }
        return problems
    }

    /// Whether there are points, and whether their numbers are 1, 2, 3 and so on.
    private var numberingProblems: [Problem] {
        guard !points.isEmpty else { return [Problem(.points, "Enter at least 1 point")] }
        guard points.count <= Self.mostPoints else {
            return [Problem(.points, "Enter no more than \(Self.mostPoints) points. There are \(points.count)")]
        }
        var seen: Set<Int> = []
        let wrong = points.enumerated().compactMap { place, point -> Problem? in
            guard let number = point.number else { return Problem(.number(place), "\(label(place)): enter its number") }
            return seen.insert(number).inserted
                ? nil : Problem(.number(place), "\(label(place)): another point has this number")
        }
        guard wrong.isEmpty, let missing = (1...points.count).first(where: { !seen.contains($0) }) else { return wrong }
        return [Problem(.points, "Number the points from 1 to \(points.count) and leave none out. There is no point \(missing)")]
    }

    private func problems(ofPoint point: Point, at place: Int) -> [Problem] {
        guard points.count <= Self.mostPoints else { return [] }
        var problems: [Problem] = []
        func add(_ field: Field, _ rule: String) { problems.append(Problem(field, "\(label(place)): \(rule)")) }
        if !point.title.line.isWithin(1, Self.longestPointTitle) {
            add(.pointTitle(place), "enter a title of \(Self.longestPointTitle) characters or fewer")
        }
        if !point.group.line.isWithin(0, Self.longestGroup) {
            add(.group(place), "enter a heading of \(Self.longestGroup) characters or fewer, or none")
        }
        if point.otherTitles.count > Self.mostOtherTitles {
            add(.otherTitles(place), "enter no more than \(Self.mostOtherTitles) other titles")
        }
        if !point.otherTitles.allSatisfy({ $0.line.isWithin(0, Self.longestOtherTitle) }) {
            add(.otherTitles(place), "enter other titles of \(Self.longestOtherTitle) characters or fewer")
        }
        return problems
    }

    /// Points that could not be told apart in a report, because they share a title.
    private var namesakeProblems: [Problem] {
        guard points.count <= Self.mostPoints else { return [] }
        var owners: [String: Int] = [:]
        return points.enumerated().flatMap { place, point in
            point.names(at: place).compactMap { field, name -> Problem? in
                let owner = owners[name] ?? place
                owners[name] = owner
                return owner == place ? nil : Problem(field, "\(label(place)): \(label(owner).lowercased()) has this title too")
            }
        }
    }

    /// "Point 3"; "Row 3" where it has no number.
    private func label(_ place: Int) -> String {
        points.dropFirst(place).first?.number.map { "Point \($0)" } ?? "Row \(place + 1)"
    }
}

extension StandardDraft.Point {
    /// Everything a report may call it by, each with the field that says so.
    fileprivate func names(at place: Int) -> [(field: StandardDraft.Field, name: String)] {
        let titles = [title.line].map { (field: StandardDraft.Field.pointTitle(place), name: $0.lowercased()) }
        let others = otherTitles.map { (field: StandardDraft.Field.otherTitles(place), name: $0.line.lowercased()) }
        return (titles + others).filter { !$0.name.isEmpty }
    }
}
