/// One line of text.
public struct TextInput: Component {
    /// Fixed widths are in characters; fluid ones are parts of the column.
    public enum Width: String, Sendable {
        case characters2 = "2"
        case characters3 = "3"
        case characters4 = "4"
        case characters5 = "5"
        case characters10 = "10"
        case characters20 = "20"
        case characters30 = "30"
        case full, threeQuarters = "three-quarters", twoThirds = "two-thirds", half = "one-half", third = "one-third", quarter =
            "one-quarter"

        var className: String {
            rawValue.first?.isNumber == true ? "govuk-input--width-\(rawValue)" : "govuk-!-width-\(rawValue)"
        }
    }

    public enum Kind: String, Sendable {
        case text, email, search, url, tel, number, password
    }

    let name: String
    let label: FieldLabel
    let value: String
    let hint: HTML?
    let error: String?
    let kind: Kind
    let width: Width?
    let id: String
    let prefix: HTML?
    let suffix: HTML?
    let extra: Attributes

    /// `value` is what was typed, kept as it was; `extra` takes `autocomplete`, `inputmode`, `spellcheck` and the like.
    public init(
        _ name: String, label: FieldLabel, value: String? = nil, hint: HTML? = nil, error: String? = nil, kind: Kind = .text,
        width: Width? = nil, id: String? = nil, prefix: HTML? = nil, suffix: HTML? = nil, extra: Attributes = .none
    ) {
        self.name = name
        self.label = label
        self.value = value ?? ""
        self.hint = hint
        self.error = error
        self.kind = kind
        self.width = width
        self.id = id ?? name
        self.prefix = prefix
        self.suffix = suffix
        self.extra = extra
    }

    public var html: HTML {
        FormGroup(id: id, hint: hint, error: error).html(label: label, field: isWrapped ? wrapped : input)
    }

    private var input: HTML {
        let attributes: Attributes = [
            "class": classes("govuk-input", width?.className, error.map { _ in "govuk-input--error" }),
            "id": id,
            "name": name,
            "type": kind.rawValue,
            "value": value.isEmpty ? nil : value,
            "aria-describedby": FormGroup(id: id, hint: hint, error: error).describedBy(),
        ]
        return "<input\(attributes: attributes.and(extra))>"
    }

    private var isWrapped: Bool { prefix != nil || suffix != nil }

    private var wrapped: HTML {
        "<div class=\"govuk-input__wrapper\">\(affix(prefix, "prefix"))\(input)\(affix(suffix, "suffix"))</div>"
    }

    private func affix(_ words: HTML?, _ side: String) -> HTML {
        when(words) { "<div class=\"govuk-input__\(side)\" aria-hidden=\"true\">\($0)</div>" }
    }
}
