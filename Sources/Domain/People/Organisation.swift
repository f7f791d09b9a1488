/// A department that assesses its services. Organisations never see each other's data.
public struct Organisation: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Organisation>

    public let id: ID
    public var name: String
    public var clock: Clock

    public init(id: ID, name: String, clock: Clock = Clock()) {
        self.id = id
        self.name = name
        self.clock = clock
    }
}
