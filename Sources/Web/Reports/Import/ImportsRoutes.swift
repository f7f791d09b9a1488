import Domain

extension Route {
    /// From a file to a draft report.
    static let imports: [Route] =
        ImportReport.routes + ShowImport.routes + CorrectDetails.routes + AddPoint.routes + CorrectPoint.routes + TrackNotMet.routes
        + GiveToPoints.routes + DiscardImport.routes + ConfirmImport.routes
}

extension Route.Access {
    static let importers: Route.Access = .holders(of: [.assessmentsTeam])
}
