import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct RunJobsTests {
    @Test(arguments: Engine.allCases) func aJobIsClaimedByOneOfManyNodes(engine: Engine) async throws {
        try await engine.withWorld { world in
            let nodes = (0..<8).map { _ in world.node(telling: WebhookInbox()) }
            #expect(try await nodes[0].dueJobs(of: ["tidy"]) == ["tidy"], "what was never run is due")
            let claims = try await withThrowingTaskGroup { group in
                for node in nodes { group.addTask { try await node.claim(job: "tidy") } }
                return try await group.reduce(into: [JobLease]()) { if let lease = $1 { $0.append(lease) } }
            }
            #expect(claims.count == 1)
            #expect(try await nodes[0].dueJobs(of: ["tidy"]).isEmpty)
        }
    }

    @Test(arguments: Engine.allCases) func whoeverIsNotHeardOfLosesTheJob(engine: Engine) async throws {
        try await engine.withWorld { world in
            let casework = world.node(telling: WebhookInbox())
            _ = try await casework.dueJobs(of: ["tidy"])
            let dead = try #require(try await casework.claim(job: "tidy"))
            world.clock.advance(by: Casework.jobLease - 1)
            #expect(try await casework.renew(dead))
            world.clock.advance(by: Casework.jobLease - 1)
            #expect(try await casework.claim(job: "tidy") == nil)
            world.clock.advance(by: 1)
            #expect(try await casework.dueJobs(of: ["tidy"]) == ["tidy"])
            let next = try #require(try await casework.claim(job: "tidy"))
            #expect(try await !casework.renew(dead))
            try await casework.finish(dead, .failed("came back"), dueAgainIn: 9)
            #expect(try await casework.renew(next), "who came back late undoes nothing")
            try await casework.finish(next, .done, dueAgainIn: 60)
            let run = try #require(try await casework.reader.jobRuns().first)
            #expect(run.outcome == .done && run.heldUntil == nil && run.endedAt == world.clock.now)
            #expect(run.nextAt == world.clock.now.addingTimeInterval(60))
            #expect(try await casework.claim(job: "tidy") == nil, "it is not due yet")
        }
    }

    @Test(arguments: Engine.allCases) func endedSignInsAreForgotten(engine: Engine) async throws {
        try await engine.withWorld { world in
            let casework = world.casework
            _ = try await world.session(of: world.people.reader)
            _ = try await casework.makeSignInLink(email: world.people.reader.email)
            world.clock.advance(by: 3 * 3600)
            let session = try await world.session(of: world.people.teamLead)
            let link = try await casework.makeSignInLink(email: world.people.teamLead.email)
            try await casework.forgetEndedSignIns()
            let counts = try await world.database.read { snapshot in
                try ["sessions", "sign_in_links"].map { try snapshot.first("SELECT COUNT(*) AS n FROM \(raw: $0)")?.int("n") }
            }
            #expect(counts == [1, 1])
            #expect(try await casework.holder(ofSession: session) != nil)
            _ = try await casework.signIn(link: link, browser: nil, agent: nil)
        }
    }
}
