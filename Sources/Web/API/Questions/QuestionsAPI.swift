import Casework
import Domain

/// What teams ask the panel, and what it answers.
enum QuestionsAPI {
    static let routes = [ofAction, ask, ofReport, askAboutPoint, show, answers, answer, followUp, resolve, reopen]

    private static let question = Given.path("question", PanelQuestion.self, "The identifier of the question.")
    private static let text = Given.field("text", .words, "What is said.")
    private static let ofAction = APIRoute.list(
        .questions, "/actions/:action/questions", "List the questions about an action", of: QuestionItem.shape, ActionsAPI.action
    ) { call, stretch, id in
        let questions = try await call.reader.action(id, for: call.person).questions
        return try items(questions.about(id), of: questions, stretch)
    }

    private static let ask = APIRoute.add(
        .questions, "/actions/:action/questions", "Ask the panel about an action", gives: QuestionItem.shape, ActionsAPI.action, text, to
    ) { call, id, text, addressee in
        let question = try await call.casework.ask(text, about: .action(id), to: addressee ?? .panel, by: call.person)
        return try await call.question(question.id)
    }

    private static let to = Given.optional(
        "to", .choice(of: PanelQuestion.Addressee.self), "Whom to ask: the panel where nobody is named.")

    private static let ofReport = APIRoute.list(
        .questions, "/reports/:report/questions", "List the questions about a report", of: QuestionItem.shape, ReportsAPI.report
    ) { call, stretch, id in
        let questions = try await call.reader.report(id, for: call.person).questions
        return try items(questions.all, of: questions, stretch)
    }

    private static let askAboutPoint = APIRoute.add(
        .questions, "/reports/:report/questions", "Ask the panel about a point", gives: QuestionItem.shape, ReportsAPI.report,
        .field("point", .integer(1...999), "The number of the standard point."), text, to
    ) { call, id, point, text, addressee in
        let question = try await call.casework.ask(text, about: .point(point, of: id), to: addressee ?? .panel, by: call.person)
        return try await call.question(question.id)
    }

    private static let show = APIRoute.read(
        .questions, "/questions/:question", "Read a question", gives: QuestionItem.shape, question
    ) { call, id in
        try await call.question(id)
    }

    private static let answers = APIRoute.list(
        .questions, "/questions/:question/answers", "List what was said after a question", of: MessageItem.shape, question
    ) { call, stretch, id in
        try Listed(whole: try await call.question(id).messages, stretch) { String(100_000 + $0.number) }
    }

    private static let answer = APIRoute.add(
        .questions, "/questions/:question/answers", "Answer a question", gives: QuestionItem.shape, question, text
    ) { call, id, text in
        try await call.step(id) { try $0.answer(text, by: $1) }
    }

    private static let followUp = APIRoute.add(
        .questions, "/questions/:question/follow-ups", "Ask on", gives: QuestionItem.shape, question, text
    ) { call, id, text in
        try await call.step(id) { try $0.followUp(text, by: $1) }
    }

    private static let resolve = APIRoute.step(
        .questions, "/questions/:question/resolution", "Mark a question as resolved", gives: QuestionItem.shape, question
    ) { call, id in
        try await call.step(id) { try $0.resolve(by: $1) }
    }

    private static let reopen = APIRoute.step(
        .questions, "/questions/:question/reopening", "Reopen a question", gives: QuestionItem.shape, question, text
    ) { call, id, text in
        try await call.step(id) { try $0.reopen(text, by: $1) }
    }

    private static func items(_ some: [PanelQuestion], of questions: Questions, _ stretch: Stretch) throws -> Listed<QuestionItem> {
        try Listed(whole: some.map { QuestionItem(question: $0) { questions.name(of: $0) } }, stretch) { $0.name }
    }
}

extension Call {
    fileprivate func question(_ id: PanelQuestion.ID) async throws -> QuestionItem {
        let record = try await reader.question(id, for: person)
        return QuestionItem(question: record.question) { record.name(of: $0) }
    }

    fileprivate func step(
        _ id: PanelQuestion.ID, _ verb: @Sendable @escaping (inout PanelQuestion, Actor) throws -> PanelQuestion.Event
    ) async throws -> QuestionItem {
        try await casework.change(id, by: person, expecting: version, verb)
        return try await question(id)
    }
}
