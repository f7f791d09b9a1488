import Casework
import Domain
import Markup

/// The fields in which evidence is written, as new or as the next version. A file stands last: where it is too large, what was typed has
/// come before it.
enum EvidenceFields {
    /// `kept` is the file that stays where no other is chosen; `limit` is of a file, in bytes.
    static func html(_ kind: Evidence.Kind, _ form: FilledForm, keeping kept: Evidence.File? = nil, rules: FileRules, limit: Int) -> HTML {
        switch kind {
        case .note: "\(title(form, hint: "For example, What we learned in round 3 of research."))\(note(form))\(day(form))"
        case .link: "\(title(form, hint: "What will the assessors find there?"))\(link(form))\(day(form))"
        case .file: "\(fileTitle(form))\(day(form))\(file(form, keeping: kept, rules, limit: limit))"
        }
    }

    /// What the fields hold when a new piece is begun.
    static func opening(_ id: Evidence.ID, today: Day) -> Posted { Posted(fields: fields(of: today).merging(["id": ["\(id)"]]) { $1 }) }

    /// What they hold when the next version is begun: what the latest says.
    static func opening(_ version: Evidence.Version) -> Posted {
        var fields = fields(of: version.dated)
        fields["title"] = [version.title.text]
        switch version.content {
        case .note(let note): fields["note"] = [note.text]
        case .link(let link): fields["address"] = [link.address]
        case .file: break
        }
        return Posted(fields: fields)
    }

    private static func fields(of day: Day) -> [String: [String]] {
        ["on-day": ["\(day.day)"], "on-month": ["\(day.month)"], "on-year": ["\(day.year)"]]
    }

    private static func title(_ form: FilledForm, hint: HTML) -> HTML {
        TextInput("title", label: "Title", value: form.text("title"), hint: hint, error: form.error("title")).html
    }

    private static func fileTitle(_ form: FilledForm) -> HTML {
        TextInput(
            "title", label: "Title (optional)", value: form.text("title"), hint: "If you leave it empty, the name of the file is used.",
            error: form.error("title")
        ).html
    }

    private static func note(_ form: FilledForm) -> HTML {
        """
        \(TextArea("note", label: "Note", value: form.text("note"), hint: "What was done, and what came of it.", error: form.error("note"),
            rows: 12))
        \(MarkdownHelp.html(for: "the note"))
        """
    }

    private static func link(_ form: FilledForm) -> HTML {
        TextInput(
            "address", label: "Web address", value: form.text("address"),
            hint: "It starts with https://. Check that the lead assessor can open it.",
            error: form.error("address"), extra: ["inputmode": "url", "spellcheck": "false", "autocomplete": "url"]
        ).html
    }

    private static func day(_ form: FilledForm) -> HTML {
        DateInput(
            "on", legend: "What date is the evidence from?", value: form.posted.dateParts("on"),
            hint: "When it was written, made or observed. For example, 27 3 2026.", error: form.error("on-day")
        ).html
    }

    private static func file(_ form: FilledForm, keeping kept: Evidence.File?, _ rules: FileRules, limit: Int) -> HTML {
        let endings = (rules.kindsInOrder.map(\.rawValue) + (rules.kinds.contains(.jpg) ? ["jpeg"] : [])).map { ".\($0)" }.joined(
            separator: ",")
        let keeps: HTML = kept.map { "Leave this empty to keep \($0.downloadName) (\($0.sizeInWords)). " } ?? ""
        return FileUpload(
            "file", label: kept == nil ? "File" : "Another file (optional)",
            hint: "\(keeps)\(rules.kindsInWords). \(Evidence.Refusal.fileTooLarge(limit: limit).rule).", error: form.error("file"),
            extra: ["accept": endings]
        ).html
    }
}
