import Casework
import Domain
import Foundation

/// A question to the panel as programs read it.
struct QuestionItem: Resource {
    let question: PanelQuestion
    /// What people are called who speak in it.
    let names: @Sendable (Person.ID) -> String

    var name: String { question.id.description }
    var versionNumber: Int { question.version.number }
    var path: String { "/questions/\(question.id)" }

    var times: Lifespan {
        var changes = [question.at] + question.messages.map(\.at)
        if case .resolved(_, let at) = question.state { changes.append(at) }
        return Lifespan(created: question.at, updated: changes.max())
    }

    static let shape = Shape<QuestionItem>.resource(
        "Question", "What the team asks the panel about a point or an action of its report.",
        [
            Field("service_id", .id(of: Service.self), "The service.") { $0.question.service },
            Field("report_id", .id(of: Report.self), "The report.") { $0.question.report },
            Field("action_id", orNull: .id(of: Action.self), "The action; null where it is about the point as a whole.") {
                $0.question.action
            },
            Field("point", .number, "The number of the standard point.") { $0.question.point },
            Field("to", .choice(of: PanelQuestion.Addressee.self), "Whom it asks: the panel, or the assessor for a profession.") {
                $0.question.to
            },
            Field("text", .words, "As it was first asked.") { $0.question.text },
            Field("status", .choice(of: PanelQuestion.Status.self), "Where it stands.") { $0.question.status },
            Field("by_id", .id(of: Person.self), "Who asked.") { $0.question.by },
            Field("by_name", .text, "What they are called.") { $0.names($0.question.by) },
            Field("answers", listOf: MessageItem.shape.kind, "What was said after it, the earliest first.") { $0.messages },
        ])

    var messages: [MessageItem] {
        question.messages.enumerated().map { MessageItem(message: $1, number: $0 + 1, name: names($1.by)) }
    }
}

/// One thing that was said after a question.
struct MessageItem: Sendable {
    let message: PanelQuestion.Message
    /// Counts from 1.
    let number: Int
    let name: String

    static let shape = Shape<MessageItem>(
        "QuestionMessage", "An answer of the panel, or what the team asked after it.",
        [
            Field("number", .number, "Counts from 1.") { $0.number },
            Field("side", .choice(of: PanelQuestion.Side.self), "For whom it speaks.") { $0.message.side },
            Field("text", .words, "What was said.") { $0.message.text },
            Field("by_id", .id(of: Person.self), "Who said it.") { $0.message.by },
            Field("by_name", .text, "What they are called.") { $0.name }, Field("at", .instant, "When.") { $0.message.at },
        ])
}
