extension Route {
    static let organisation: [Route] = [Route](
        ShowSettings.routes + ChangeClock.routes + ChangeBookingRules.routes + ChangeDetails.routes + ChangeFileRules.routes
            + ChangeLetters.routes + ChangeHolidays.routes + ListStandards.routes + AddStandard.routes + ShowStandard.routes)
}
