import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct ReviewLinkRowsTests {
    @Test(arguments: Engine.allCases) func aLinkEndsOnceInOneWay(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (used, revoked) = (world.link(), world.link())
            let now = world.clock.now
            let outcomes = try await world.database.write { transaction in
                try transaction.insert(used, digest: "0a")
                try transaction.insert(revoked, digest: "0b")
                return [
                    try transaction.useReviewLink(used.id, at: now), try transaction.useReviewLink(used.id, at: now),
                    try transaction.revokeReviewLink(used.id, at: now), try transaction.revokeReviewLink(revoked.id, at: now),
                    try transaction.revokeReviewLink(revoked.id, at: now), try transaction.useReviewLink(revoked.id, at: now),
                ]
            }
            #expect(outcomes == [true, false, false, true, false, false])
            let kept = try await world.database.read { [try $0.reviewLink(digest: "0a"), try $0.reviewLink(digest: "0b")] }
            #expect(kept.map { $0?.usedAt } == [now, nil] && kept.map { $0?.revokedAt } == [nil, now])
            await #expect(throws: StorageError.constraint(.check, name: "review_links_end_once")) {
                try await world.database.write { try $0.run("UPDATE review_links SET used_at = 1, revoked_at = 1") }
            }
        }
    }

    @Test(arguments: Engine.allCases) func noTwoLinksHaveOneToken(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (one, other) = (world.link(), world.link())
            try await world.database.write { try $0.insert(one, digest: "0a") }
            await #expect(throws: StorageError.constraint(.unique, name: "review_links.token_digest")) {
                try await world.database.write { try $0.insert(other, digest: "0a") }
            }
            let (found, links) = try await world.database.read { (try $0.reviewLink(digest: "0a"), try $0.reviewLinks(of: world.amber.id)) }
            #expect(found == one && links == [one])
        }
    }
}

extension World {
    fileprivate func link() -> ReviewLink {
        ReviewLink(
            id: Identifier(UUID()), action: amber.id, submission: Identifier(UUID()), reviewer: people.leadAssessor.id,
            by: people.assessmentsTeam.id, at: clock.now)
    }
}
