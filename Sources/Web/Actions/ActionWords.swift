import Domain
import Markup

extension Action {
    /// "Action 3.2": the second action of point 3.
    var title: String { "Action \(point).\(position)" }

    /// The action's text, cut between words where it is long.
    var summary: String { text.shortened(to: 200) }
}

extension String {
    /// At most that many characters, cut between words, with an ellipsis where something is left out.
    func shortened(to limit: Int) -> String {
        guard count > limit else { return self }
        let cut = prefix(limit)
        let words = cut.lastIndex(where: \.isWhitespace).map { cut[..<$0] } ?? cut
        return words + "…"
    }
}

extension [Profession] {
    /// "User research, service design"
    var words: String {
        let titles = map(\.title)
        return (titles.prefix(1) + titles.dropFirst().map { $0.lowercased() }).joined(separator: ", ")
    }
}
