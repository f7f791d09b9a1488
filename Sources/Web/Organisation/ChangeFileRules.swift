import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// Which files teams can add as evidence.
enum ChangeFileRules {
    static let routes: [Route] = [
        .get("/organisation/files", .holders(of: [.administrator])) { visit in
            let rules = try visit.ownOrganisation.fileRules
            return show(visit, rules, opening(rules))
        },
        .post("/organisation/files", .holders(of: [.administrator])) { try await change($0) },
    ]

    private static func opening(_ rules: FileRules) -> Posted {
        Posted(fields: ["kinds": rules.kindsInOrder.map(\.rawValue), "megabytes": [rules.megabytes.map(String.init) ?? ""]])
    }

    private static func change(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let (rules, problems) = read(posted, visit)
        guard let rules else { return show(visit, try visit.ownOrganisation.fileRules, posted, problems) }
        do {
            try await visit.casework.changeFileRules(to: rules, by: visit.person, expecting: seen(posted))
        } catch Failure.changedMeanwhile {
            return show(visit, try visit.ownOrganisation.fileRules, posted, [.changedMeanwhile("this")], status: .conflict)
        }
        return visit.redirect(to: SettingsPages.files.address.saying(.settingsSaved))
    }

    private static func read(_ posted: Posted, _ visit: Visit) -> (FileRules?, [Failure.Problem]) {
        var problems: [Failure.Problem] = []
        let kinds = Set(posted.all("kinds").compactMap(Evidence.FileKind.init))
        if kinds.isEmpty { problems.append(.init("kinds", "Choose at least one kind of file")) }
        let most = visit.casework.fileLimit / 1_000_000
        let typed = posted.text("megabytes")
        let megabytes = Int(typed)
        if !typed.isEmpty, megabytes.map({ (1...max(1, most)).contains($0) }) != true {
            problems.append(.init("megabytes", "Enter a whole number of megabytes, from 1 to \(most)"))
        }
        return (problems.isEmpty ? FileRules(kinds: kinds, megabytes: typed.isEmpty ? nil : megabytes) : nil, problems)
    }

    /// What the form was made from.
    private static func seen(_ posted: Posted) -> FileRules {
        let kinds = posted.text("kinds-before").split(separator: " ").compactMap { Evidence.FileKind(rawValue: String($0)) }
        return FileRules(kinds: Set(kinds), megabytes: Int(posted.text("megabytes-before")))
    }

    private static func show(
        _ visit: Visit, _ rules: FileRules, _ typed: Posted, _ problems: [Failure.Problem] = [],
        status: HTTPResponse.Status = .unprocessableContent
    ) -> Response {
        visit.page(
            "Evidence files", in: .settings, status: problems.isEmpty ? .ok : status, back: SettingsPages.back, failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Evidence files", caption: "Settings"))
            <p class="govuk-body">Files that were added already stay. What a file is, is told by its content and not by its name.</p>
            \(visit.form(to: SettingsPages.files.address, fields(visit, rules, typed, problems)))
            </div></div>
            """)
    }

    private static func fields(_ visit: Visit, _ rules: FileRules, _ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        let most = visit.casework.fileLimit / 1_000_000
        return """
            <input type="hidden" name="kinds-before" value="\(rules.kindsInOrder.map(\.rawValue).joined(separator: " "))">
            <input type="hidden" name="megabytes-before" value="\(rules.megabytes.map(String.init) ?? "")">
            \(Checkboxes("kinds", legend: .medium("Which kinds of files can teams add?"),
                choices: Evidence.FileKind.allCases.map { Choice($0.rawValue, "\($0.title)") }, chosen: typed.all("kinds"),
                error: problems.message(at: "kinds")))
            \(TextInput("megabytes", label: .medium("How large can a file be? (optional)"), value: typed.text("megabytes"),
                hint: "A whole number from 1 to \(most), which is the most this site takes. Leave it empty for \(most).",
                error: problems.message(at: "megabytes"), width: .characters4, suffix: "MB", extra: ["inputmode": "numeric"]))
            \(Button("Save"))
            """
    }
}
