import Storage

/// One thing that is measured of the database, in the words of metrics.
public struct Figure: Sendable {
    public let name: String
    public let help: String
    /// Whether it only ever grows.
    public let isCounter: Bool
    public let value: Int

    fileprivate init(_ name: String, _ help: String, _ value: Int, isCounter: Bool = false) {
        self.name = name
        self.help = help
        self.isCounter = isCounter
        self.value = value
    }
}

extension Casework {
    /// How busy the database's connections are at this moment, and what has gone wrong with them since the start.
    public var databaseFigures: [Figure] {
        let load = database.load
        let figures = [
            Figure("connections", "Connections that read.", load.readers),
            Figure("connections_busy", "Connections that are reading.", load.reading),
            Figure("waiting_to_read", "Callers who wait for a connection that reads.", load.waitingToRead),
            Figure("waiting_to_write", "Callers who wait for the connection that writes.", load.waitingToWrite),
            Figure("conflicts_total", "Transactions begun anew after a conflict.", load.conflicts, isCounter: true),
            Figure("lost_connections_total", "Connections that broke.", load.lostConnections, isCounter: true),
            Figure("lost_commits_total", "Commits whose answer was lost.", load.lostCommits, isCounter: true),
        ]
        return figures
            + (load.hearsOthers.map { [Figure("hears_others", "1 while changes of other nodes are heard of.", $0 ? 1 : 0)] } ?? [])
    }

    /// `SQLite` or `PostgreSQL`.
    public var engine: String { database.dialect.name }
}
