extension Route {
    static let reviews: [Route] =
        ShowDesk.routes + CheckEvidence.routes + DecideEvidence.routes + MakeReviewLink.routes + DecideByLink.routes
}
