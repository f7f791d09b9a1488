extension Route {
    static let actions: [Route] = []
}
