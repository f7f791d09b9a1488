public import Domain

extension Snapshot {
    /// The evidence of an action with all its versions, oldest first; removed ones too.
    public func evidence(of action: Action.ID) throws -> [Evidence] {
        // Identifiers are made with the forms, which may be sent in another order.
        try evidence(where: "evidence.action_id = \(action)").sorted { ($0.first.at, $0.id) < ($1.first.at, $1.id) }
    }

    /// Whoever asks: for the door, which asks for permission itself.
    public func evidence(_ id: Evidence.ID) throws -> Evidence? {
        try evidence(where: "evidence.id = \(id)").first
    }

    /// Whether a version of some evidence is a file with these bytes.
    public func isEvidence(digest: String) throws -> Bool {
        try first("SELECT 1 AS one FROM evidence_versions WHERE digest = \(digest) LIMIT 1") != nil
    }

    func evidence(where condition: SQL) throws -> [Evidence] {
        var found: [Evidence] = []
        let rows = try rows(
            """
            SELECT evidence.id, evidence.action_id, evidence.removal, evidence_versions.version
            FROM evidence JOIN evidence_versions ON evidence_versions.evidence_id = evidence.id
            WHERE \(condition) ORDER BY evidence.id, evidence_versions.number
            """)
        for row in rows {
            let id: Evidence.ID = try row.id("id")
            let version = try row.json("version", as: Evidence.Version.self)
            if found.last?.id == id, var last = found.popLast() {
                last.add(version)
                found.append(last)
            } else {
                var evidence = Evidence(id: id, action: try row.id("action_id"), first: version)
                if let removal = try row.optionalJSON("removal", as: Evidence.Removal.self) { evidence.remove(removal) }
                found.append(evidence)
            }
        }
        return found
    }
}

extension Transaction {
    /// Throws `constraint(.unique, …)` where there is evidence with this identifier already.
    public func insert(_ evidence: Evidence) throws {
        try run("INSERT INTO evidence (id, action_id) VALUES (\(evidence.id), \(evidence.action))")
        try insert(evidence.latest, of: evidence.id)
    }

    /// Throws `constraint(.unique, …)` where somebody else has added a version of that number.
    public func insert(_ version: Evidence.Version, of evidence: Evidence.ID) throws {
        try run(
            """
            INSERT INTO evidence_versions (evidence_id, number, version, digest)
            VALUES (\(evidence), \(version.number), \(json: version), \(version.digest))
            """)
    }

    public func save(_ removal: Evidence.Removal, of evidence: Evidence.ID) throws {
        try run("UPDATE evidence SET removal = \(json: removal) WHERE id = \(evidence)")
    }
}

extension Evidence.Version {
    /// Of the bytes, where it is a file.
    var digest: String? {
        switch content {
        case .file(let file): file.digest
        case .note, .link: nil
        }
    }
}
