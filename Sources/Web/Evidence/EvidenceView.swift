import Domain
import Markup

/// One version of a piece of evidence, as whoever looks at it may read it, follow it or take it away.
struct EvidenceView: Component {
    let version: Evidence.Version
    let id: Evidence.ID
    let addedBy: String
    let place: EvidencePlace
    let marks: [EvidenceMark]
    /// Of the heading that its title is.
    let level: Int

    init(
        _ version: Evidence.Version, of id: Evidence.ID, addedBy: String, place: EvidencePlace, marks: [EvidenceMark] = [], level: Int = 3
    ) {
        self.version = version
        self.id = id
        self.addedBy = addedBy
        self.place = place
        self.marks = marks
        self.level = level
    }

    var html: HTML {
        """
        \(Heading(.small, "\(version.title.text)", level: level))
        \(when(!marks.isEmpty) { "<p class=\"govuk-body aa-tags\">\(marks.map(\.tag).joined(by: " "))</p>" })
        \(EvidenceContentView(content: version.content, file: place.file(of: id, version: version.number), level: level + 1).html)
        <p class="govuk-body-s aa-muted">\(facts)</p>
        """
    }

    private var facts: HTML {
        let number: HTML = version.number > 1 ? "Version \(version.number). " : ""
        return "\(number)\(version.origin(addedBy: addedBy))"
    }
}

extension Evidence.Version {
    /// "Dated 2 March 2026. Added by Joe Boat on 4 March 2026 at 10:00am."
    func origin(addedBy name: String) -> HTML { "Dated \(dated.words). Added by \(name) on \(at.words)." }
}

/// Where evidence is shown, and so from which address its file is fetched.
enum EvidencePlace: Hashable, Sendable {
    case site
    /// To whoever holds a review link.
    case review(token: String)

    func file(of id: Evidence.ID, version: Int) -> WebAddress {
        switch self {
        case .site: "/evidence/\(id)/versions/\(version)/file"
        case .review(let token): "/review/\(token)/evidence/\(id)/\(version)"
        }
    }
}
