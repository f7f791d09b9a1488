/// What is assessed.
public struct Service: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Service>

    public let id: ID
    public let organisation: Organisation.ID
    public var name: String
    public var phase: Phase?
    /// The part of the department, or the partner body, that provides it.
    public var provider: String?
    public var version: Version

    public init(id: ID, organisation: Organisation.ID, name: String, phase: Phase?, provider: String?, version: Version = .first) {
        self.id = id
        self.organisation = organisation
        self.name = name
        self.phase = phase
        self.provider = provider
        self.version = version
    }

    /// What is recorded of a service.
    public enum Event: Hashable, Sendable, Codable {
        case created(name: String)
        case joined(person: Person.ID, as: Role)
        case left(person: Person.ID)
        /// `reason` is given where it is not the step to the next phase.
        case phaseMoved(from: Phase?, to: Phase, reason: Words?)
    }
}
