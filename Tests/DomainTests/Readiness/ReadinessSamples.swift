import Domain

extension Readiness.Facts {
    /// A service whose one report was accepted: point 5 is amber, point 9 is red, and nothing else is on record.
    static func sample(
        ratings: [Int: Rating] = [1: .green, 5: .amber, 9: .red], tracked: [Int: Action.Rating] = [:], actions: [Action] = [],
        report: Report.Status? = .accepted, drafts: [Assessment.Kind] = [], questions: [PanelQuestion] = [], bookings: [Booking] = [],
        openAmbers: BookingRules.OpenAmbers = .warn
    ) -> Readiness.Facts {
        Readiness.Facts(
            position: .rated(ratings, tracked: tracked), actions: actions,
            latest: report.map { Readiness.ReportStanding(id: identifier(23), assessment: .held(.assessment), status: $0) },
            drafts: drafts.map { Readiness.ReportStanding(id: identifier(27), assessment: .held($0), status: .draft) },
            openQuestions: questions, bookings: bookings, openAmbers: openAmbers)
    }
}

extension CurrentPosition {
    /// As one report against the GOV.UK standard left it. Nil where no point is rated.
    static func rated(_ ratings: [Int: Rating], tracked: [Int: Action.Rating] = [:]) -> CurrentPosition? {
        let outcome = Outcome(
            report: identifier(23), standard: "govuk-14", kind: .assessment, phase: .alpha, date: today, ratings: ratings, tracked: tracked)
        return ratings.isEmpty ? nil : CurrentPosition(of: [outcome], catalogue: Standard.catalogue)
    }
}

extension Assessment {
    static func held(_ kind: Kind, on day: Day = today) -> Assessment {
        Assessment(id: identifier(25), service: identifier(22), kind: kind, phase: .alpha, date: day)
    }
}

extension Action {
    /// A sample of that status and rating elsewhere.
    static func sample(
        _ status: Status, _ rating: Rating, point: Int, position: Int = 1, id: UInt8 = 20, standard: Standard.ID = "govuk-14",
        text: String? = nil
    ) throws -> Action {
        let action = try sample(status, rating)
        return Action(
            id: identifier(id), organisation: action.organisation, service: action.service, report: action.report, standard: standard,
            point: point, position: position, rating: rating, text: text ?? action.text, state: action.state, due: action.due,
            review: action.review, owner: action.owner, professions: action.professions, heldSince: action.heldSince)
    }
}

extension PanelQuestion {
    static func asked(
        _ id: UInt8 = 70, point: Int = 5, action: Action.ID? = nil, text: String = "May we test remotely?", state: State = .open,
        standard: Standard.ID = "govuk-14"
    ) -> PanelQuestion {
        PanelQuestion(
            id: identifier(id), organisation: identifier(21), service: identifier(22), report: identifier(23), standard: standard,
            point: point, action: action, to: .panel, text: Words(text) ?? Given.note, by: Role.teamMember.person, at: noon, state: state)
    }
}
