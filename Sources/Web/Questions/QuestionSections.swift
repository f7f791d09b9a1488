import Casework
import Domain
import Markup

/// What the team asked the panel about an action or its point, and the way to ask more. Nothing for whoever can do neither.
struct ActionQuestions {
    let record: ActionRecord

    var html: HTML {
        let questions = record.questions.all
        let mayAsk = PanelQuestion.admitsAsking(record.actor) && !record.action.status.isClosed
        guard mayAsk || !questions.isEmpty else { return "" }
        return """
            \(Heading(.medium, "Questions to the panel", id: "questions"))
            \(when(!questions.isEmpty) { QuestionList(questions: questions, names: record.questions, actions: [record.action]).html })
            \(when(mayAsk) {
                "<p class=\"govuk-body\">\(Link("Ask the panel about this action", to: "/actions/\(record.action.id)/questions/new"))</p>"
            })
            """
    }
}

/// What the team asked the panel about a report. Nothing where nothing was asked.
struct ReportQuestions {
    let record: ReportRecord

    var html: HTML {
        when(!record.questions.all.isEmpty) {
            """
            \(Heading(.medium, "Questions to the panel", id: "questions"))
            \(QuestionList(questions: record.questions.all, names: record.questions, actions: record.actions))
            """
        }
    }

    /// Where to ask about a point of it. Nil for whoever may not ask.
    func asking(aboutPoint number: Int) -> WebAddress? {
        guard record.report.hasBeenIssued, PanelQuestion.admitsAsking(record.actor) else { return nil }
        return "/reports/\(record.report.id)/points/\(number)/questions/new"
    }
}

/// What the team of a service asked the panels of its reports. Questions that are resolved are folded away.
struct ServiceQuestions {
    let record: ServiceRecord

    var html: HTML {
        let waiting = record.questions.filter { $0.status != .resolved }
        let resolved = record.questions.filter { $0.status == .resolved }
        return when(!record.questions.isEmpty) {
            """
            \(Heading(.medium, "Questions to the panel", id: "questions"))
            \(waiting.isEmpty ? "<p class=\"govuk-body\">All questions are resolved.</p>" : QuestionList(questions: waiting).html)
            \(when(!resolved.isEmpty) { Details("Resolved: \(resolved.count.counted("question"))", QuestionList(questions: resolved).html).html })
            """
        }
    }
}
