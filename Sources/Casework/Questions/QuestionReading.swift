public import Domain
import Storage

/// A question with everything its page shows.
public struct QuestionRecord: Sendable {
    public let question: PanelQuestion
    public let serviceName: String
    public let report: Report
    /// What the report says of the point.
    public let reported: ReportedPoint?
    /// Nil where the question is about the point as a whole.
    public let action: Action?
    public let panel: [PanelMember]
    /// The person who asked for the page, as they stand towards the question.
    public let actor: Actor
    fileprivate let names: [Person.ID: String]

    /// "Joanna Petrie"; "Somebody" where the name is not known.
    public func name(of person: Person.ID) -> String { names[person] ?? "Somebody" }
}

/// The questions about something, with the names of everybody who speaks in them.
public struct Questions: Sendable {
    /// By point, the oldest first.
    public let all: [PanelQuestion]
    fileprivate let names: [Person.ID: String]

    public func about(_ action: Action.ID) -> [PanelQuestion] { all.filter { $0.action == action } }

    public func aboutPoint(_ number: Int) -> [PanelQuestion] { all.filter { $0.point == number } }

    /// "Joanna Petrie"; "Somebody" where the name is not known.
    public func name(of person: Person.ID) -> String { names[person] ?? "Somebody" }
}

extension Reader {
    /// Throws `Failure.notFound` where there is none, or none that the person may read.
    public func question(_ id: PanelQuestion.ID, for person: Person) async throws -> QuestionRecord {
        try await database.read { [now] snapshot in
            let (question, actor) = try snapshot.question(id, by: person, at: now)
            guard let latest = try snapshot.report(question.report), let service = try snapshot.service(question.service, for: person)
            else {
                throw Failure.notFound
            }
            let report = try snapshot.readableEdition(of: latest, for: actor)
            return QuestionRecord(
                question: question, serviceName: service.name, report: report,
                reported: report.content.points.first { $0.number == question.point },
                action: try question.action.flatMap { try snapshot.action($0) },
                panel: try snapshot.panel(of: report.assessment.id), actor: actor, names: try snapshot.names(in: [question]))
        }
    }

    /// What was asked about a service, or about one report of it. Throws `Failure.notFound` where the person may not read it.
    public func questions(of service: Service.ID, report: Report.ID? = nil, for person: Person) async throws -> Questions {
        try await database.read { snapshot in
            guard try snapshot.service(service, for: person) != nil else { throw Failure.notFound }
            return try snapshot.gathered(snapshot.questions(of: service).filter { report == nil || $0.report == report })
        }
    }
}

extension Snapshot {
    func gathered(_ questions: [PanelQuestion]) throws -> Questions {
        Questions(all: questions, names: try names(in: questions))
    }

    fileprivate func names(in questions: [PanelQuestion]) throws -> [Person.ID: String] {
        let names = try names(of: questions.flatMap(\.conversation).map(\.by))
        return Dictionary(names.map { ($0.id, $0.name) }) { first, _ in first }
    }
}
