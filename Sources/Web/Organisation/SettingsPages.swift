import Markup

/// The pages on which administrators set what holds for the whole organisation, as the page of settings lists them.
enum SettingsPages: CaseIterable {
    case details, people, groups, clock, bookings, calendar, files, letters, standards, tokens, webhooks, history

    var address: WebAddress {
        switch self {
        case .details: "/organisation/details"
        case .people: "/organisation/people"
        case .groups: "/organisation/groups"
        case .clock: "/organisation/clock"
        case .bookings: "/organisation/bookings"
        case .calendar: "/organisation/calendar"
        case .files: "/organisation/files"
        case .letters: "/organisation/letters"
        case .standards: "/organisation/standards"
        case .tokens: "/organisation/tokens"
        case .webhooks: "/organisation/webhooks"
        case .history: "/organisation/history"
        }
    }

    var title: HTML {
        switch self {
        case .details: "Name and email domains"
        case .people: "People and roles"
        case .groups: "Roles by group"
        case .clock: "When amber actions are due"
        case .bookings: "Booking rules"
        case .calendar: "Working days"
        case .files: "Evidence files"
        case .letters: "Emails"
        case .standards: "Standards"
        case .tokens: "API tokens"
        case .webhooks: "Webhooks"
        case .history: "History"
        }
    }

    /// What somebody finds there.
    var about: HTML {
        switch self {
        case .details: "What the organisation is called, and whose addresses belong to it"
        case .people: "Who can sign in, and what they may do"
        case .groups: "Which groups of your sign-in provider give which roles"
        case .clock: "How many months a team has, and from which day they count"
        case .bookings: "When assessments can be held, and what a booking waits for"
        case .calendar: "Bank holidays, and other days when nobody works"
        case .files: "Which kinds of files teams can add, and how large"
        case .letters: "What sign-in links and invitations say"
        case .standards: "What services are assessed against"
        case .tokens: "Secrets with which programs read and change things"
        case .webhooks: "Other programs that are told what happens here"
        case .history: "Who did what, when, and whether anybody tampered with it"
        }
    }

    /// As the page of settings groups them.
    static let sections: [(title: HTML, pages: [SettingsPages])] = [
        ("People", [.people, .groups]), ("Assessments", [.clock, .bookings, .calendar, .standards]),
        ("Organisation", [.details, .files, .letters]), ("Trust", [.history]), ("Other programs", [.tokens, .webhooks]),
    ]

    static let index: WebAddress = "/organisation"

    /// The way back to all of them.
    static let back: HTML = BackLink(to: index, "Back to settings").inLandmark
}
