extension Route {
    static let reports: [Route] =
        ListReports.routes + ShowReport.routes + IssueReport.routes + NameLeadAssessor.routes + ExtendReport.routes + StartReview.routes
        + ListOutcomes.routes + RecordOutcome.routes + RateOverall.routes + SubmitReport.routes + TrackAmberEvidence.routes
        + ExportTracker.routes
        + StreamChanges.routes + imports
}
