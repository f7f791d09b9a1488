extension Route {
    static let services: [Route] = ListServices.routes
}
