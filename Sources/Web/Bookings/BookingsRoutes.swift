extension Route {
    static let bookings: [Route] =
        ListBookings.routes + RequestBooking.routes + ShowBooking.routes + AcceptBooking.routes + RejectBooking.routes
        + ScheduleBooking.routes + ChangePanel.routes + MoveBooking.routes + CancelBooking.routes
}
