public import Domain

extension Snapshot {
    /// Who leads the panel of each of these reports, as far as the person may read them. A report without a lead assessor is left out.
    public func leadAssessors(of reports: Set<Report.ID>, for person: Person) throws -> [Report.ID: PanelMember] {
        guard !reports.isEmpty else { return [:] }
        let leads = try rows(
            """
            SELECT reports.id AS report_id, people.id, people.name, panel_members.role
            FROM reports JOIN services ON services.id = reports.service_id
            JOIN panel_members ON panel_members.assessment_id = reports.assessment_id AND panel_members.role = 'leadAssessor'
            JOIN people ON people.id = panel_members.person_id
            WHERE reports.id IN (\(list: reports.sorted())) AND \(Visibility.reports(to: person))
            """
        ).map { row in
            let report: Report.ID = try row.id("report_id")
            return (report, PanelMember(person: try row.id("id"), name: try row.text("name"), role: try row.get("role")))
        }
        return Dictionary(leads) { first, _ in first }
    }
}
