import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// A person's own page: what they are called, what they may do, and the browsers they are signed in with.
enum ShowAccount {
    static let routes: [Route] = [
        .get("/account", .signedIn) { try await show($0) },
        .post("/account/name", .signedIn) { try await rename($0) },
        .post("/account/sessions/:session/end", .signedIn) { visit in
            _ = try await visit.posted()
            let id: Session.ID = try visit.id("session")
            try await visit.casework.end(id, by: visit.person)
            let isThis = visit.context.visitor?.browser?.id == id
            return visit.redirect(to: isThis ? "/sign-in" : ("/account" as WebAddress).saying(.sessionEnded))
        },
        .post("/account/sessions/end-others", .signedIn) { visit in
            _ = try await visit.posted()
            guard let kept = visit.context.visitor?.browser else { throw Visit.NotSignedIn() }
            try await visit.casework.endSessions(but: kept.id, by: visit.person)
            return visit.redirect(to: ("/account" as WebAddress).saying(.otherSessionsEnded))
        },
    ]

    private static func rename(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let version = try posted.seenVersion
        guard let name = posted.words("name") else { return try await show(visit, posted, "Enter your name") }
        do {
            try await visit.casework.callOneself(name, by: visit.person, expecting: version)
        } catch Person.Refusal.nothingChanged {
            return visit.redirect(to: "/account")
        } catch let refusal as Person.Refusal where refusal == .nameTooLong {
            return try await show(visit, posted, refusal.rule)
        } catch Failure.changedMeanwhile {
            return try await show(
                visit, posted, "Your details were changed after you opened the page. Check your name, then save again", .conflict)
        }
        return visit.redirect(to: ("/account" as WebAddress).saying(.nameChanged))
    }

    private static func show(
        _ visit: Visit, _ typed: Posted? = nil, _ error: String? = nil, _ status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Response {
        let record = try await visit.reader.personalRecord(of: visit.person)
        return visit.page(
            "Your account", status: error == nil ? .ok : status, failed: error != nil,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(ErrorSummary(error.map { [.init($0, field: "name")] } ?? []))
            \(Heading(.large, "Your account"))
            \(facts(record))
            \(Heading(.medium, "Your name"))
            \(visit.form(to: "/account/name", version: record.person.version, """
                \(TextInput("name", label: "Name", value: typed?.text("name") ?? record.person.name, hint: "As your colleagues know you.",
                    error: error, extra: ["autocomplete": "name", "spellcheck": "false"]))
                \(Button("Save name", kind: .secondary))
                """))
            \(Heading(.medium, "Where you are signed in"))
            \(sessions(record, visit))
            \(Heading(.medium, "Your data"))
            <p class="govuk-body">\(Link("See and download what is held about you", to: "/account/data"))</p>
            </div></div>
            """)
    }

    private static func facts(_ record: PersonalRecord) -> HTML {
        let roles = record.person.roles.inOrder.map { $0.title.capitalisedFirst }
        return SummaryList([
            .init("Email address", "\(record.person.email.description)"), .init("Organisation", "\(record.organisationName)"),
            .init("Roles", roles.isEmpty ? "None in the whole organisation" : "\(roles.joined(separator: ", "))"),
            .init("Teams and panels", record.seats.isEmpty ? "None" : seats(record)),
        ]).html
    }

    private static func seats(_ record: PersonalRecord) -> HTML {
        ItemList(record.seats.map { "\($0.serviceName): \($0.role.title)" }, style: .plain).html
    }

    private static func sessions(_ record: PersonalRecord, _ visit: Visit) -> HTML {
        let own = visit.context.visitor?.browser?.id
        return """
            <p class="govuk-body">Sign out where you do not know the browser, or do not use it any more.</p>
            \(Table(
                caption: "Browsers you are signed in with", captionSize: .hidden,
                columns: [.init("Browser"), .init("Signed in"), .init("Last used"), .init("Sign out")],
                rows: record.sessions.map { row($0, isThis: $0.id == own, visit) }, frame: .stacking(labels: true)))
            \(when(record.sessions.count > 1) {
                visit.form(to: "/account/sessions/end-others", "\(Button("Sign out everywhere else", kind: .secondary))")
            })
            """
    }

    private static func row(_ session: Session, isThis: Bool, _ visit: Visit) -> Table.Row {
        let browser = session.agent.map(BrowserWords.init)?.text ?? "Unknown browser"
        return [
            "\(browser)\(isThis ? " (this one)" : "")", "\(session.startedAt.words)", isThis ? "Now" : "\(session.seenAt.words)",
            visit.form(
                to: "/account/sessions/\(session.id)/end",
                "<button type=\"submit\" class=\"aa-link-button\">Sign out<span class=\"govuk-visually-hidden\"> of \(browser), signed in \(session.startedAt.words)</span></button>"
            ),
        ]
    }
}
