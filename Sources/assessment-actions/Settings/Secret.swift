/// A text that nothing prints: no string it is put into, no log, no dump. Whoever needs it says so by asking for what it reveals.
struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let revealed: String

    init(_ text: String) { revealed = text }

    var description: String { "(set)" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: []) }
}
