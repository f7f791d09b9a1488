import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// One action: what the panel asked, how it stands, what may be done next, and all that happened to it.
enum ShowAction {
    static let routes: [Route] = [
        .get("/actions/:action", .signedIn) { visit in
            let content = try await visit.content { try await Self.content(visit, problem: nil) }
            return visit.page(content.title, in: .actions, back: content.back, content.html)
        }
    ]

    /// `problem` is why a button that was pressed on this page did nothing.
    static func page(_ visit: Visit, problem: String?) async throws -> Response {
        let content = try await content(visit, problem: problem)
        return visit.page(content.title, in: .actions, status: .conflict, back: content.back, failed: true, content.html)
    }

    private static func content(_ visit: Visit, problem: String?) async throws -> PageContent {
        let record = try await visit.actionRecord()
        return PageContent(
            title: "\(record.action.title), \(record.report.assessment.title), \(record.serviceName)", back: breadcrumbs(record),
            html: view(record, visit, problem: problem))
    }

    private static func breadcrumbs(_ record: ActionRecord) -> HTML {
        Breadcrumbs([
            .init("Services", to: "/services"), .init("\(record.serviceName)", to: "/services/\(record.action.service)"),
            .init("\(record.report.assessment.title)", to: "/reports/\(record.report.id)"), .init("\(record.action.title)"),
        ]).html
    }

    private static func view(_ record: ActionRecord, _ visit: Visit, problem: String?) -> HTML {
        """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(ErrorSummary(problem.map { [.init($0)] } ?? []))
        \(heading(record))
        \(blockBanner(record))
        \(Heading(.medium, record.action.status.isClosed ? "Outcome" : "What happens next"))
        \(ActionSituation(record: record).html)
        \(ActionSteps(record: record, visit: visit).html)
        \(ActionFacts(record: record, today: visit.reader.today).html)
        \(PanelWords(record: record).html)
        \(ActionQuestions(record: record).html)
        \(ActionUpdates(record: record).html)
        \(ActionEvidence(record: record).html)
        \(ActionAnswers(record: record).html)
        \(Heading(.medium, "History"))
        \(ActionHistory(record: record).html)
        </div></div>
        """
    }

    private static func heading(_ record: ActionRecord) -> HTML {
        let action = record.action
        let title = record.point?.title ?? record.reported?.title
        let caption: HTML = title.map { "Point \(action.point): \($0)" } ?? "Point \(action.point)"
        return """
            \(Heading(.large, "\(action.title)", caption: caption))
            <p class="govuk-body aa-tags">\(action.rating.tag) \(action.status.tag) \(when(action.block != nil) { Tag("Blocked", .red).html })</p>
            <p class="govuk-body-l">\(action.text)</p>
            """
    }

    private static func blockBanner(_ record: ActionRecord) -> HTML {
        when(record.action.block) { block in
            let who = record.name(of: block.by) ?? "Somebody"
            return NotificationBanner(
                .important,
                content: """
                    <h3 class="govuk-notification-banner__heading">This action is blocked</h3>
                    \(HTML.paragraphs(block.reason.text))
                    <p class="govuk-body">\(who) said this on \(block.at.words).</p>
                    """, titleID: "blocked-title"
            ).html
        }
    }
}
