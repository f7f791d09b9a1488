/// Something with the name that people choose it by.
public struct Named<Of>: Hashable, Sendable, Identifiable {
    public let id: Identifier<Of>
    public let name: String

    public init(id: Identifier<Of>, name: String) {
        self.id = id
        self.name = name
    }
}
