import Domain
import Markup

/// A text with what was removed struck through and what was added underlined. Whoever listens is told where each begins and ends.
struct ChangedText: Component {
    let change: TextChange

    var html: HTML { "<span class=\"aa-changed\">\(change.pieces.map(piece))</span>" }

    private func piece(_ piece: TextChange.Piece) -> HTML {
        switch piece.kind {
        case .same: "\(piece.text)"
        case .added: "<ins>\(Self.said("(added: "))\(piece.text)\(Self.said(")"))</ins>"
        case .removed: "<del>\(Self.said("(removed: "))\(piece.text)\(Self.said(")"))</del>"
        }
    }

    private static func said(_ words: HTML) -> HTML { "<span class=\"govuk-visually-hidden\">\(words)</span>" }
}

/// A value before and after, each in its own look. The arrow is for the eye alone.
struct ChangedValue: Component {
    let from: HTML
    let to: HTML

    var html: HTML {
        """
        <span class="aa-moved"><span class="govuk-visually-hidden">Before: </span>\(from) \
        <span aria-hidden="true">→</span><span class="govuk-visually-hidden">, now: </span> \(to)</span>
        """
    }
}
