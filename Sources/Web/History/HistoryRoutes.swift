extension Route {
    static let history: [Route] = ShowHistory.routes + ExportHistory.routes + ShowVerification.routes
}
