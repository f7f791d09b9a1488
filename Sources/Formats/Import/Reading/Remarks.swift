/// What stands under one point, gathered piece by piece and then sorted into findings, actions and advice.
struct Remarks {
    enum Role { case finding, action, advice }

    private struct Remark {
        var role: Role
        var text: String
        /// Nil for a paragraph.
        var depth: Int?
        /// The writer marked it as the recommendation among findings: `Recommendation: …`.
        var isMarked: Bool
    }

    private var remarks: [Remark] = []

    var isEmpty: Bool { remarks.isEmpty }
    var hasItems: Bool { remarks.contains { $0.depth != nil && $0.role == .action } }

    mutating func add(_ block: Block, as role: Role) {
        guard !Obligation.isNothing(block.words) else { return }
        if let depth = block.depth, joinParent(block, depth: depth, role: role) { return }
        let marked = block.afterRecommendationLabel
        remarks.append(Remark(role: role, text: marked ?? block.text, depth: block.depth, isMarked: marked != nil))
    }

    /// The paragraph last added led the list that begins now: "…, for example:". The list is part of it.
    mutating func addToLast(_ block: Block) {
        guard let last = remarks.indices.last else { return }
        remarks[last].text += " " + block.text
    }

    /// A nested item belongs to the one it stands under, except where that one is only the theme of a group.
    private mutating func joinParent(_ block: Block, depth: Int, role: Role) -> Bool {
        guard let last = remarks.indices.last, let parent = remarks[last].depth, remarks[last].role == role, depth > parent else {
            return false
        }
        if remarks[last].text.closes(with: ":"), PlainWords(remarks[last].text).count <= 4 {
            remarks[last].role = .finding
            return false
        }
        remarks[last].text += " " + block.text
        return true
    }

    /// The texts of one role, in the report's order.
    func texts(_ role: Role) -> [String] {
        let hasMarked = remarks.contains { $0.isMarked && $0.role == .action }
        return remarks.flatMap { remark -> [String] in
            let isDemoted = hasMarked && !remark.isMarked && remark.role == .action
            return (isDemoted ? .finding : remark.role) == role ? remark.text.splitAtBullets : []
        }
    }
}

extension Block {
    /// `Recommendation: …` is asked of the team wherever in the report it stands.
    var isMarkedRecommendation: Bool { afterRecommendationLabel != nil }

    /// The text after the label `Recommendation`; nil where there is no such label.
    fileprivate var afterRecommendationLabel: String? {
        guard words.starts("recommendation"), let colon = text.unicodeScalars.prefix(24).firstIndex(of: ":") else { return nil }
        guard PlainWords(text[..<colon]).isOne(of: "recommendation") else { return nil }
        let rest = String(text[text.unicodeScalars.index(after: colon)...]).folded
        return rest.isEmpty ? nil : rest
    }
}

extension String {
    /// Pasted lists have several bullets inside one item: each is a text of its own.
    fileprivate var splitAtBullets: [String] {
        guard unicodeScalars.contains("•") else { return [self] }
        return split(separator: "•").map { String($0).folded }.filter { !$0.isEmpty }
    }
}
