import Foundation

extension StandardDraft {
    /// The standard that a draft without problems is: texts on one line, points in the order of their numbers.
    func standard(beside others: [Standard]) -> Standard {
        Standard(
            id: id(notOneOf: Set((others + Standard.catalogue).map(\.id))), title: title.line, version: version.line,
            points: points.map(\.standardPoint).sorted { $0.number < $1.number })
    }

    /// Title, number of points and version in one word, with a number behind it where that is somebody else's: `river-standard-14-2026`.
    private func id(notOneOf taken: Set<Standard.ID>) -> Standard.ID {
        let longest = 60
        let words = title.slug.isEmpty ? "standard" : title.slug
        let name = [words.prefix(longest), "\(points.count)", version.slug.prefix(longest)].filter { !$0.isEmpty }.joined(
            separator: "-")
        let numbered = (2...taken.count + 2).lazy.map { "\(name)-\($0)" }
        return taken.contains(name) ? numbered.first { !taken.contains($0) } ?? name : name
    }
}

extension StandardDraft.Point {
    fileprivate var standardPoint: StandardPoint {
        var seen: Set<Profession> = []
        var names: Set<String> = []
        return StandardPoint(
            number: number ?? 0, title: title.line, group: group.line.isEmpty ? nil : group.line,
            professions: professions.filter { seen.insert($0).inserted },
            otherTitles: otherTitles.map(\.line).filter { !$0.isEmpty && names.insert($0).inserted })
    }
}

extension String {
    /// Small letters and digits without accents, with one hyphen in the place of everything else.
    fileprivate var slug: Substring {
        let plain = decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter { !$0.properties.isDiacritic }
        let words = plain.split { !("a"..."z" ~= $0 || "0"..."9" ~= $0) }
        return Substring(words.map { String($0) }.joined(separator: "-"))
    }
}
