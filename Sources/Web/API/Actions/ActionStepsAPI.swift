import Casework
import Domain

/// The steps with an action, each named for what it is and not for what it changes.
enum ActionStepsAPI {
    static let routes = [review, start, readiness, reopening, extending, recall]

    private static let review = APIRoute.step(
        .actions, "/actions/:action/review", "Review an action as a team", gives: ActionItem.shape, ActionsAPI.action,
        .field("owner_id", .id(of: Person.self), "Somebody of the team, who owns it."),
        .field("professions", .filledList(of: .choice(of: Profession.self), upTo: 20), "Which professions lead on it: one at least."),
        .optional("note", .words, "What the team said.")
    ) { call, id, owner, professions, note in
        try await call.step(id) { try $0.review(owner: owner, professions: professions, note: note, by: $1) }
    }

    private static let start = APIRoute.step(
        .actions, "/actions/:action/start", "Start work on an action", gives: ActionItem.shape, ActionsAPI.action
    ) { call, id in
        try await call.step(id) { try $0.start(by: $1) }
    }

    private static let readiness = APIRoute.step(
        .actions, "/actions/:action/readiness", "Mark a red action as ready for the reassessment", gives: ActionItem.shape,
        ActionsAPI.action, .field("what_was_done", .words, "What the team did to meet the standard.")
    ) { call, id, whatWasDone in
        try await call.step(id) { try $0.markReady(whatWasDone: whatWasDone, by: $1) }
    }

    private static let reopening = APIRoute.step(
        .actions, "/actions/:action/reopening", "Reopen an action", gives: ActionItem.shape, ActionsAPI.action,
        .field("reason", .words, "Why.")
    ) { call, id, reason in
        try await call.step(id) { try $0.reopen(reason: reason, by: $1) }
    }

    private static let extending = APIRoute.step(
        .actions, "/actions/:action/extension", "Extend the due day of an action", gives: ActionItem.shape, ActionsAPI.action,
        .field("to", .day, "The new day, after the one there is."), .field("reason", .words, "Why.")
    ) { call, id, day, reason in
        try await call.step(id) { try $0.extend(to: day, reason: reason, by: $1) }
    }

    private static let recall = APIRoute.step(
        .actions, "/actions/:action/recall", "Take back what waits for an answer", gives: ActionItem.shape, ActionsAPI.action,
        .optional("note", .words, "Why.")
    ) { call, id, note in
        try await call.step(id) { try $0.takeBack(note: note, by: $1) }
    }
    .about("The team goes on with what it sent to the assessments team or the lead assessor.")
}
