public import Domain
import Storage

/// Evidence comes and changes through the action's own door.
extension Casework {
    /// For a form in which evidence is written.
    public func newEvidence() -> Evidence.ID { environment.id() }

    /// `id` was made with the form: the same form sent twice adds one piece of evidence. Nil makes a new one.
    @discardableResult
    public func addEvidence(_ draft: Evidence.Draft, as id: Evidence.ID? = nil, to action: Action.ID, by person: Person) async throws
        -> Action
    {
        let id = id ?? environment.id()
        return try await once(id, on: action, by: person) {
            try await change(action, by: person, expecting: nil) { try $0.addEvidence(id, draft, by: $1) }
        }
    }

    /// A new version. `expecting` is the number of the version that the person saw.
    @discardableResult
    public func changeEvidence(_ id: Evidence.ID, to draft: Evidence.Draft, by person: Person, expecting number: Int) async throws -> Action
    {
        try await change(try await action(of: id, for: person), by: person, expecting: nil) { action, actor, snapshot in
            guard let evidence = try snapshot.evidence(id) else { throw Failure.notFound }
            let event = try action.changeEvidence(evidence, to: draft, by: actor)
            guard evidence.latest.number == number else { throw Failure.changedMeanwhile }
            return event
        }
    }

    @discardableResult
    public func removeEvidence(_ id: Evidence.ID, reason: Words?, by person: Person) async throws -> Action {
        try await change(try await action(of: id, for: person), by: person, expecting: nil) { action, actor, snapshot in
            guard let evidence = try snapshot.evidence(id) else { throw Failure.notFound }
            return try action.removeEvidence(evidence, reason: reason, by: actor)
        }
    }

    /// Sends pinned versions to the assessments team.
    @discardableResult
    public func submitEvidence(_ pins: [Evidence.Pin], note: Words?, of action: Action.ID, by person: Person, expecting version: Version?)
        async throws -> Action
    {
        let id: Submission.ID = environment.id()
        return try await change(action, by: person, expecting: version) { action, actor in
            let submission = Submission(id: id, note: note, evidence: pins, by: actor.person, at: actor.instant)
            return try action.submitEvidence(submission, by: actor)
        }
    }

    /// Does it, unless the form was sent before: then the action as it stands.
    private func once(_ id: Evidence.ID, on action: Action.ID, by person: Person, _ add: () async throws -> Action) async throws -> Action {
        do {
            return try await add()
        } catch StorageError.constraint(.unique, _) {
            return try await database.read { [environment] snapshot in
                guard let evidence = try snapshot.evidence(id), evidence.action == action, evidence.versions.first?.by == person.id else {
                    throw Failure.notFound
                }
                return try snapshot.action(action, by: person, at: environment.instant).0
            }
        }
    }

    private func action(of id: Evidence.ID, for person: Person) async throws -> Action.ID {
        try await reader.evidence(id, for: person).evidence.action
    }
}
