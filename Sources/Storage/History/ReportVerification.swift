import Domain

extension Snapshot {
    /// Compares every report with what its latest entry says it looks like: a rating changes only by a report.
    func findingsInReports(of organisation: Organisation.ID? = nil) throws -> [HistoryVerification.Finding] {
        var findings: [HistoryVerification.Finding] = []
        let ratings = try ratings(of: organisation)
        try forEach(Self.reportsWithLatest(of: organisation)) { findings += $0.findingsAsReport(ratings: ratings) }
        try forEach(
            """
            SELECT DISTINCT history.report_id FROM history
            LEFT JOIN reports ON reports.id = history.report_id AND \(Self.belonging(to: organisation, "reports"))
            WHERE history.report_id IS NOT NULL AND reports.id IS NULL AND history.report_id NOT IN (
                SELECT report_id FROM history WHERE kind = 'report.discarded' AND report_id IS NOT NULL
            ) AND \(Self.belonging(to: organisation, "history"))
            """
        ) { row in
            // An identifier that cannot be read is an altered entry, which the walk has found.
            if let id: Report.ID = try? row.id("report_id") { findings.append(.reportMissing(id)) }
        }
        return findings
    }

    /// Every report with all that belongs to it, even where some of that is gone.
    private static func reportsWithLatest(of organisation: Organisation.ID?) -> SQL {
        """
        SELECT reports.id, reports.organisation_id, reports.origin, reports.state, reports.edition, reports.version,
            reports.service_id AS report_service_id, reports.status, reports.fingerprint, reports.standard_id, reports.overall,
            assessments.id AS assessment_id, assessments.service_id, assessments.kind, assessments.phase, assessments.assessed_on,
            report_editions.content, history.after, history.sequence
        FROM reports LEFT JOIN assessments ON assessments.id = reports.assessment_id
        LEFT JOIN report_editions ON report_editions.report_id = reports.id AND report_editions.edition = reports.edition
        LEFT JOIN (
            SELECT report_id, MAX(sequence) AS sequence FROM history
            WHERE report_id IS NOT NULL AND action_id IS NULL AND \(belonging(to: organisation, "history"))
            GROUP BY organisation_id, report_id
        ) AS latest ON latest.report_id = reports.id
        LEFT JOIN history ON history.report_id = latest.report_id AND history.sequence = latest.sequence
        WHERE \(belonging(to: organisation, "reports"))
        """
    }

    /// "not met, red"
    fileprivate static func rating(_ rating: String, trackedAs tracked: String?) -> String {
        [rating, tracked].compactMap(\.self).joined(separator: ", ")
    }

    /// The ratings that lists and positions read, as they are written, by report and point.
    private func ratings(of organisation: Organisation.ID?) throws -> [String: [Int: String]] {
        var ratings: [String: [Int: String]] = [:]
        let ofOrganisation: SQL =
            organisation.map { " WHERE report_id IN (SELECT id FROM reports WHERE organisation_id = \($0))" } ?? ""
        try forEach("SELECT report_id, number, rating, tracked_as FROM report_points\(ofOrganisation)") { row in
            let rating = Self.rating(try row.text("rating"), trackedAs: try row.optionalText("tracked_as"))
            ratings[try row.text("report_id"), default: [:]][try row.int("number")] = rating
        }
        return ratings
    }
}

extension Row {
    fileprivate func findingsAsReport(ratings: [String: [Int: String]]) -> [HistoryVerification.Finding] {
        guard let id: Report.ID = try? id("id") else { return [.unreadable(table: "reports", id: (try? text("id")) ?? "")] }
        guard let sequence = try? int("sequence") else { return [.reportUnrecorded(id)] }
        // A row that cannot be read was altered.
        let agrees = (try? agreesWithHistory(ratings: ratings[id.description, default: [:]])) ?? false
        return agrees ? [] : [.reportAltered(id, sequence: sequence)]
    }

    /// Whether a report is as its last entry left it: in its own columns, in its edition and in the ratings of its points.
    private func agreesWithHistory(ratings: [Int: String]) throws -> Bool {
        let report = try Report(self)
        let content = report.content
        guard try report == json("after", as: Report.self) else { return false }
        let service: Service.ID = try id("report_service_id")
        let status: Report.Status = try get("status")
        guard service == report.service, status == report.status else { return false }
        guard try optionalText("fingerprint") == report.origin.fingerprint else { return false }
        // Until an amendment is issued, the rest is that of the edition before.
        if status == .amended { return true }
        let overall: OverallRating? = try get("overall")
        guard overall == content.overall, try text("standard_id") == content.standard else { return false }
        return ratings
            == Dictionary(content.points.map { ($0.number, Snapshot.rating($0.rating.rawValue, trackedAs: $0.trackedAs?.rawValue)) }) {
                first, _ in first
            }
    }
}
