import Domain
import Foundation
import Storage

/// Who asks for the pages that are measured: sessions and a token that are known beforehand, and actions that one of them may change.
struct Guests {
    let cast: Cast
    /// Whose actions the member may change.
    let report: Report.ID
    let instant: Date

    func enter(_ database: Database) async throws {
        guard let assessor = cast.assessmentsTeam.first, let team = cast.teams.first, let member = team.people.first else {
            throw SeedingFailure.wordless
        }
        try await database.write { transaction in
            try begin("assessor", assessor, in: transaction)
            try begin("member", member, in: transaction)
            let token = APIToken(
                id: Identifier(at: instant, random: []), person: assessor.id, organisation: cast.organisation.id, name: "Measuring",
                scope: .read, madeBy: nil, madeAt: instant, ends: instant.addingTimeInterval(86_400))
            try transaction.insert(token, digest: Digest.hex(of: "measured-token"))
        }
        let answer = [
            "service": team.service.id.description, "member": member.id.description, "organisation": cast.organisation.id.description,
            "report": report.description,
        ]
        print(String(decoding: try JSONEncoder().encode(answer), as: UTF8.self))
    }

    /// `measured-assessor` and `measured-member` are the tokens of the sessions.
    private func begin(_ name: String, _ person: Person, in transaction: Transaction) throws {
        let session = Session(
            id: Identifier(at: instant, random: Array(name.utf8)), person: person.id, startedAt: instant, seenAt: instant,
            agent: "measuring",
            how: .link)
        try transaction.insert(session, digest: Digest.hex(of: "measured-\(name)"))
    }
}
