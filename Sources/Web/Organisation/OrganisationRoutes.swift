extension Route {
    static let organisation: [Route] = ChangeClock.routes + ChangeBookingRules.routes
}
