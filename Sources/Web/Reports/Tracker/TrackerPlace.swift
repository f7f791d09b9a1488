import Domain
import Markup

/// Where the document is read: on the site, or in a file that somebody carries away. There nothing is folded and every link is whole.
enum TrackerPlace: Hashable, Sendable {
    case site
    /// `address` is the site's, without a slash at its end.
    case file(address: String)

    func link(_ own: WebAddress) -> WebAddress {
        switch self {
        case .site: own
        case .file(let address): WebAddress(address + own.text) ?? own
        }
    }

    /// Long text folded away where it can be unfolded; open at once where something in it is new.
    func folded(_ summary: HTML, _ content: HTML, id: String, hasNews: Bool = false) -> HTML {
        switch self {
        case .site: Details(summary, content, state: hasNews ? .open : .closed, id: id).html
        case .file: Details(summary, content, state: .open, id: id).html
        }
    }
}

/// Says of an item that it is new since the moment that was asked for: to those who see it and to those who listen.
struct NewMark {
    let since: TrackingDocument.Since?

    func tag(_ isNew: Bool) -> HTML {
        guard isNew, let since else { return "" }
        return " \(Tag("New<span class=\"govuk-visually-hidden\"> since \(since.day.words)</span>", .pink))"
    }

    /// For the class of an element.
    func style(_ name: StaticString, _ isNew: Bool) -> HTML {
        isNew && since != nil ? "\(HTML(stringLiteral: name)) aa-new" : HTML(stringLiteral: name)
    }
}
