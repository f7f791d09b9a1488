extension Route {
    static let reports: [Route] =
        ListReports.routes + ShowReport.routes + IssueReport.routes + TrackAmberEvidence.routes + StreamChanges.routes + imports
}
