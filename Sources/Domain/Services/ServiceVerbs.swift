extension Service {
    /// Who moves a service to another phase.
    public static let movers: Set<Role> = [.assessmentsTeam]

    /// Moves on to the next phase, where nothing stands in the way (`readiness` is that for the next phase), or, with a reason, to any
    /// other one.
    public mutating func move(to phase: Phase, reason: Words?, readiness: Readiness, by actor: Actor) throws(Refusal) -> Event {
        guard actor.holds(anyOf: Service.movers) else { throw .notPermitted }
        guard phase != self.phase else { throw .samePhase(phase) }
        let isForward = self.phase.map { phase > $0 } ?? false
        if isForward, readiness.verdict == .notReady { throw .notReady(readiness.obstacles) }
        if phase != self.phase?.next, self.phase != nil, reason == nil { throw .reasonNeeded }
        let before = self.phase
        self.phase = phase
        version = version.next
        return .phaseMoved(from: before, to: phase, reason: reason)
    }

    /// Why a step with a service is refused.
    public enum Refusal: Error, Hashable, Sendable {
        case notPermitted
        case samePhase(Phase)
        /// Every step but that to the next phase.
        case reasonNeeded
        /// What is missing.
        case notReady([Readiness.Line])

        public var rule: String {
            switch self {
            case .notPermitted: "Only \(Service.movers.holders) can do this."
            case .samePhase(let phase): "The service is in \(phase.title.lowercased()) already."
            case .reasonNeeded: "Give a reason."
            case .notReady: "The service cannot move on while a point of the standard is red."
            }
        }
    }
}

extension Phase {
    /// Nil after the last one.
    public var next: Phase? { Phase.allCases.first { $0 > self } }
}
