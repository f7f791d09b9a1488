import Casework
import Domain
import Foundation

/// An action as programs read it.
struct ActionItem: Resource {
    let action: Action
    let serviceName: String
    let ownerName: String?
    let times: Lifespan
    let today: Day

    var name: String { action.id.description }
    var versionNumber: Int { action.version.number }
    var path: String { "/actions/\(action.id)" }

    init(_ listed: Dated<ListedAction>, today: Day) {
        action = listed.value.action
        serviceName = listed.value.serviceName
        ownerName = listed.value.ownerName
        times = listed.lifespan
        self.today = today
    }

    init(_ record: ActionRecord, in reader: Reader) {
        action = record.action
        serviceName = record.serviceName
        ownerName = record.ownerName
        times = reader.lifespan(of: record)
        today = reader.today
    }

    static let shape = Shape<ActionItem>.resource(
        "Action", "Something the team must do so that the service meets one standard point.", whatItIs + whereItStands)

    private static let whatItIs: [Field<ActionItem>] = [
        Field("service_id", .id(of: Service.self), "The service.") { $0.action.service },
        Field("service_name", .text, "What the service is called.") { $0.serviceName },
        Field("report_id", .id(of: Report.self), "The report that asks for it.") { $0.action.report },
        Field("standard", .text, "The standard that the point is of.") { $0.action.standard },
        Field("point", .number, "The number of the standard point.") { $0.action.point },
        Field("position", .number, "Its place among the actions of its point.") { $0.action.position },
        Field("rating", .choice(of: Action.Rating.self), "Of the point.") { $0.action.rating },
        Field("text", .text, "As the panel worded it.") { $0.action.text },
    ]

    private static let whereItStands: [Field<ActionItem>] = [
        Field("status", .choice(of: Action.Status.self), "Where it stands.") { $0.action.status },
        Field("status_title", .text, "The same, as pages say it.") { $0.action.status.title },
        Field("with", .choice(of: Action.Holder.self), "With whom it is.") { $0.action.status.isWith },
        Field("held_since", orNull: .instant, "Since when it has been with them.") { $0.action.heldSince },
        Field("due_on", orNull: .day, "The day on which it is due.") { $0.action.due?.day },
        Field("due_reason", orNull: .text, "Why that day, in words.") { $0.action.due?.words },
        Field("overdue", .flag, "Whether it is open and past its day.") { $0.action.isOverdue(on: $0.today) },
        Field("extensions", listOf: extended.kind, "How the day was moved, the earliest first.") { $0.action.due?.extensions ?? [] },
        Field("owner_id", orNull: .id(of: Person.self), "Who owns it.") { $0.action.owner },
        Field("owner_name", orNull: .text, "What the owner is called.") { $0.ownerName },
        Field("professions", listOf: .choice(of: Profession.self), "Which professions lead on it.") { $0.action.professions },
        Field("sprint", orNull: .text, "The name of the sprint it is planned in.") { $0.action.sprint?.text },
        Field("review", orNull: review.kind, "That the team looked at it together.") { $0.action.review },
        Field("blocked", orNull: block.kind, "What stands in the way.") { $0.action.block },
        Field("ready", orNull: ready.kind, "What the team did, where it is ready for the reassessment.") { $0.action.ready },
        Field("closed_by_report_id", orNull: .id(of: Report.self), "The later report that resolved or replaced it.") {
            $0.action.laterReport
        },
    ]

    private static let extended = Shape<DueDate.Extension>(
        "Extension", "How a due day was moved.",
        [
            Field("from", .day, "The day before.") { $0.from }, Field("to", .day, "The day since.") { $0.to },
            Field("reason", .words, "Why.") { $0.reason }, Field("by_id", .id(of: Person.self), "Who moved it.") { $0.by },
            Field("on", .day, "When it was moved.") { $0.on },
        ])

    private static let review = Shape<Action.Review>(
        "TeamReview", "That the team looked at an action together.",
        [
            Field("by_id", .id(of: Person.self), "Who recorded it.") { $0.by }, Field("at", .instant, "When.") { $0.at },
            Field("note", orNull: .words, "What was said.") { $0.note },
        ])

    private static let block = Shape<Action.Block>(
        "Block", "What stands in the way of an action.",
        [
            Field("reason", .words, "What it is.") { $0.reason }, Field("by_id", .id(of: Person.self), "Who said so.") { $0.by },
            Field("at", .instant, "Since when.") { $0.at },
        ])

    private static let ready = Shape<Action.Ready>(
        "Ready", "That a red action is ready for the reassessment.",
        [
            Field("what_was_done", .words, "What the team did to meet the standard.") { $0.whatWasDone },
            Field("by_id", .id(of: Person.self), "Who said so.") { $0.by }, Field("at", .instant, "When.") { $0.at },
        ])
}

extension Action {
    fileprivate var ready: Ready? { if case .readyForReassessment(let ready) = state { ready } else { nil } }

    fileprivate var laterReport: Report.ID? {
        switch state {
        case .superseded(let report), .resolved(.report(let report)): report
        case .resolved(.accepted), .toReview, .planned, .inProgress, .evidenceSubmitted, .withLeadAssessor, .evidenceReturned,
            .mitigationProposed, .roadmapProposed, .mitigated, .onRoadmap, .readyForReassessment, .withdrawn:
            nil
        }
    }
}
