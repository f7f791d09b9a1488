public import Casework
public import Domain
import Foundation
import Synchronization

/// Another program that webhooks tell: what arrives there, and what it answers.
public final class WebhookInbox: Sendable {
    private let state = Mutex(State())

    private struct State {
        var messages: [WebhookMessage] = []
        var outcome = WebhookOutcome.answered(204)
        var refusal: WebhookAddressRefusal?
        var meanwhile: (@Sendable () async -> Void)?
    }

    public init() {}

    /// In the order in which they arrived, those that were answered badly too.
    public var messages: [WebhookMessage] { state.withLock { $0.messages } }

    /// The numbers in the history of what arrived.
    public var sequences: [Int] { messages.compactMap { $0.id.split(separator: "-").last.flatMap { Int($0) } } }

    /// From now on.
    public func answer(_ outcome: WebhookOutcome) { state.withLock { $0.outcome = outcome } }

    public func answer(_ status: Int) { answer(.answered(status)) }

    /// No address is taken from now on, for that reason; any is where there is none.
    public func refuse(_ refusal: WebhookAddressRefusal?) { state.withLock { $0.refusal = refusal } }

    /// What happens elsewhere while the next message is on its way.
    public func meanwhile(_ happening: @Sendable @escaping () async -> Void) { state.withLock { $0.meanwhile = happening } }

    public var post: WebhookPost {
        WebhookPost { [self] _ throws(WebhookAddressRefusal) in
            if let refusal = state.withLock({ $0.refusal }) { throw refusal }
        } send: { [self] message in
            let happening = state.withLock { state in
                state.messages.append(message)
                defer { state.meanwhile = nil }
                return state.meanwhile
            }
            await happening?()
            return state.withLock { $0.outcome }
        }
    }
}

extension World {
    /// The same door on another node, which tells webhooks the same inbox. With chance of its own.
    public func node(telling inbox: WebhookInbox) -> Casework {
        let clock = clock
        return Casework(
            database: database,
            environment: Environment(now: { clock.now }, webhooks: inbox.post, siteAddress: "https://actions.example.gov.uk"))
    }

    /// A webhook of the administrator's, with its secret.
    @discardableResult
    public func addWebhook(
        of kinds: Set<HistoryKind> = [HistoryKind(.action)], to address: String = "https://chat.example.gov.uk/hooks",
        through casework: Casework
    ) async throws -> (webhook: Webhook, secret: String) {
        try await casework.add(
            WebhookDraft(name: try World.words("The team’s chat"), address: address, kinds: kinds), by: people.administrator)
    }
}

extension Casework {
    /// Sees to every webhook whose turn it is, once.
    public func tellAll() async throws {
        for id in try await webhooksInTurn(limit: 100) { try await tell(id) }
    }
}
