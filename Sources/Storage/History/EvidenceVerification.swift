import Domain

extension Snapshot {
    /// Compares every piece of evidence with what the history tells of it.
    func findingsInEvidence(of organisation: Organisation.ID? = nil) throws -> [HistoryVerification.Finding] {
        let events = try history(
            where: """
                history.kind IN ('action.evidenceAdded', 'action.evidenceChanged', 'action.evidenceRemoved')
                    AND \(Self.belonging(to: organisation, "history"))
                """)
        let told = Dictionary(Evidence.gathered(from: events).map { ($0.id, $0) }) { first, _ in first }
        var kept: [Evidence.ID: Evidence] = [:]
        var altered: Set<Evidence.ID> = []
        var findings: [HistoryVerification.Finding] = []
        let ofOrganisation: SQL =
            organisation.map { "JOIN actions ON actions.id = evidence.action_id AND actions.organisation_id = \($0)" } ?? ""
        try forEach(
            """
            SELECT evidence.id, evidence.action_id, evidence.removal, evidence_versions.number, evidence_versions.version,
                evidence_versions.digest
            FROM evidence LEFT JOIN evidence_versions ON evidence_versions.evidence_id = evidence.id
            \(ofOrganisation)
            ORDER BY evidence.id, evidence_versions.number
            """
        ) { row in
            guard let id: Evidence.ID = try? row.id("id") else {
                return findings.append(.unreadable(table: "evidence", id: (try? row.text("id")) ?? ""))
            }
            // A row that cannot be read was altered.
            if let evidence = try? row.evidence(id, after: kept[id]) { kept[id] = evidence } else { altered.insert(id) }
        }
        altered.formUnion(Set(told.keys).union(kept.keys).filter { told[$0] != kept[$0] })
        return findings + altered.sorted().map { .evidenceAltered($0) }
    }
}

extension Row {
    /// The piece of evidence with one version more than before. Throws where the columns beside the version do not say what it says.
    fileprivate func evidence(_ id: Evidence.ID, after before: Evidence?) throws -> Evidence {
        let version = try json("version", as: Evidence.Version.self)
        guard try int("number") == version.number, try optionalText("digest") == version.digest else {
            throw StorageError.wrongType(column: "version", wanted: "what the columns beside it say")
        }
        if var evidence = before {
            evidence.add(version)
            return evidence
        }
        var evidence = Evidence(id: id, action: try self.id("action_id"), first: version)
        if let removal = try optionalJSON("removal", as: Evidence.Removal.self) { evidence.remove(removal) }
        return evidence
    }
}
