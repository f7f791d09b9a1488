import Domain
import Markup

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
