import Casework
import Domain

/// One action, and the steps that a team, the assessments team and assessors take with it.
enum ActionsAPI {
    static let routes = [ActionListAPI.route, show, amend] + ActionStepsAPI.routes + UpdatesAPI.routes + [SimilarAPI.route]

    static let action = Given.path("action", Action.self, "The identifier of the action.")

    private static let show = APIRoute.read(.actions, "/actions/:action", "Read an action", gives: ActionItem.shape, action) { call, id in
        try await call.action(id)
    }

    private static let amend = APIRoute.amend(
        .actions, "/actions/:action", "Change an action", gives: ActionItem.shape, action,
        .change("owner_id", .id(of: Person.self), "Somebody of the team, who owns it."),
        .change("professions", .list(of: .choice(of: Profession.self), upTo: 20), "Which professions lead on it."),
        .change("sprint", .words(upTo: 100), "The name of the sprint it is planned in; null takes it out."),
        .change("blocked", .words, "What stands in the way; null where nothing does any more.")
    ) { call, id, owner, professions, sprint, block in
        let action = try await call.action(id).action
        var verbs: [@Sendable (inout Action, Actor) throws -> Action.Event] = []
        if let assigning = Assigning(owner, professions, of: action) {
            verbs.append { try $0.assign(owner: assigning.owner, professions: assigning.professions, by: $1) }
        }
        if case .set(let sprint) = sprint { verbs.append { try $0.plan(sprint: sprint, by: $1) } }
        switch block {
        case .kept: break
        case .set(let reason?): verbs.append { try $0.block(reason: reason, by: $1) }
        case .set(nil): verbs.append { try $0.unblock(by: $1) }
        }
        _ = try await call.casework.change(id, by: call.person, expecting: call.version, inTurn: verbs)
        return try await call.action(id)
    }
    .about("All of it is changed, or nothing.")

    /// Who owns it and which professions lead on it are changed at once. Nil where neither is.
    private struct Assigning {
        let owner: Person.ID?
        let professions: [Profession]

        init?(_ owner: Change<Person.ID>, _ professions: Change<[Profession]>, of action: Action) {
            switch (owner, professions) {
            case (.kept, .kept): return nil
            case (.set(let owner), .kept): (self.owner, self.professions) = (owner, action.professions)
            case (.kept, .set(let professions)): (self.owner, self.professions) = (action.owner, professions ?? [])
            case (.set(let owner), .set(let professions)): (self.owner, self.professions) = (owner, professions ?? [])
            }
        }
    }
}

extension Call {
    func action(_ id: Action.ID) async throws -> ActionItem {
        ActionItem(try await reader.action(id, for: person), in: reader)
    }

    /// Takes one step with an action, at the version that was seen, and gives it as it then is.
    func step(_ id: Action.ID, _ verb: @Sendable @escaping (inout Action, Actor) throws -> Action.Event) async throws -> ActionItem {
        try await casework.change(id, by: person, expecting: version, verb)
        return try await action(id)
    }
}
