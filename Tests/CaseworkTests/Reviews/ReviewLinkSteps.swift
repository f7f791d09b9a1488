import Casework
import Domain
import TestSupport
import Testing

extension World {
    /// Brings the amber action to the lead assessor, and gives the token of a link for it.
    func linked() async throws -> String {
        try await bring(amber, to: .withLeadAssessor)
        return try await casework.makeReviewLink(for: amber.id, by: people.assessmentsTeam)
    }

    @discardableResult
    func accept(byLink token: String, expecting version: Version? = nil) async throws -> Action {
        try await casework.decide(byLink: token, expecting: version) { try $0.acceptEvidence(notes: Words("Sound"), by: $1) }
    }

    func isUseless(_ token: String, _ place: SourceLocation = #_sourceLocation) async {
        await #expect(throws: Failure.notFound, sourceLocation: place) { try await casework.reader.review(byLink: token) }
        await #expect(throws: Failure.notFound, sourceLocation: place) { try await accept(byLink: token) }
    }

    func links() async throws -> [ReviewLink] {
        try await casework.reader.action(amber.id, for: people.assessmentsTeam).reviewLinks
    }

    /// Of the entries of the amber action, oldest first.
    func kinds() async throws -> [String] {
        try await casework.reader.action(amber.id, for: people.assessmentsTeam).history.reversed().map(\.entry.what.kind)
    }
}
