/// A link, a file or a note that supports an action. It changes only by a new version; a version never changes.
public struct Evidence: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Evidence>

    public let id: ID
    public let action: Action.ID

    public init(id: ID, action: Action.ID) {
        self.id = id
        self.action = action
    }

    /// One version of one piece of evidence: what a submission pins.
    public struct Pin: Hashable, Sendable, Codable {
        public let evidence: ID
        public let version: Int

        public init(evidence: ID, version: Int) {
            self.evidence = evidence
            self.version = version
        }
    }
}
