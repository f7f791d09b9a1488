public import Foundation

extension Webhook {
    public static let managers: Set<Role> = [.administrator]

    /// Why a step is not taken.
    public enum Refusal: Error, Hashable, Sendable {
        case notPermitted
        case notActive
        case activeAlready
        case tooMany
    }

    /// Nil where nothing is different.
    public mutating func change(
        name: String, address: String, kinds: Set<HistoryKind>, by actor: Actor
    ) throws(Refusal) -> Organisation.Event? {
        try admit(actor)
        let kinds = kinds.sorted { $0.text < $1.text }
        guard (name, address) != (self.name, self.address) || kinds != self.kinds else { return nil }
        (self.name, self.address, self.kinds) = (name, address, kinds)
        return changed(.webhookChanged(id, to: host), at: actor.instant)
    }

    /// What happens from now on waits until it is resumed.
    public mutating func pause(by actor: Actor) throws(Refusal) -> Organisation.Event {
        try admit(actor)
        guard state == .active else { throw .notActive }
        state = .paused
        return changed(.webhookPaused(id, to: host), at: actor.instant)
    }

    /// Goes on where it was stopped: nothing is left out.
    public mutating func resume(by actor: Actor) throws(Refusal) -> Organisation.Event {
        try admit(actor)
        guard state != .active else { throw .activeAlready }
        state = .active
        return changed(.webhookResumed(id, to: host), at: actor.instant)
    }

    /// The product itself stops it: nothing got through for days. Nil where it was stopped before.
    public mutating func stall(at instant: Date) -> Organisation.Event? {
        guard state == .active else { return nil }
        state = .failing
        return changed(.webhookStalled(id, to: host), at: instant)
    }

    /// A new secret signs from now on.
    public mutating func replaceSecret(by actor: Actor) throws(Refusal) -> Organisation.Event {
        try admit(actor)
        return changed(.webhookSecretReplaced(id, to: host), at: actor.instant)
    }

    private func admit(_ actor: Actor) throws(Refusal) {
        guard !actor.roles.isDisjoint(with: Webhook.managers) else { throw .notPermitted }
    }

    private mutating func changed(_ event: Organisation.Event, at instant: Date) -> Organisation.Event {
        changedAt = instant
        version = version.next
        return event
    }
}

extension Webhook.Refusal: RuleBroken {
    public var isOfPermission: Bool { self == .notPermitted }

    public var rule: String {
        switch self {
        case .notPermitted: "Only \(Webhook.managers.holders) can do this."
        case .notActive: "The webhook is paused already."
        case .activeAlready: "The webhook is active already."
        case .tooMany: "There are \(Webhook.limit) webhooks already. Remove one before you add another."
        }
    }
}
