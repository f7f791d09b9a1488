/// One box of the form that corrects the actions of a point: what was typed in it, and what shall become of it.
public struct ActionEdit: Hashable, Sendable {
    /// An empty line splits it into two actions.
    public let text: String
    /// Leads on every action that comes out of the box.
    public let profession: Profession?
    public let fate: Fate

    public enum Fate: Hashable, Sendable {
        case kept, removed
        /// Its first words go on from the end of the action above.
        case joined
    }

    public init(_ text: String, profession: Profession?, fate: Fate = .kept) {
        self.text = text
        self.profession = profession
        self.fate = fate
    }
}

extension [ActionEdit] {
    /// The actions that the boxes make, in their order. A box with nothing in it makes none.
    public var actions: [ReportedAction] {
        var actions: [ReportedAction] = []
        for edit in self where edit.fate != .removed {
            var pieces = edit.text.paragraphs
            if edit.fate == .joined, let above = actions.last, let first = pieces.first {
                actions[actions.count - 1] = ReportedAction("\(above.text) \(first)", profession: above.profession ?? edit.profession)
                pieces.removeFirst()
            }
            actions += pieces.map { ReportedAction($0, profession: edit.profession) }
        }
        return actions
    }
}

extension String {
    /// What stands between empty lines, each with its white space folded.
    public var paragraphs: [String] {
        split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .split { $0.allSatisfy(\.isWhitespace) }
            .map { lines in lines.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }
}
