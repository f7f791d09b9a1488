/// A text area that says how much room is left. Without JavaScript it says the limit only; the server checks it either way.
public struct CharacterCount: Component {
    public enum Limit: Sendable {
        case characters(Int)
        case words(Int)
    }

    let area: TextArea
    let limit: Limit

    public init(
        _ name: String, label: FieldLabel, limit: Limit, value: String? = nil, hint: HTML? = nil, error: String? = nil, rows: Int = 5,
        id: String? = nil, extra: Attributes = .none
    ) {
        area = TextArea(name, label: label, value: value, hint: hint, error: error, rows: rows, id: id, extra: extra)
        self.limit = limit
    }

    public var html: HTML {
        let group = FormGroup(
            id: area.id, hint: area.hint, error: area.error, className: "govuk-character-count",
            attributes: ["data-module": "govuk-character-count", "data-maxlength": most.characters, "data-maxwords": most.words]
        )
        let infoID = "\(area.id)-info"
        let info = Hint(text: "You can enter up to \(most.sentence)", id: infoID, className: "govuk-character-count__message")
        let field = area.element(className: "govuk-js-character-count", describedBy: group.describedBy(infoID))
        return group.html(label: area.label, field: "\(field)\(info)")
    }

    private var most: (characters: String?, words: String?, sentence: String) {
        switch limit {
        case .characters(let count): (String(count), nil, "\(count) characters")
        case .words(let count): (nil, String(count), "\(count) words")
        }
    }
}
