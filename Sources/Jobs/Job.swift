public import Casework
public import Logging

/// A piece of work on the timetable.
public struct Job: Sendable {
    /// Its name in the database: never changed.
    public let id: String
    /// What it does, as a sentence for people.
    public let title: String
    public let rhythm: Rhythm

    /// So long after it ended last, by one node, whichever is first.
    public init(_ id: String, _ title: String, every period: Duration, work: @escaping @Sendable (Casework) async throws -> Void) {
        self.init(id: id, title: title, rhythm: .every(period, work))
    }

    /// All the time and on every node.
    public init(_ id: String, _ title: String, always work: @escaping @Sendable (Casework, Logger) async -> Void) {
        self.init(id: id, title: title, rhythm: .always(work))
    }

    private init(id: String, title: String, rhythm: Rhythm) {
        self.id = id
        self.title = title
        self.rhythm = rhythm
    }

    public enum Rhythm: Sendable {
        /// It may be broken off anywhere and must stand being run twice.
        case every(Duration, @Sendable (Casework) async throws -> Void)
        /// It shares the work out among the nodes by itself, and returns once the node is to stop.
        case always(@Sendable (Casework, Logger) async -> Void)
    }
}
