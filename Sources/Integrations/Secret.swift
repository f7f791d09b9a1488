/// A text that nothing prints: no string it is put into, no log, no dump. Whoever needs it says so by asking for what it reveals.
public struct Secret: Hashable, Sendable {
    public let revealed: String

    public init(_ text: String) { revealed = text }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "(set)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
