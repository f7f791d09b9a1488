public import Domain

extension Snapshot {
    /// The actions that the person may read and the filter keeps, by what is due first: all of them, or the first `limit`.
    public func actionLines(matching filter: ActionFilter, for person: Person, limit: Int? = nil) throws -> [ActionLine] {
        let end: SQL = limit.map { " LIMIT \($0)" } ?? ""
        let titles = try standards(of: person.organisation).reduce(into: [:]) { titles, standard in
            titles[standard.id] = Dictionary(standard.points.map { ($0.number, $0.title) }) { first, _ in first }
        }
        var lines: [ActionLine] = []
        try forEach(
            """
            SELECT \(ActionRows.columns), services.name AS service_name, people.name AS owner_name, assessments.id AS assessment_id,
                assessments.kind AS assessment_kind, assessments.phase AS assessment_phase, assessments.assessed_on
            FROM (\(ActionSearch(filter, for: person, dialect).everything)) AS found JOIN actions ON actions.id = found.id
            JOIN services ON services.id = actions.service_id LEFT JOIN people ON people.id = actions.owner_id
            JOIN reports ON reports.id = actions.report_id JOIN assessments ON assessments.id = reports.assessment_id
            ORDER BY \(ActionRows.order(filter.order))\(end)
            """
        ) { row in
            let action = try Action(row)
            let assessment = Assessment(
                id: try row.id("assessment_id"), service: action.service, kind: try row.get("assessment_kind"),
                phase: try row.get("assessment_phase"), date: try row.day("assessed_on"))
            lines.append(
                ActionLine(
                    action: action, serviceName: try row.text("service_name"), ownerName: try row.optionalText("owner_name"),
                    assessment: assessment, pointTitle: titles[action.standard]?[action.point]))
        }
        return lines
    }
}
