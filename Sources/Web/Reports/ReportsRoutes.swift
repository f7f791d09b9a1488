extension Route {
    static let reports: [Route] =
        ListReports.routes + ShowReport.routes + IssueReport.routes + NameLeadAssessor.routes + ExtendReport.routes
        + TrackAmberEvidence.routes
        + StreamChanges.routes + imports
}
