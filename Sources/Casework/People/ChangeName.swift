public import Domain

extension Casework {
    /// People say what they are called. Throws `Person.Refusal`, or `Failure.changedMeanwhile`.
    @discardableResult
    public func callOneself(_ name: Words, by person: Person, expecting version: Version?) async throws -> Person {
        try await change(person.id, by: person, expecting: version) { changed, _, actor in try changed.rename(to: name, by: actor) }
    }
}
