import Casework
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Markup

/// The secrets with which programs ask for people: makes them, lists them and revokes them.
enum MakeAPIToken {
    static let address = SettingsPages.tokens.address

    static let routes: [Route] = [
        .get("/organisation/tokens", .holders(of: [.administrator])) { try await page($0) },
        .post("/organisation/tokens", .holders(of: [.administrator])) { try await make($0) },
        .post("/organisation/tokens/:token/revoke", .holders(of: [.administrator])) { visit in
            _ = try await visit.posted()
            try await visit.casework.revoke(visit.id("token", of: APIToken.self), by: visit.person)
            return visit.redirect(to: address.saying(.tokenRevoked))
        },
    ]

    private static func make(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        var problems: [Failure.Problem] = []
        let name = posted.words("name")
        if name == nil { problems.append(.init("name", "Enter what the token is for")) }
        let scope = APIToken.Scope(rawValue: posted.text("scope"))
        if scope == nil { problems.append(.init("scope", "Choose what the token may do")) }
        let days = Int(posted.text("days")).flatMap { APIToken.lifetimes.contains($0) ? $0 : nil }
        if days == nil { problems.append(.init("days", "Choose how long the token works")) }
        guard let name, let scope, let days else { return try await page(visit, posted, problems) }
        do {
            let secret = try await visit.casework.makeToken(named: name, scope: scope, days: days, by: visit.person)
            return made(visit, secret, name: name.text, scope, days: days)
        } catch Failure.invalid(let problems) {
            return try await page(visit, posted, problems)
        }
    }
}

extension MakeAPIToken {
    private static func page(_ visit: Visit, _ typed: Posted = Posted(), _ problems: [Failure.Problem] = []) async throws -> Response {
        let tokens = try await visit.reader.apiTokens(for: visit.person)
        return visit.page(
            "API tokens", in: .settings, status: problems.isEmpty ? .ok : .unprocessableContent,
            back: SettingsPages.back, failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "API tokens", caption: "Settings"))
            <p class="govuk-body">A token lets another program work with this site as you. It can never do more than you can, and it stops \
            when you lose your role or your account. \(Link("What programs can do", to: "/api/docs"))</p>
            \(visit.form(to: address, fields(typed, problems)))
            </div></div>
            \(tokens.isEmpty ? "<p class=\"govuk-body\">Nobody has made a token yet.</p>" : list(tokens, visit))
            """)
    }

    private static func fields(_ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        """
        \(TextInput("name", label: .sized(.small, "What is it for?"), value: typed.text("name"),
            hint: "For example, the monthly report. Other administrators can read this.", error: problems.message(at: "name")))
        \(Radios("scope", legend: .sized(.small, "What may it do?"), choices: APIToken.Scope.allCases.map { Choice($0.rawValue, "\($0.title)") },
            chosen: typed.text("scope"), error: problems.message(at: "scope"), layout: .small))
        \(Radios("days", legend: .sized(.small, "How long does it work?"),
            choices: APIToken.lifetimes.map { Choice("\($0)", "\($0.counted("day"))") }, chosen: typed.text("days"),
            error: problems.message(at: "days"), layout: .small))
        \(Button("Make a token"))
        """
    }

    private static func list(_ tokens: [(token: APIToken, personName: String)], _ visit: Visit) -> HTML {
        let now = visit.reader.now
        return Table(
            caption: "Tokens, those that work first",
            columns: [
                .init("What it is for"), .init("Who"), .init("May"), .init("Last used"), .init("Works until"), .init("What you can do"),
            ],
            rows: tokens.map { token, name in
                [
                    "\(token.name)", "\(name)", "\(token.scope.title)", "\(token.usedAt?.words ?? "Never")", token.end(at: now),
                    token.works(at: now) ? revoking(token, of: name, visit) : "Nothing",
                ]
            }, rowHeaders: .firstCell, frame: .stacking(labels: true)
        ).html
    }

    private static func revoking(_ token: APIToken, of name: String, _ visit: Visit) -> HTML {
        visit.form(
            to: "/organisation/tokens/\(token.id)/revoke",
            """
            <button type="submit" class="aa-link-button">Revoke<span class="govuk-visually-hidden"> the token \(token.name) of \(name), \
            made \(token.madeAt.words)</span></button>
            """)
    }

    /// The one time that the token can be seen.
    private static func made(_ visit: Visit, _ secret: String, name: String, _ scope: APIToken.Scope, days: Int) -> Response {
        visit.page(
            "Your API token", in: .settings, back: BackLink(to: address, "Back to API tokens").inLandmark,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "Your API token", caption: "\(name)"))
            \(TextArea("token", label: .sized(.small, "Token"), value: secret,
                hint: "You see it only now. Copy it before you leave this page.", rows: 2, extra: ["readonly": "", "spellcheck": "false"]))
            \(WarningText("Whoever has the token can act as you. Keep it where you keep passwords."))
            <p class="govuk-body">It may: \(scope.title.lowercased()). It works for \(days.counted("day")), or until it is revoked. \
            Programs send it in the header <code>Authorization</code>, after the word <code>Bearer</code>.</p>
            </div></div>
            """)
    }
}

extension APIToken {
    /// Until when it works, or why it does not.
    fileprivate func end(at now: Date) -> HTML {
        if let revokedAt { return "\(Tag("Revoked", .grey))<br>\(revokedAt.words)" }
        return now < ends ? "\(ends.words)" : "\(Tag("Ended", .grey))<br>\(ends.words)"
    }
}

extension Route {
    static let tokens: [Route] = MakeAPIToken.routes
}
