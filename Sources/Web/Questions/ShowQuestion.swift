import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// One question to the panel: what was asked, what was said since, and what may be said next.
enum ShowQuestion {
    static let routes: [Route] = [
        .get("/questions/:question", .signedIn) { visit in page(visit, try await visit.questionRecord()) }
    ]

    /// `sent` is a form of this page that could not be taken.
    static func page(_ visit: Visit, _ record: QuestionRecord, sent: QuestionStep.Sent? = nil) -> Response {
        visit.page(
            "\(title(record)), \(record.serviceName)", in: record.action == nil ? .reports : .actions, status: sent?.status ?? .ok,
            back: breadcrumbs(record), failed: sent != nil,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(sent?.problems.summary)
            \(Heading(.large, "\(title(record))", caption: "\(record.serviceName), \(record.report.assessment.title)"))
            <p class="govuk-body aa-tags">\(record.question.status.tag)</p>
            \(about(record))
            \(Heading(.medium, "What was said"))
            \(Timeline(conversation(record)))
            \(QuestionForms(record: record, visit: visit, sent: sent).html)
            </div></div>
            """)
    }

    private static func title(_ record: QuestionRecord) -> String { "Question about \(record.subject)" }

    private static func breadcrumbs(_ record: QuestionRecord) -> HTML {
        let report = record.report
        let above: [Breadcrumbs.Crumb] = [
            .init("Services", to: "/services"), .init("\(record.serviceName)", to: "/services/\(record.question.service)"),
            .init("\(report.assessment.title)", to: report.address.at("point-\(record.question.point)")),
        ]
        let action = record.action.map { Breadcrumbs.Crumb("\($0.title)", to: "/actions/\($0.id)") }
        return Breadcrumbs(above + [action].compactMap(\.self) + [.init("Question")]).html
    }

    private static func about(_ record: QuestionRecord) -> HTML {
        let question = record.question
        let point: HTML = record.reported.map { "\($0.number). \($0.title) \($0.rating.tag)" } ?? "Point \(question.point)"
        return """
            \(SummaryList([
                record.action.map { .init("Action", Link("\($0.text)", to: "/actions/\($0.id)").html) },
                .init("Point", point), .init("Put to", "\(question.to.words.capitalisedFirst)\(names(record))"),
            ].compactMap(\.self)))
            \(when(record.reported) { ReportedPointView.findings($0.findings, "What the panel said", about: "about point \($0.number)") })
            """
    }

    /// Who that is.
    private static func names(_ record: QuestionRecord) -> String {
        let people =
            switch record.question.to {
            case .panel: record.panel
            case .profession(let profession): record.panel.filter { $0.profession == profession }
            }
        return people.isEmpty ? "" : ": \(people.map(\.name).joined(separator: ", "))"
    }

    private static func conversation(_ record: QuestionRecord) -> [Timeline.Event] {
        let question = record.question
        let said = question.conversation.enumerated().map { place, message in
            let title: HTML =
                switch message.side {
                case .team: place == 0 ? "Question" : "The team asked more"
                case .panel: "Answer"
                }
            return Timeline.Event(
                title, by: "\(record.name(of: message.by))", at: message.at.machine, words: message.at.words,
                content: HTML.paragraphs(message.text.text))
        }
        guard case .resolved(let by, let at) = question.state else { return said }
        return said + [.init("Marked as resolved", by: "\(record.name(of: by))", at: at.machine, words: at.words)]
    }
}

extension QuestionRecord {
    /// What it is about, to stand in the middle of a sentence.
    var subject: String { action?.title.lowercasedFirst ?? "point \(question.point)" }
}

extension Visit {
    /// The question in the address. Throws `Failure.notFound` where the person may not read it.
    func questionRecord() async throws -> QuestionRecord { try await reader.question(id("question"), for: person) }
}
