/// Choose files from one's own machine. Its form must be `.multipart`.
public struct FileUpload: Component {
    public enum Count: Sendable {
        case one, several
    }

    /// With JavaScript, a frame to drop files on.
    public enum Look: Sendable {
        case plain, dropZone
    }

    let name: String
    let label: FieldLabel
    let hint: HTML?
    let error: String?
    let count: Count
    let look: Look
    let id: String
    let extra: Attributes

    /// `extra` takes `accept`, the file types that the person's machine offers first.
    public init(
        _ name: String, label: FieldLabel, hint: HTML? = nil, error: String? = nil, count: Count = .one, look: Look = .plain,
        id: String? = nil, extra: Attributes = .none
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.error = error
        self.count = count
        self.look = look
        self.id = id ?? name
        self.extra = extra
    }

    public var html: HTML {
        let group = FormGroup(id: id, hint: hint, error: error)
        let attributes: Attributes = [
            "class": classes("govuk-file-upload", error.map { _ in "govuk-file-upload--error" }),
            "id": id,
            "name": name,
            "type": "file",
            "multiple": count == .several ? "" : nil,
            "aria-describedby": group.describedBy(),
        ]
        let input: HTML = "<input\(attributes: attributes.and(extra))>"
        let zone: HTML = "<div class=\"govuk-drop-zone\" data-module=\"govuk-file-upload\">\(input)</div>"
        return group.html(label: label, field: look == .dropZone ? zone : input)
    }
}
