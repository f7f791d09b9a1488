import Casework
import Domain
import Foundation

/// What the team says it has done.
enum UpdatesAPI {
    static let routes = [list, post]

    private static let list = APIRoute.list(
        .actions, "/actions/:action/updates", "List the progress updates of an action", of: UpdateItem.shape, ActionsAPI.action
    ) { call, stretch, id in
        let updates = try await call.reader.action(id, for: call.person).updates.map { UpdateItem(update: $0, action: id) }
        return try Listed(whole: updates, stretch) { $0.name }
    }

    private static let post = APIRoute.add(
        .actions, "/actions/:action/updates", "Post a progress update", gives: UpdateItem.shape, ActionsAPI.action,
        .field("text", .words, "What was done."), .optional("on", .day, "The day it was done on: today where none is given.")
    ) { call, id, text, day in
        let today = call.today
        try await call.casework.change(id, by: call.person, expecting: call.version) { try $0.update(text, on: day ?? today, by: $1) }
        // The newest of this person is the one that was just posted, or one posted since.
        let updates = try await call.reader.action(id, for: call.person).updates
        guard let update = updates.first(where: { $0.text == text }) else { throw Failure.notFound }
        return UpdateItem(update: update, action: id)
    }
}

/// A progress update as programs read it.
struct UpdateItem: Resource {
    let update: ProgressUpdate
    let action: Action.ID

    var name: String { RecordedID(action: action, sequence: update.sequence).text }
    var versionNumber: Int { 1 }
    var times: Lifespan { Lifespan(created: update.at) }
    var path: String { "/actions/\(action)/updates" }

    static let shape = Shape<UpdateItem>.resource(
        "Update", "A dated entry by the team on an action. It never changes; `url` is that of the list.",
        [
            Field("action_id", .id(of: Action.self), "The action.") { $0.action },
            Field("text", .words, "What was done.") { $0.update.text },
            Field("on", .day, "When it was done.") { $0.update.on },
            Field("by_name", orNull: .text, "Who posted it.") { $0.update.personName },
        ])
}

/// Names what was recorded of an action by the number of its entry in the history, which is for good.
struct RecordedID: Hashable, Sendable {
    let action: Action.ID
    let sequence: Int

    /// `0192….000000000042`: in the order in which it was recorded.
    var text: String { "\(action).\(String(repeating: "0", count: max(0, 12 - String(sequence).count)))\(sequence)" }

    init(action: Action.ID, sequence: Int) {
        self.action = action
        self.sequence = sequence
    }

    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let action = parts.first.flatMap({ Action.ID($0) }),
            let sequence = parts.last.flatMap({ Int($0) }), sequence > 0
        else { return nil }
        self.init(action: action, sequence: sequence)
        guard self.text == text else { return nil }
    }
}

extension Kind where Value == RecordedID {
    static let recorded = Kind.written(
        ["type": "string", "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\.[0-9]{12}$"], "Give an identifier.",
        as: \.text
    ) { RecordedID($0) }
}
