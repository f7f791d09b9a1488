/// A day that people know or look up, typed in three fields: `name-day`, `name-month` and `name-year`.
public struct DateInput: Component {
    public enum Part: String, Sendable, CaseIterable {
        case day, month, year
    }

    /// What was typed, kept as it was.
    public struct Typed: Sendable {
        let texts: [Part: String]

        public init(day: String = "", month: String = "", year: String = "") {
            texts = [.day: day, .month: month, .year: year]
        }
    }

    let name: String
    let legend: FieldLabel
    let value: Typed
    let hint: HTML?
    let error: String?
    let wrong: Set<Part>
    let id: String

    /// `wrong` are the fields that the error is about. An error summary leads to `name-day`, or to the first wrong one.
    public init(
        _ name: String, legend: FieldLabel, value: Typed = Typed(), hint: HTML? = nil, error: String? = nil,
        wrong: Set<Part> = Set(Part.allCases), id: String? = nil
    ) {
        self.name = name
        self.legend = legend
        self.value = value
        self.hint = hint
        self.error = error
        self.wrong = error == nil ? [] : wrong
        self.id = id ?? name
    }

    public var html: HTML {
        FormGroup(id: id, hint: hint, error: error).html(
            legend: legend, role: "group", fields: "<div class=\"govuk-date-input\" id=\"\(id)\">\(each(Part.allCases, field))</div>"
        )
    }

    private func field(_ part: Part) -> HTML {
        let id = "\(id)-\(part.rawValue)"
        let text = value.texts[part] ?? ""
        let width = part == .year ? "govuk-input--width-4" : "govuk-input--width-2"
        let attributes: Attributes = [
            "class": classes("govuk-input govuk-date-input__input", width, wrong.contains(part) ? "govuk-input--error" : nil),
            "id": id,
            "name": "\(name)-\(part.rawValue)",
            "type": "text",
            "value": text.isEmpty ? nil : text,
            "inputmode": "numeric",
        ]
        return """
            <div class="govuk-date-input__item"><div class="govuk-form-group">
            <label class="govuk-label govuk-date-input__label" for="\(id)">\(part.rawValue.capitalized)</label>
            <input\(attributes: attributes)></div></div>
            """
    }
}

extension String {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
