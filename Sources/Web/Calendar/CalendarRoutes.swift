extension Route {
    static let calendar: [Route] = ShowCalendar.routes + MakeCalendarAddress.routes + ServeCalendar.routes
}
