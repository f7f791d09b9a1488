import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct ChangeWebhookTests {
    @Test(arguments: Engine.allCases) func twoSecretsSignForADay(engine: Engine) async throws {
        try await engine.withWorld { world in
            let inbox = WebhookInbox()
            let casework = world.node(telling: inbox)
            let (webhook, first) = try await world.addWebhook(through: casework)
            func secrets() async throws -> [String] {
                _ = try await casework.sendTest(to: webhook.id, by: world.people.administrator)
                return try #require(inbox.messages.last).secrets
            }
            #expect(try await secrets() == [first])
            let second = try await casework.replaceSecret(of: webhook.id, by: world.people.administrator)
            #expect(second != first && second.hasPrefix("whsec_"))
            #expect(try await secrets() == [second, first])
            world.clock.advance(by: Casework.oldSecretHolds)
            #expect(try await secrets() == [second])
        }
    }

    @Test(arguments: Engine.allCases) func onlyAdministratorsHaveToDoWithIt(engine: Engine) async throws {
        try await engine.withWorld { world in
            let casework = world.node(telling: WebhookInbox())
            let webhook = try await world.addWebhook(through: casework).webhook
            let draft = WebhookDraft(name: try World.words("Mine"), address: "https://example.com/", kinds: [HistoryKind(.action)])
            for (name, person) in world.people.all where person.id != world.people.administrator.id {
                let steps: [@Sendable () async throws -> Void] = [
                    { _ = try await casework.add(draft, by: person) },
                    { _ = try await casework.change(webhook.id, to: draft, by: person, expecting: nil) },
                    { try await casework.pause(webhook.id, by: person) }, { try await casework.resume(webhook.id, by: person) },
                    { _ = try await casework.replaceSecret(of: webhook.id, by: person) },
                    { try await casework.remove(webhook.id, by: person) },
                    { try await casework.sendAgain(nil, of: webhook.id, by: person) },
                    { _ = try await casework.sendTest(to: webhook.id, by: person) },
                    { _ = try await casework.reader.webhooks(for: person) },
                ]
                for (number, step) in steps.enumerated() {
                    let isRefused = await isRefused(step)
                    #expect(isRefused, "\(name), step \(number)")
                }
            }
            let stranger = world.people.stranger
            await #expect(throws: Failure.notFound) { try await casework.pause(webhook.id, by: stranger) }
            await #expect(throws: Failure.notFound) { try await casework.remove(webhook.id, by: stranger) }
            await #expect(throws: Failure.notFound) { try await casework.sendAgain(nil, of: webhook.id, by: stranger) }
            await #expect(throws: Failure.notFound) { try await casework.sendTest(to: webhook.id, by: stranger) }
            await #expect(throws: Failure.notFound) { try await casework.reader.webhook(webhook.id, for: stranger) }
            #expect(try await casework.reader.webhooks(for: stranger).isEmpty)
        }
    }

    @Test func anAddressThatIsNotAllowedIsSaidAtItsField() async throws {
        try await Engine.sqlite.withWorld { world in
            let inbox = WebhookInbox()
            let casework = world.node(telling: inbox)
            inbox.refuse(.notAllowed)
            await #expect(throws: Failure.invalid([.init("address", WebhookAddressRefusal.notAllowed.words)])) {
                try await world.addWebhook(through: casework)
            }
            inbox.refuse(nil)
            let webhook = try await world.addWebhook(through: casework).webhook
            inbox.refuse(.unknownHost)
            let draft = WebhookDraft(name: try World.words("Elsewhere"), address: "https://no.example/", kinds: [HistoryKind(.action)])
            await #expect(throws: Failure.invalid([.init("address", WebhookAddressRefusal.unknownHost.words)])) {
                try await casework.change(webhook.id, to: draft, by: world.people.administrator, expecting: nil)
            }
        }
    }

    @Test(arguments: Engine.allCases) func whatIsRemovedIsToldNothingAndLeavesNothing(engine: Engine) async throws {
        try await engine.withWorld { world in
            let inbox = WebhookInbox()
            let casework = world.node(telling: inbox)
            let webhook = try await world.addWebhook(through: casework).webhook
            inbox.answer(500)
            try await world.bring(world.amber, to: .planned)
            try await casework.tellAll()
            try await casework.remove(webhook.id, by: world.people.administrator, expecting: webhook.version)
            world.clock.advance(days: 1)
            try await casework.tellAll()
            #expect(inbox.messages.count == 1)
            let left = try await world.database.read { try $0.deliveries(of: webhook.id, limit: 10).count }
            #expect(left == 0)
        }
    }

    @Test func oldDeliveriesAreForgottenAndWhatWaitsIsNot() async throws {
        try await Engine.sqlite.withWorld { world in
            let inbox = WebhookInbox()
            let casework = world.node(telling: inbox)
            let webhook = try await world.addWebhook(through: casework).webhook
            try await world.bring(world.amber, to: .planned)
            try await casework.tellAll()
            inbox.answer(500)
            try await world.bring(world.red, to: .planned)
            try await casework.tellAll()
            world.clock.advance(days: 31)
            try await casework.forgetOldDeliveries()
            let left = try await casework.reader.webhook(webhook.id, for: world.people.administrator).deliveries
            #expect(!left.isEmpty && left.allSatisfy { $0.state == .waiting })
        }
    }
}

/// Because it is not theirs to do.
private func isRefused(_ step: () async throws -> Void) async -> Bool {
    do {
        try await step()
        return false
    } catch Failure.notPermitted {
        return true
    } catch {
        return false
    }
}
