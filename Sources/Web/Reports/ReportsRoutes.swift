extension Route {
    static let reports: [Route] =
        ListReports.routes + ShowReport.routes + IssueReport.routes + AcceptReport.routes + ChallengeReport.routes
        + AmendReport.routes + ShowEdition.routes + CompareEditions.routes + NameLeadAssessor.routes + NameAssessors.routes
        + InviteToPanel.routes + ExtendReport.routes + StartReview.routes
        + BeginReport.routes + BeginBookedReport.routes + WriteReport.routes + WritePoint.routes + WriteSummary.routes + SubmitReport.routes
        + SendBackReport.routes + DiscardReport.routes + TrackAmberEvidence.routes
        + ExportTracker.routes
        + StreamChanges.routes + imports
}
