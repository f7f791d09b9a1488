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
        do {
            return try await add(draft, as: id ?? environment.id(), to: action, by: person)
        } catch StorageError.constraint(.unique, _) {
            guard let id, case let before = try await reader.action(action, for: person).added(by: person),
                before.contains(where: { $0.id == id })
            else { throw Failure.notFound }
            // Whoever goes back and writes something else into a form that was sent means something else.
            guard before.contains(where: { $0.first.says(draft) }) else { return try await addEvidence(draft, to: action, by: person) }
            return try await reader.action(action, for: person).action
        }
    }

    private func add(_ draft: Evidence.Draft, as id: Evidence.ID, to action: Action.ID, by person: Person) async throws -> Action {
        try await change(action, by: person, expecting: nil) { try $0.addEvidence(id, draft, by: $1) }
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

    /// `expecting` is the number of the version that the person saw; nil takes whatever is there.
    @discardableResult
    public func removeEvidence(_ id: Evidence.ID, reason: Words?, by person: Person, expecting number: Int? = nil) async throws -> Action {
        try await change(try await action(of: id, for: person), by: person, expecting: nil) { action, actor, snapshot in
            guard let evidence = try snapshot.evidence(id) else { throw Failure.notFound }
            let event = try action.removeEvidence(evidence, reason: reason, by: actor)
            guard number == nil || evidence.latest.number == number else { throw Failure.changedMeanwhile }
            return event
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

    private func action(of id: Evidence.ID, for person: Person) async throws -> Action.ID {
        try await reader.evidence(id, for: person).evidence.action
    }
}

extension ActionRecord {
    fileprivate func added(by person: Person) -> [Evidence] { evidence.filter { $0.first.by == person.id } }
}

extension Evidence.Version {
    fileprivate func says(_ draft: Evidence.Draft) -> Bool { (title, content, dated) == (draft.title, draft.content, draft.dated) }
}
