public import Domain

extension Snapshot {
    /// The history of every organisation, or of one alone, with what it led to.
    public func verifyHistory(of organisation: Organisation.ID? = nil) throws -> HistoryVerification {
        var walk = HistoryWalk(heads: try heads(of: organisation))
        try forEach(
            "SELECT * FROM history WHERE \(Self.belonging(to: organisation, "history")) ORDER BY history.organisation_id, history.sequence"
        ) { walk.step($0) }
        walk.finish()
        let rest =
            try findingsInActions(of: organisation) + findingsInReports(of: organisation) + findingsInEvidence(of: organisation)
            + findingsOnTheRedPath(of: organisation)
        return HistoryVerification(entries: walk.entries, findings: walk.findings + rest)
    }

    /// True of the rows of an organisation; of all rows where none is named.
    static func belonging(to organisation: Organisation.ID?, _ table: String) -> SQL {
        organisation.map { "\(raw: table).organisation_id = \($0)" } ?? "1 = 1"
    }

    /// A head that cannot be read counts as none: the walk says that it was altered.
    private func heads(of organisation: Organisation.ID?) throws -> [Organisation.ID: HistoryWalk.Head] {
        try rows(
            """
            SELECT organisation_id, sequence, digest FROM history_heads WHERE \(Self.belonging(to: organisation, "history_heads"))
            """
        ).reduce(into: [:]) { heads, row in
            guard let organisation: Organisation.ID = try? row.id("organisation_id") else { return }
            guard let sequence = try? row.int("sequence"), let digest = try? row.text("digest") else { return }
            heads[organisation] = HistoryWalk.Head(sequence: sequence, digest: digest)
        }
    }
}
