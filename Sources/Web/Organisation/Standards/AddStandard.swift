import Casework
import Domain
import Formats
import HTTPTypes
import Hummingbird
import Markup

/// An organisation adds a standard of its own: typed here, or from a file that is looked at before it is kept.
enum AddStandard {
    static let routes: [Route] = [
        .get("/organisation/standards/new", .holders(of: [.administrator])) { show($0, Posted()) },
        .post("/organisation/standards/new", .holders(of: [.administrator])) { try await add($0) }.paced(.imports),
    ]

    static let address: WebAddress = "/organisation/standards/new"

    private static func add(_ visit: Visit) async throws -> Response {
        let posted: Posted
        do { posted = try await visit.posted() } catch let error as Visit.TooLarge {
            let message = StandardFileRefusal.tooLarge(bytes: error.limit).message
            return show(visit, error.typed, [.init("file", message)], status: .contentTooLarge)
        }
        var form = StandardForm(posted)
        guard form.problems.isEmpty else { return show(visit, posted, form.problems) }
        if form.source == .file {
            let standards = try await visit.reader.organisationStandards(for: visit.person)
            form.add(form.draft.problems(beside: standards.all))
            // What the file does not say of itself is asked for on the next page.
            return form.isReadable ? check(visit, form, []) : show(visit, posted, form.problems)
        }
        do {
            let standard = try await visit.casework.add(form.draft, by: visit.person)
            return visit.redirect(to: ShowStandard.address(standard.id).saying(.standardAdded))
        } catch OrganisationStandards.Refusal.draft(let problems) {
            form.add(problems)
            return form.isReadable ? check(visit, form, form.problems) : show(visit, posted, form.problems)
        }
    }

    private static func show(
        _ visit: Visit, _ typed: Posted, _ problems: [Failure.Problem] = [], status: HTTPResponse.Status = .unprocessableContent
    ) -> Response {
        visit.page(
            "Add a standard", in: .settings, status: problems.isEmpty ? .ok : status, back: ListStandards.back, failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Add a standard", caption: "Settings"))
            <p class="govuk-body">A standard cannot be changed once it is added, because reports depend on it. You can retire it, and add a
            new version.</p>
            \(visit.form(to: address, method: .multipart, fields(typed, problems)))
            </div></div>
            """)
    }

    private static func fields(_ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        """
        \(names(title: typed.text("title"), version: typed.text("version"), problems))
        \(TextArea("points", label: .medium("Points"), value: typed.text("points"),
            hint: "One on each line, in order. They are numbered for you. For a heading above points, start a line with #.",
            error: problems.message(at: "points"), rows: 10))
        \(FileUpload("file", label: .medium("Or choose a file"),
            hint: "JSON as you can download it from any standard here, or CSV with the columns number, title, group and professions. You can check it before it is added.",
            error: problems.message(at: "file"), extra: ["accept": ".json,.csv"]))
        \(ButtonGroup("\(Button("Continue", doubleClick: .prevented)) \(Link("Cancel", to: SettingsPages.standards.address))"))
        """
    }

    private static func names(title: String, version: String, _ problems: [Failure.Problem]) -> HTML {
        """
        \(TextInput("title", label: .medium("Title"), value: title, error: problems.message(at: "title")))
        \(TextInput("version", label: .medium("Version"), value: version, hint: "For example the year from which it applies, like 2027.",
            error: problems.message(at: "version"), width: .characters10))
        """
    }

    /// What a file says, to be looked at before it is kept.
    private static func check(_ visit: Visit, _ form: StandardForm, _ problems: [Failure.Problem]) -> Response {
        visit.page(
            "Check the standard", in: .settings, status: problems.isEmpty ? .ok : .unprocessableContent,
            back: BackLink(to: address, "Choose another file").inLandmark, failed: !problems.isEmpty,
            """
            \(problems.summary)
            \(Heading(.large, "Check the standard", caption: "Settings"))
            \(when(!form.doubts.isEmpty) {
                InsetText(ItemList(form.doubts.map { "\($0.place.capitalisedFirst): \($0.message)" }).html).html
            })
            \(StandardPointTable(points: form.points))
            \(visit.form(to: address, """
                \(form.hidden)
                \(names(title: form.draft.title, version: form.draft.version, problems))
                \(ButtonGroup("\(Button("Add this standard", doubleClick: .prevented)) \(Link("Cancel", to: SettingsPages.standards.address))"))
                """))
            """)
    }
}
