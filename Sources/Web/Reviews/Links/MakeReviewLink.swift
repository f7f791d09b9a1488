import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// Makes and cancels the links by which a lead assessor decides without signing in.
enum MakeReviewLink {
    static let routes: [Route] = [
        .get("/actions/:action/review-link", .action(.makeReviewLink)) { visit in
            let record = try await visit.actionRecord()
            try record.action.admit(.makeReviewLink, record.actor)
            return try await page(visit, record)
        },
        .post("/actions/:action/review-link", .action(.makeReviewLink)) { try await make($0) },
        .post("/actions/:action/review-link/cancel", .action(.revokeReviewLink)) { try await cancel($0) },
    ]

    private static func make(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let id = try visit.id("action", of: Action.self)
        let record = try await visit.actionRecord()
        guard record.actor.holds(anyOf: Action.Verb.makeReviewLink.roles) else { throw Action.Refusal.notPermitted(.makeReviewLink) }
        do {
            let token = try await visit.casework.makeReviewLink(for: id, by: visit.person, expecting: posted.seenVersion)
            return try await made(visit, token)
        } catch Failure.changedMeanwhile {
            let record = try await visit.actionRecord()
            try record.action.admit(.makeReviewLink, record.actor)
            return try await page(visit, record, problem: record.latestChange)
        }
    }

    private static func cancel(_ visit: Visit) async throws -> Response {
        _ = try await visit.posted()
        let id = try visit.id("action", of: Action.self)
        try await visit.casework.revokeReviewLink(for: id, by: visit.person)
        return visit.redirect(to: ("/actions/\(id)/review-link" as WebAddress).saying(.reviewLinkCancelled))
    }

    /// Where a link leads, from outside.
    static func address(of token: String, at site: SiteSettings) -> String { "\(site.address)/review/\(token)" }
}

extension MakeReviewLink {
    /// `problem` is why no link was made.
    private static func page(_ visit: Visit, _ record: ActionRecord, problem: String? = nil) async throws -> Response {
        let lead = try await visit.reader.leadAssessor(of: record.report.id, for: visit.person)
        let action = record.action
        return visit.page(
            "Review links: \(action.title.lowercased()), \(record.serviceName)", in: .desk, status: problem == nil ? .ok : .conflict,
            back: BackLink(to: "/desk", "Back to the evidence desk").inLandmark, failed: problem != nil,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(ErrorSummary(problem.map { [.init($0)] } ?? []))
            \(Heading(.large, "Review links", caption: "\(record.serviceName), \(action.title.lowercased())"))
            \(InsetText("<p class=\"govuk-body\">\(Link("\(action.summary)", to: "/actions/\(action.id)"))</p>"))
            <p class="govuk-body">With a review link the lead assessor decides on this evidence without signing in. A link works once, \
            for \(ReviewLink.days) days, and shows nothing else of the service.</p>
            \(lead.map { form(visit, action, lead: $0, waiting: ReviewLinkList.waiting(in: record, at: visit.reader.now) != nil) } ?? nobody(record))
            \(ReviewLinkList(record: record, lead: lead, visit: visit).html)
            </div></div>
            """)
    }

    private static func form(_ visit: Visit, _ action: Action, lead: Person, waiting: Bool) -> HTML {
        visit.form(
            to: "/actions/\(action.id)/review-link", version: action.version,
            """
            <p class="govuk-body">The link is for \(lead.name), who leads the panel. Whoever has it can decide as \(lead.name), so send it \
            to nobody else.</p>
            \(when(waiting) { WarningText("A link waits to be used. It stops working when you make a new one.").html })
            \(Button(waiting ? "Make a new link" : "Make a review link", kind: waiting ? .secondary : .primary))
            """)
    }

    private static func nobody(_ record: ActionRecord) -> HTML {
        WarningText(
            "Nobody leads the panel of this report, so there is nobody to make a link for. \(Link("Name the lead assessor", to: "/reports/\(record.report.id)/lead-assessor"))"
        ).html
    }

    /// The one time that the link can be seen.
    private static func made(_ visit: Visit, _ token: String) async throws -> Response {
        let (link, holder) = try await visit.reader.openReviewLink(token)
        let reviewer = holder.person
        let record = try await visit.actionRecord()
        let address = address(of: token, at: visit.site.settings)
        return visit.page(
            "Send this link: \(record.action.title.lowercased()), \(record.serviceName)", in: .desk,
            back: BackLink(to: "/actions/\(record.action.id)/review-link", "Back to review links").inLandmark,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "Send this link to \(reviewer.name)", caption: "\(record.serviceName), \(record.action.title.lowercased())"))
            <p class="govuk-body">It works once, until \(link.ends.words).</p>
            \(TextArea("link", label: .sized(.small, "Review link"), value: address,
                hint: "You see it only now. Copy it before you leave this page.", rows: 3, extra: ["readonly": "", "spellcheck": "false"]))
            \(ButtonGroup("\(LinkButton("Write an email", to: email(address, link, reviewer, record))) \(Link("Back to the evidence desk", to: "/desk"))"))
            </div></div>
            """)
    }

    private static func email(_ address: String, _ link: ReviewLink, _ reviewer: Person, _ record: ActionRecord) -> WebAddress {
        let what = "\(record.action.title.lowercased()) of \(record.serviceName)"
        return WebAddress(
            email: reviewer.email.description, subject: "Evidence for your decision: \(what)",
            body: """
                \(reviewer.name)

                The team has sent evidence for \(what). You can decide on it here, without signing in:

                \(address)

                The link works once, until \(link.ends.words). It is for you alone: do not forward it.
                """)
    }
}
