import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// A step on a question: a form at the foot of its page, which posts to an address of its own and comes back to the page.
struct QuestionStep: Sendable {
    let verb: PanelQuestion.Verb
    /// The last part of the address that the form posts to, and the id of the field for what is said.
    let place: String
    private let done: Done
    private let take: @Sendable (inout PanelQuestion, Words?, Actor) throws -> PanelQuestion.Event

    static let answer = QuestionStep(verb: .answer, place: "answer", done: .questionAnswered) { try $0.answer($1, by: $2) }
    static let followUp = QuestionStep(verb: .followUp, place: "follow-up", done: .askedMore) { try $0.followUp($1, by: $2) }
    static let resolve = QuestionStep(verb: .resolve, place: "resolve", done: .questionResolved) { try $0.resolve(by: $2) }
    static let reopen = QuestionStep(verb: .reopen, place: "reopen", done: .questionReopened) { try $0.reopen($1, by: $2) }

    static let routes: [Route] = [answer, followUp, resolve, reopen].map { step in
        .post("/questions/:question/\(step.place)", .question(step.verb)) { try await step.take($0) }
    }

    /// A form that could not be taken: what was typed, and why.
    struct Sent: Sendable {
        let place: String
        let text: String
        let problems: [Failure.Problem]

        var status: HTTPResponse.Status { problems.contains { $0.field.isEmpty } ? .conflict : .unprocessableContent }
    }

    private func take(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let record = try await visit.questionRecord()
        guard record.actor.holds(anyOf: verb.roles) else { throw PanelQuestion.Refusal.notPermitted(verb) }
        let version = try posted.seenVersion
        var answers = Answers(posted)
        let words = answers.words("text")
        func again(_ record: QuestionRecord, _ problems: [Failure.Problem]) -> Response {
            ShowQuestion.page(visit, record, sent: Sent(place: place, text: posted.text("text"), problems: problems))
        }
        guard answers.problems.isEmpty else { return again(record, answers.problems.map { .init(place, $0.message) }) }
        do {
            try await visit.casework.change(record.question.id, by: visit.person, expecting: version) { try take(&$0, words, $1) }
            return visit.redirect(to: record.question.address.saying(done))
        } catch Failure.changedMeanwhile {
            let fresh = try await visit.questionRecord()
            return again(fresh, [.init("", "Somebody was here after you opened this page. Check what is new, then try again")])
        } catch let refusal as PanelQuestion.Refusal where !refusal.isOfPermission {
            return again(record, [problem(refusal)])
        }
    }

    /// An error message is no sentence: it has no full stop.
    private func problem(_ refusal: PanelQuestion.Refusal) -> Failure.Problem {
        let isAboutText = if case .textNeeded = refusal { true } else { false }
        return .init(isAboutText ? place : "", refusal.rule.withoutFullStop)
    }
}
