public import Domain
import Storage

/// An action with everything its page shows.
public struct ActionRecord: Sendable {
    public let action: Action
    public let serviceName: String
    public let ownerName: String?
    public let report: Report
    /// What the report says of the point.
    public let reported: ReportedPoint?
    public let point: StandardPoint?
    /// Newest first.
    public let history: [HistoryLine]
    /// With all its versions, oldest first; removed ones too.
    public let evidence: [Evidence]
    /// Single-use links for the lead assessor, newest first; empty for whoever may not make them.
    public let reviewLinks: [ReviewLink]
    /// What the team asked the panel about it or about its point.
    public let questions: Questions
    /// Who may own it.
    public let team: [TeamMember]
    /// The person who asked, as they stand towards the action.
    public let actor: Actor

    /// Progress updates, newest first.
    public var updates: [ProgressUpdate] { history.compactMap(ProgressUpdate.init) }

    /// What went to the assessors and what they answered, oldest first.
    public var answers: [Answer] { Answer.told(by: history) }

    /// What can be sent to the assessors, oldest first.
    public var currentEvidence: [Evidence] { evidence.filter { $0.removal == nil } }

    /// The name of somebody of the team or who has done something to the action; nil for anybody else.
    public func name(of person: Person.ID) -> String? {
        history.first { $0.entry.by == person }?.personName ?? team.first { $0.person.id == person }?.person.name
    }
}

extension Reader {
    /// By what is due first. `page` counts from 1 and is brought into the list's range; `size` is 1 to 200.
    public func actions(matching filter: ActionFilter, for person: Person, page: Int = 1, size: Int = 50) async throws -> Slice<
        ListedAction
    > {
        try await database.read { try $0.actions(matching: filter, for: person, page: page, size: size) }
    }

    /// All that the filter keeps, by what is due first, as they leave the site in a file. Nil where there are more than `limit`.
    public func actionLines(matching filter: ActionFilter, for person: Person, atMost limit: Int) async throws -> [ActionLine]? {
        let lines = try await database.read { try $0.actionLines(matching: filter, for: person, limit: limit + 1) }
        return lines.count > limit ? nil : lines
    }

    /// Throws `Failure.notFound` where there is none, or none that the person may read.
    public func action(_ id: Action.ID, for person: Person) async throws -> ActionRecord {
        try await database.read { [now] snapshot in
            let standards = try snapshot.standards(of: person.organisation)
            guard let listed = try snapshot.action(id, for: person), let latest = try snapshot.report(listed.action.report) else {
                throw Failure.notFound
            }
            let action = listed.action
            let roles = try snapshot.roles(of: person, towards: action.service, assessment: latest.assessment.id)
            let actor = Actor(person: person.id, roles: roles, instant: now)
            let report = try snapshot.readableEdition(of: latest, for: actor)
            return ActionRecord(
                action: action, serviceName: listed.serviceName, ownerName: listed.ownerName, report: report,
                reported: report.content.points.first { $0.number == action.point },
                point: standards.first { $0.id == action.standard }?.point(action.point), history: try snapshot.history(of: id),
                evidence: try snapshot.evidence(of: id),
                reviewLinks: actor.holds(anyOf: Action.Verb.makeReviewLink.roles) ? try snapshot.reviewLinks(of: id) : [],
                questions: try snapshot.gathered(
                    try snapshot.questions(of: action.report).filter { $0.action == id || ($0.action == nil && $0.point == action.point) }),
                team: try snapshot.team(of: action.service), actor: actor
            )
        }
    }
}
