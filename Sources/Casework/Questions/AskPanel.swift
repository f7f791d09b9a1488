public import Domain
import Foundation
import Storage

/// What the team asks the panel, and what it answers.
extension Casework {
    /// The identifier of a question that is about to be asked, for its form.
    public func newQuestion() -> PanelQuestion.ID { environment.id() }

    /// Asks about a point of a report or about one of its actions. `id` is made with the form, so that a form sent twice asks once; sent again
    /// with other words, it asks another question.
    @discardableResult
    public func ask(
        _ text: Words?, as id: PanelQuestion.ID? = nil, about subject: QuestionSubject, to addressee: PanelQuestion.Addressee,
        by person: Person
    ) async throws -> PanelQuestion {
        let instant = environment.instant
        let (new, other): (PanelQuestion.ID, PanelQuestion.ID) = (id ?? environment.id(), environment.id())
        do {
            return try await database.write { transaction in
                let asked = try transaction.question(new, for: person)
                if let asked {
                    guard asked.by == person.id else { throw Failure.notFound }
                    if asked.asks(text, about: subject, of: addressee) { return asked }
                }
                let (question, event) = try transaction.question(
                    asked == nil ? new : other, text, about: subject, to: addressee, by: person, at: instant)
                try transaction.insert(question)
                try transaction.record(event, of: question, from: nil, by: person.id, at: instant)
                return question
            }
        } catch StorageError.constraint(.unique, _) {
            // The identifier is that of a question that the person cannot read.
            throw Failure.notFound
        }
    }

    /// The only way a question changes: as `change` of an action.
    @discardableResult
    public func change(
        _ id: PanelQuestion.ID, by person: Person, expecting version: Version?,
        _ verb: @Sendable @escaping (inout PanelQuestion, Actor) throws -> PanelQuestion.Event
    ) async throws -> PanelQuestion {
        let instant = environment.instant
        return try await database.write { transaction in
            let (question, actor) = try transaction.question(id, by: person, at: instant)
            var changed = question
            let event = try step(seen: version, now: question.version) { try verb(&changed, actor) }
            try transaction.update(changed, from: question.version)
            try transaction.record(event, of: changed, from: question.status, by: person.id, at: instant)
            return changed
        }
    }
}

/// What a question is about.
public enum QuestionSubject: Hashable, Sendable {
    case action(Action.ID)
    case point(Int, of: Report.ID)
}

extension PanelQuestion {
    /// Whether it is this very question, and not another one that came with the same form.
    fileprivate func asks(_ text: Words?, about subject: QuestionSubject, of addressee: Addressee) -> Bool {
        let isAboutIt =
            switch subject {
            case .action(let id): action == id
            case .point(let number, let id): action == nil && point == number && report == id
            }
        return isAboutIt && self.text == text && to == addressee
    }
}

extension Snapshot {
    /// A question that the person may read, and the person as they stand towards it.
    func question(_ id: PanelQuestion.ID, by person: Person, at instant: Date) throws -> (PanelQuestion, Actor) {
        guard let question = try question(id, for: person), let report = try report(question.report) else { throw Failure.notFound }
        let roles = try roles(of: person, towards: question.service, assessment: report.assessment.id)
        return (question, Actor(person: person.id, roles: roles, instant: instant))
    }

    fileprivate func question(
        _ id: PanelQuestion.ID, _ text: Words?, about subject: QuestionSubject, to addressee: PanelQuestion.Addressee, by person: Person,
        at instant: Date
    ) throws -> (PanelQuestion, PanelQuestion.Event) {
        switch subject {
        case .action(let action):
            let (action, actor) = try self.action(action, by: person, at: instant)
            return try PanelQuestion.ask(id, about: action, to: addressee, text: text, by: actor)
        case .point(let number, let report):
            let (latest, actor) = try self.report(report, by: person, at: instant)
            // Only what the team has read can be asked about.
            guard latest.hasBeenIssued else { throw Failure.notFound }
            let report = try readableEdition(of: latest, for: actor)
            return try PanelQuestion.ask(id, aboutPoint: number, of: report, to: addressee, text: text, by: actor)
        }
    }
}

extension Transaction {
    fileprivate func record(
        _ event: PanelQuestion.Event, of question: PanelQuestion, from status: PanelQuestion.Status?, by person: Person.ID, at instant: Date
    ) throws {
        let entry = NewEntry(
            organisation: question.organisation, at: instant, by: person, what: .question(question.id, event), from: status?.rawValue,
            to: question.status.rawValue, service: question.service)
        try record(entry, after: question)
    }
}
