public import Foundation

/// When something was made, and when it last changed.
public struct Lifespan: Hashable, Sendable {
    public let created: Date
    public let updated: Date

    public init(created: Date, updated: Date? = nil) {
        self.created = created
        self.updated = updated ?? created
    }

    /// Of what the history has never told of: it is as old as its identifier.
    public init<Of>(of id: Identifier<Of>) {
        self.init(created: id.madeAt ?? Date(timeIntervalSince1970: 0))
    }
}

/// Something, and since when.
public struct Dated<Value: Sendable>: Sendable {
    public let value: Value
    public let lifespan: Lifespan

    public init(_ value: Value, _ lifespan: Lifespan) {
        self.value = value
        self.lifespan = lifespan
    }
}
