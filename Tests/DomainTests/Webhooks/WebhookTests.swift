import Domain
import Foundation
import Testing

@Suite struct WebhookTests {
    private let instant = Date(timeIntervalSince1970: 1_800_000_000)

    private func webhook(_ kinds: Set<HistoryKind>, to address: String = "https://chat.example:8443/in?key=secret") -> Webhook {
        Webhook(
            id: identifier(70), organisation: identifier(71), name: "Chat", address: address, kinds: kinds, madeAt: instant,
            changedAt: instant)
    }

    @Test func aWholeNounHoldsItsEventsAndASingleEventOnlyItself() {
        let one = webhook([HistoryKind(.action), HistoryKind(.report, event: "issued")])
        #expect(one.wants(HistoryKind(.action, event: "started")) && one.wants(HistoryKind(.report, event: "issued")))
        #expect(!one.wants(HistoryKind(.report, event: "begun")) && !one.wants(HistoryKind(.service, event: "created")))
    }

    @Test(arguments: [
        ("https://chat.example:8443/in?key=secret", "chat.example:8443"), ("https://chat.example?key=secret", "chat.example"),
        ("https://[2001:db8::1]/x", "[2001:db8::1]"), ("https://chat.example", "chat.example"), ("nonsense", ""),
    ]) func theHostIsToldWithoutWhatMayBeSecret(address: String, host: String) {
        #expect(webhook([HistoryKind(.action)], to: address).host == host)
    }

    @Test func everyKindThatCanBeChosenIsInTheHistoryAndTheOtherWayRound() throws {
        let nouns = HistoryKind.Noun.allCases.map { "\($0.rawValue)." }
        let stored = try Golden().entries.keys.filter { name in nouns.contains { name.hasPrefix($0) } }
        #expect(Set(HistoryKind.all.map(\.text)) == Set(stored))
        #expect(HistoryKind.all.count == Set(HistoryKind.all).count)
    }

    @Test func onlyTwoHundredsArrive() {
        #expect([200, 204, 299].allSatisfy { WebhookOutcome.answered($0).isDelivered })
        #expect(![0, 100, 199, 301, 307, 404, 410, 500].contains { WebhookOutcome.answered($0).isDelivered })
        #expect(!WebhookOutcome.Trouble.allCases.contains { WebhookOutcome.failed($0).isDelivered })
    }

    @Test func whatIsPausedIsNotPausedAgain() throws {
        var one = webhook([HistoryKind(.action)])
        let actor = Actor(person: identifier(72), roles: [.administrator], instant: instant)
        #expect(throws: Webhook.Refusal.activeAlready) { try one.resume(by: actor) }
        #expect(try one.pause(by: actor) == .webhookPaused(one.id, to: one.host))
        #expect(throws: Webhook.Refusal.notActive) { try one.pause(by: actor) }
        #expect(one.stall(at: instant) == nil && one.version == Version(2))
    }
}
