/// A text that only whoever it is for may read. Printed, described, dumped or put into another text it says that it is set, and no more.
public struct Secret: Sendable {
    /// For the one place that sends it.
    let text: String

    /// Nil for nothing.
    public init?(_ text: String) {
        guard !text.isEmpty else { return nil }
        self.text = text
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "(set)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
