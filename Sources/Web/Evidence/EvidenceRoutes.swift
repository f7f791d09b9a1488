extension Route {
    static let evidence: [Route] =
        ChooseEvidence.routes + AddEvidence.routes + ShowEvidence.routes + ChangeEvidence.routes + RemoveEvidence.routes
        + DownloadFile.routes
}
