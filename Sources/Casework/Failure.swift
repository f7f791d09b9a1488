/// Why the door stays shut, where it is not a rule of the domain that refuses.
public enum Failure: Error, Hashable, Sendable {
    /// There is no such thing, or none that this person may know of: the two are not told apart.
    case notFound
    /// They may see it but not do this. The words say who may.
    case notPermitted(String)
    /// Somebody else changed it since the person looked.
    case changedMeanwhile
    /// What was entered cannot be taken: one message for each field.
    case invalid([Problem])

    public struct Problem: Hashable, Sendable {
        /// The name of the field.
        public let field: String
        public let message: String

        public init(_ field: String, _ message: String) {
            self.field = field
            self.message = message
        }
    }
}
