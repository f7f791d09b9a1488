import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct TellWebhooksTests {
    @Test(arguments: Engine.allCases) func everyWantedEntryArrivesOnceAndInOrder(engine: Engine) async throws {
        try await engine.withWorld { world in
            let inbox = WebhookInbox()
            let casework = world.node(telling: inbox)
            try await world.addWebhook(of: [HistoryKind(.action, event: "started"), HistoryKind(.service)], through: casework)
            try await world.bring(world.amber, to: .inProgress)
            try await world.bring(world.red, to: .inProgress)
            _ = try await casework.createService(
                name: World.words("Moor a barge"), provider: nil, phase: .alpha, by: world.people.assessmentsTeam)
            try await casework.tellAll()
            try await casework.tellAll()
            let bodies = try inbox.messages.map { try JSONDecoder().decode(Body.self, from: Data($0.body)) }
            #expect(bodies.map(\.kind) == ["action.started", "action.started", "service.created"])
            #expect(bodies.map(\.sequence) == bodies.map(\.sequence).sorted())
            #expect(bodies.map(\.id) == inbox.messages.map(\.id))
            let first = try #require(bodies.first)
            #expect(first.what["action"] == world.amber.id.description && first.who == world.people.teamMember.id.description)
            #expect((first.what["from"], first.what["to"]) == ("planned", "inProgress"))
            #expect(first.url == "https://actions.example.gov.uk/actions/\(world.amber.id)")
        }
    }

    private struct Body: Decodable {
        let id: String
        let sequence: Int
        let kind: String
        let at: String
        let who: String
        let what: [String: String?]
        let url: String
    }

    @Test(arguments: Engine.allCases) func whatFailsHoldsBackWhatIsBehindIt(engine: Engine) async throws {
        try await engine.withWorld { world in
            let inbox = WebhookInbox()
            let casework = world.node(telling: inbox)
            try await world.addWebhook(through: casework)
            try await world.bring(world.amber, to: .inProgress)
            inbox.answer(.failed(.timedOut))
            try await casework.tellAll()
            let first = try #require(inbox.messages.first)
            #expect(inbox.messages.count == 1)
            world.clock.advance(by: 3)
            try await casework.tellAll()
            #expect(inbox.messages.count == 1, "it is too early to try again")
            world.clock.advance(by: 3)
            try await casework.tellAll()
            let again = try #require(inbox.messages.last)
            #expect(inbox.messages.count == 2 && again.id == first.id && again.body == first.body && again.at > first.at)
            inbox.answer(200)
            world.clock.advance(by: 60)
            try await casework.tellAll()
            let arrived = inbox.sequences
            #expect(arrived.count == 4 && arrived == arrived.sorted() && Set(arrived).count == 2)
        }
    }

    @Test(arguments: Engine.allCases) func afterADayOneIsGivenUpAndTheNextIsTried(engine: Engine) async throws {
        try await engine.withWorld { world in
            let inbox = WebhookInbox()
            let casework = world.node(telling: inbox)
            let id = try await world.addWebhook(through: casework).webhook.id
            try await world.bring(world.amber, to: .inProgress)
            inbox.answer(500)
            let begin = world.clock.now
            try await casework.tellAll()
            while Set(inbox.sequences).count == 1 {
                world.clock.advance(by: 600)
                try await casework.tellAll()
            }
            let tries = inbox.messages.count - 1
            let record = try await casework.reader.webhook(id, for: world.people.administrator)
            #expect((24 * 3600...25 * 3600).contains(world.clock.now.timeIntervalSince(begin)))
            #expect((15...30).contains(tries), "\(tries)")
            #expect(record.dead.map(\.attempts) == [tries] && record.dead.first?.outcome == .answered(500))
            #expect(record.webhook.state == .active && record.listed.dead == 1)
        }
    }

    @Test(arguments: Engine.allCases) func whatWasGivenUpCanBeSentAgain(engine: Engine) async throws {
        try await engine.withWorld { world in
            let inbox = WebhookInbox()
            let casework = world.node(telling: inbox)
            let administrator = world.people.administrator
            let id = try await world.addWebhook(through: casework).webhook.id
            try await world.bring(world.amber, to: .inProgress)
            try await world.giveUp(2, of: inbox, through: casework)
            let dead = try await casework.reader.webhook(id, for: administrator).dead.map(\.sequence)
            #expect(dead.count == 2)
            inbox.answer(200)
            let last = try #require(dead.last)
            #expect(try await casework.sendAgain(last, of: id, by: administrator) == 1)
            #expect(try await casework.sendAgain(last, of: id, by: administrator) == 0, "it is on its way already")
            let before = inbox.messages.count
            try await casework.tellAll()
            #expect(inbox.sequences.dropFirst(before).first == last, "the oldest goes first")
            #expect(try await casework.sendAgain(nil, of: id, by: administrator) == 1)
            try await casework.tellAll()
            let record = try await casework.reader.webhook(id, for: administrator)
            #expect(record.dead.isEmpty && record.listed.waiting == 0 && record.deliveries.allSatisfy { $0.state == .delivered })
        }
    }

    @Test(arguments: Engine.allCases) func whatKeepsFailingIsPausedAndGoesOnWhereItStopped(engine: Engine) async throws {
        try await engine.withWorld { world in
            let inbox = WebhookInbox()
            let casework = world.node(telling: inbox)
            let administrator = world.people.administrator
            let id = try await world.addWebhook(through: casework).webhook.id
            try await world.bring(world.amber, to: .evidenceSubmitted)
            try await world.giveUp(WebhookRetries.mostGivenUp, of: inbox, through: casework)
            let stalled = try await casework.reader.webhook(id, for: administrator).webhook
            #expect(stalled.state == .failing)
            let newest = try await casework.reader.history(matching: HistoryFilter(), for: administrator, size: 1).lines.first?.entry
            #expect(newest?.what == .organisation(.webhookStalled(id, to: "chat.example.gov.uk")) && newest?.by == nil)
            let before = inbox.messages.count
            world.clock.advance(days: 3)
            try await world.bring(world.red, to: .inProgress)
            try await casework.tellAll()
            #expect(inbox.messages.count == before, "nothing is sent while it is paused")
            inbox.answer(200)
            try await casework.resume(id, by: administrator, expecting: stalled.version)
            try await casework.tellAll()
            let wanted = try await world.actionEntries(through: casework)
            #expect(Set(inbox.sequences) == Set(wanted), "nothing is left out")
            #expect(Array(inbox.sequences.dropFirst(before)) == Array(wanted.dropFirst(WebhookRetries.mostGivenUp)))
        }
    }

    @Test(arguments: Engine.allCases) func aDeliveryThatArrivesForgetsWhatWasGivenUpBefore(engine: Engine) async throws {
        try await engine.withWorld { world in
            let inbox = WebhookInbox()
            let casework = world.node(telling: inbox)
            let id = try await world.addWebhook(through: casework).webhook.id
            for action in world.actions.prefix(3) {
                try await world.bring(action, to: .inProgress)
                try await world.giveUp(1, of: inbox, through: casework)
                inbox.answer(200)
                world.clock.advance(by: 3 * 3600)
                try await casework.tellAll()
            }
            #expect(try await casework.reader.webhook(id, for: world.people.administrator).webhook.state == .active)
        }
    }
}

extension World {
    /// Has the inbox refuse everything until so many deliveries have been given up.
    fileprivate func giveUp(_ count: Int, of inbox: WebhookInbox, through casework: Casework) async throws {
        inbox.answer(503)
        func dead() async throws -> Int { try await casework.reader.webhooks(for: people.administrator).map(\.dead).reduce(0, +) }
        let wanted = try await dead() + count
        while try await dead() < wanted {
            try await casework.tellAll()
            clock.advance(by: 3600)
        }
    }

    /// The numbers of everything that happened to actions since the webhook was added, which is the first entry of its kind.
    fileprivate func actionEntries(through casework: Casework) async throws -> [Int] {
        let lines = try await casework.reader.history(after: 0, for: people.administrator, size: 1000).lines.map(\.entry)
        let added = lines.firstIndex { $0.what.kind == "organisation.webhookAdded" } ?? 0
        return lines.dropFirst(added).filter { $0.what.kind.hasPrefix("action.") }.map(\.sequence)
    }
}
