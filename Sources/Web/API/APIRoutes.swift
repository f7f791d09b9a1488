extension Route {
    /// Where programs ask, and where they and people read how.
    static let api: [Route] = APIRoute.all.map(\.route) + ShowOpenAPI.routes + ShowDocument.routes
}

extension APIRoute {
    /// Every address of the API, noun by noun.
    static let all: [APIRoute] =
        ServicesAPI.routes + ImportsAPI.routes + AssessmentsAPI.routes + ReportsAPI.routes + ActionsAPI.routes + EvidenceAPI.routes
        + SubmissionsAPI.routes + ProposalsAPI.routes + QuestionsAPI.routes + BookingsAPI.routes + PeopleAPI.routes
        + StandardsAPI.routes + HistoryAPI.routes + WebhooksAPI.routes
}
