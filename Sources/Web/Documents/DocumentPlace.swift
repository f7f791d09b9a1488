import Markup

/// Where a document is read: on the site, or in a file that somebody carries away. There nothing is folded and every link is whole.
enum DocumentPlace: Hashable, Sendable {
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
