import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// What the organisation is called, and whose e-mail addresses belong to it.
enum ChangeDetails {
    static let routes: [Route] = [
        .get("/organisation/details", .holders(of: [.administrator])) { visit in
            let organisation = try visit.ownOrganisation
            return show(visit, organisation, opening(organisation))
        },
        .post("/organisation/details", .holders(of: [.administrator])) { try await change($0) },
    ]

    private static func opening(_ organisation: Organisation) -> Posted {
        Posted(fields: [
            "name": [organisation.name], "domains": [organisation.domains.map(\.description).joined(separator: "\n")],
            "name-before": [organisation.name], "domains-before": [organisation.domains.map(\.description).joined(separator: " ")],
        ])
    }

    private static func change(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let organisation = try visit.ownOrganisation
        var problems: [Failure.Problem] = []
        let name = posted.words("name").flatMap { $0.text.count <= 200 && !$0.text.contains("\n") ? $0 : nil }
        if name == nil { problems.append(.init("name", "Enter the organisation’s name, of 200 characters or fewer")) }
        let lines = posted.text("domains").split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init)
        let domains = lines.compactMap { EmailDomain($0) }
        if let wrong = lines.first(where: { EmailDomain($0) == nil }) {
            problems.append(.init("domains", "“\(wrong)” is not a domain. Enter one like example.gov.uk"))
        }
        if domains.count > 50 { problems.append(.init("domains", "Enter 50 domains or fewer")) }
        guard let name, problems.isEmpty else { return show(visit, organisation, posted, problems) }
        let seen = Organisation.Details(
            name: posted.text("name-before"), domains: posted.text("domains-before").split(separator: " ").compactMap { EmailDomain($0) })
        do {
            try await visit.casework.changeDetails(
                to: .init(name: name.text, domains: domains), by: visit.person, expecting: seen)
        } catch Failure.invalid(let problems) {
            return show(visit, organisation, posted, problems)
        } catch Failure.changedMeanwhile {
            return show(visit, organisation, posted, [.changedMeanwhile("this")], status: .conflict)
        }
        return visit.redirect(to: SettingsPages.details.address.saying(.settingsSaved))
    }

    private static func show(
        _ visit: Visit, _ organisation: Organisation, _ typed: Posted, _ problems: [Failure.Problem] = [],
        status: HTTPResponse.Status = .unprocessableContent
    ) -> Response {
        visit.page(
            "Name and email domains", in: .settings, status: problems.isEmpty ? .ok : status, back: SettingsPages.back,
            failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Name and email domains", caption: "Settings"))
            \(visit.form(to: SettingsPages.details.address, fields(organisation, typed, problems)))
            </div></div>
            """)
    }

    private static func fields(_ organisation: Organisation, _ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        """
        <input type="hidden" name="name-before" value="\(organisation.name)">
        <input type="hidden" name="domains-before" value="\(organisation.domains.map(\.description).joined(separator: " "))">
        \(TextInput("name", label: .medium("Name of the organisation"), value: typed.text("name"), error: problems.message(at: "name")))
        \(TextArea("domains", label: .medium("Email domains"), value: typed.text("domains"),
            hint: "One on each line, like example.gov.uk. Whoever signs in with an address at one of them belongs to your organisation. They see nothing until somebody invites them or gives them a role.",
            error: problems.message(at: "domains"), rows: 4, extra: ["spellcheck": "false"]))
        \(Button("Save"))
        """
    }
}

extension Visit {
    /// Of whoever has signed in, as it was when they asked.
    var ownOrganisation: Organisation {
        get throws(NotSignedIn) {
            guard let visitor = context.visitor else { throw NotSignedIn() }
            return visitor.organisation
        }
    }
}
