extension Route {
    /// Where programs ask. Each declares which token it needs.
    static let api: [Route] = ListHistory.routes
}
