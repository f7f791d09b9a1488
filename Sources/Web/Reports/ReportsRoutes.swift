extension Route {
    static let reports: [Route] = []
}
