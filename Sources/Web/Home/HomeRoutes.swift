extension Route {
    static let home: [Route] = ShowHome.routes
}
