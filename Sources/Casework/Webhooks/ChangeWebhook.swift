public import Domain
public import Foundation
import Storage

/// What an administrator says of a webhook.
public struct WebhookDraft: Hashable, Sendable {
    public let name: Words
    public let address: String
    public let kinds: Set<HistoryKind>

    public init(name: Words, address: String, kinds: Set<HistoryKind>) {
        self.name = name
        self.address = address
        self.kinds = kinds
    }
}

/// Other programs that are told what happens. Administrators alone have to do with them.
extension Casework {
    /// How long the secret before still signs beside a new one, in seconds: time to give the new one to the other side.
    public static let oldSecretHolds: TimeInterval = 24 * 3600

    /// Whether anybody can be told here.
    public var hasWebhooks: Bool { environment.webhooks != nil }

    /// It is told of what happens from now on. Gives the secret, which can be seen only now. Throws `Failure.invalid` or `Webhook.Refusal`.
    public func add(_ draft: WebhookDraft, by person: Person) async throws -> (webhook: Webhook, secret: String) {
        try requireAdministrator(person, to: "do this")
        try await check(draft)
        let (secret, instant) = (makeWebhookSecret(), environment.instant)
        let webhook = Webhook(
            id: environment.id(), organisation: person.organisation, name: draft.name.text, address: draft.address, kinds: draft.kinds,
            madeAt: instant, changedAt: instant)
        try await database.write { transaction in
            guard try transaction.webhooks(in: person.organisation).count < Webhook.limit else { throw Webhook.Refusal.tooMany }
            try transaction.record(.webhookAdded(webhook.id, to: webhook.host), in: person.organisation, by: person.id, at: instant)
            try transaction.insert(webhook, secret: secret, after: transaction.latestSequence(in: person.organisation))
        }
        return (webhook, secret)
    }

    @discardableResult
    public func change(_ id: Webhook.ID, to draft: WebhookDraft, by person: Person, expecting version: Version?) async throws -> Webhook {
        try requireAdministrator(person, to: "do this")
        try await check(draft)
        return try await change(id, by: person, expecting: version) { webhook, actor, _ in
            try webhook.change(name: draft.name.text, address: draft.address, kinds: draft.kinds, by: actor)
        }
    }

    @discardableResult
    public func pause(_ id: Webhook.ID, by person: Person, expecting version: Version? = nil) async throws -> Webhook {
        try await change(id, by: person, expecting: version) { webhook, actor, _ in try webhook.pause(by: actor) }
    }

    /// Nothing that happened meanwhile is left out.
    @discardableResult
    public func resume(_ id: Webhook.ID, by person: Person, expecting version: Version? = nil) async throws -> Webhook {
        try await change(id, by: person, expecting: version) { webhook, actor, transaction in
            let event = try webhook.resume(by: actor)
            try transaction.restart(id)
            return event
        }
    }

    /// Gives the new secret, which can be seen only now. The one before signs beside it for `oldSecretHolds`.
    public func replaceSecret(of id: Webhook.ID, by person: Person, expecting version: Version? = nil) async throws -> String {
        let (secret, end) = (makeWebhookSecret(), environment.instant.addingTimeInterval(Self.oldSecretHolds))
        try await change(id, by: person, expecting: version) { webhook, actor, transaction in
            let event = try webhook.replaceSecret(by: actor)
            try transaction.replaceSecret(of: id, with: secret, keepingOldUntil: end)
            return event
        }
        return secret
    }

    /// With everything that waits or was given up. Throws `Failure.notFound` where the organisation has none of that name.
    public func remove(_ id: Webhook.ID, by person: Person, expecting version: Version? = nil) async throws {
        try requireAdministrator(person, to: "do this")
        let instant = environment.instant
        try await database.write { transaction in
            guard let webhook = try transaction.webhook(id, in: person.organisation) else { throw Failure.notFound }
            guard version.map({ $0 == webhook.version }) ?? true else { throw Failure.changedMeanwhile }
            try transaction.record(.webhookRemoved(id, to: webhook.host), in: person.organisation, by: person.id, at: instant)
            try transaction.delete(id)
        }
    }

    /// Sends what was given up again: one delivery, or every one where none is named. Gives how many.
    @discardableResult
    public func sendAgain(_ sequence: Int?, of id: Webhook.ID, by person: Person) async throws -> Int {
        try requireAdministrator(person, to: "do this")
        let instant = environment.instant
        return try await database.write { transaction in
            guard try transaction.webhook(id, in: person.organisation) != nil else { throw Failure.notFound }
            return try transaction.sendAgain(sequence, of: id, at: instant)
        }
    }

    private func check(_ draft: WebhookDraft) async throws {
        guard let post = environment.webhooks else {
            throw Failure.invalid([.init("address", "This site tells no other programs what happens")])
        }
        var problems: [Failure.Problem] = []
        if draft.name.text.unicodeScalars.count > Webhook.longestName {
            problems.append(.init("name", "Enter a name of \(Webhook.longestName) characters or fewer"))
        }
        if draft.kinds.isEmpty { problems.append(.init("kinds", "Choose at least one kind of event")) }
        do {
            guard draft.address.utf8.count <= Webhook.longestAddress else { throw WebhookAddressRefusal.malformed }
            try await post.check(draft.address)
        } catch let refusal as WebhookAddressRefusal {
            problems.append(.init("address", refusal.words))
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
    }

    @discardableResult
    private func change(
        _ id: Webhook.ID, by person: Person, expecting version: Version?,
        _ verb: @Sendable @escaping (inout Webhook, Actor, Transaction) throws -> Organisation.Event?
    ) async throws -> Webhook {
        try requireAdministrator(person, to: "do this")
        let actor = Actor(person: person.id, roles: person.roles, instant: environment.instant)
        return try await database.write { transaction in
            guard var webhook = try transaction.webhook(id, in: person.organisation) else { throw Failure.notFound }
            let event = try step(seen: version, now: webhook.version) { try verb(&webhook, actor, transaction) }
            guard let event else { return webhook }
            try transaction.update(webhook)
            try transaction.record(event, in: person.organisation, by: person.id, at: actor.instant)
            return webhook
        }
    }

    /// 256 bits of chance, written as Standard Webhooks asks.
    private func makeWebhookSecret() -> String { "whsec_" + Data(environment.randomBytes(32)).base64EncodedString() }
}

extension Transaction {
    func record(_ event: Organisation.Event, in organisation: Organisation.ID, by person: Person.ID?, at instant: Date) throws {
        try record(NewEntry(organisation: organisation, at: instant, by: person, what: .organisation(event)))
    }
}
