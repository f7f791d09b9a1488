public import Domain
import Storage

extension Reader {
    /// The number of the latest history entry of the person's organisation.
    public func latestChange(for person: Person) async throws -> Int {
        try await database.read { try $0.latestSequence(in: person.organisation) }
    }
}
