import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct WebhookLeaseTests {
    @Test(arguments: Engine.allCases) func aWebhookOfADeadNodeIsTakenOver(engine: Engine) async throws {
        try await engine.withWorld { world in
            let inbox = WebhookInbox()
            let casework = world.node(telling: inbox)
            let id = try await world.addWebhook(through: casework).webhook.id
            try await world.bring(world.amber, to: .inProgress)
            // A node took it and was never heard of again.
            let now = world.clock.now
            let isTaken = try await world.database.write {
                try $0.claimWebhook(id, lease: "of a dead node", until: now.addingTimeInterval(60), at: now)
            }
            #expect(isTaken)
            world.clock.advance(by: 59)
            #expect(try await casework.webhooksInTurn(limit: 10).isEmpty)
            try await casework.tell(id)
            #expect(inbox.messages.isEmpty)
            world.clock.advance(by: 1)
            #expect(try await casework.webhooksInTurn(limit: 10) == [id])
            try await casework.tellAll()
            #expect(inbox.messages.count == 2)
        }
    }

    @Test(arguments: Engine.allCases) func whatWasSentAndNotNotedIsSentAgainUnderTheSameName(engine: Engine) async throws {
        try await engine.withWorld { world in
            let inbox = WebhookInbox()
            let (slow, other) = (world.node(telling: inbox), world.node(telling: inbox))
            let id = try await world.addWebhook(of: [HistoryKind(.action, event: "reviewed")], through: slow).webhook.id
            try await world.bring(world.amber, to: .planned)
            // While its message is on the way, the first node stands still for so long that it counts as dead.
            inbox.meanwhile {
                world.clock.advance(by: 61)
                do { try await other.tellAll() } catch { Issue.record(error) }
            }
            try await slow.tellAll()
            #expect(inbox.messages.count == 2 && Set(inbox.messages.map(\.id)).count == 1)
            let record = try await slow.reader.webhook(id, for: world.people.administrator)
            #expect(record.deliveries.map(\.state) == [.delivered] && record.deliveries.map(\.attempts) == [1], "noted by one alone")
        }
    }

    @Test(arguments: Engine.allCases) func manyNodesTellEachEntryOnce(engine: Engine) async throws {
        try await engine.withWorld { world in
            let inbox = WebhookInbox()
            let nodes = (0..<4).map { _ in world.node(telling: inbox) }
            try await world.addWebhook(through: nodes[0])
            for action in world.actions { try await world.bring(action, to: .inProgress) }
            try await withThrowingTaskGroup { group in
                for node in nodes { group.addTask { for _ in 0..<5 { try await node.tellAll() } } }
                try await group.waitForAll()
            }
            #expect(inbox.sequences.count == 2 * world.actions.count)
            #expect(inbox.sequences == inbox.sequences.sorted() && Set(inbox.sequences).count == inbox.sequences.count)
        }
    }
}
