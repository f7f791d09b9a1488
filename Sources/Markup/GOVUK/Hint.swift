/// Help that stands between a label and its field.
struct Hint: Component {
    let text: HTML
    let id: String
    var className: String?

    var html: HTML {
        "<div\(attributes: ["id": id, "class": classes("govuk-hint", className)])>\(text)</div>"
    }
}
