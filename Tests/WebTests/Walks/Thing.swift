/// What an address may name.
enum Thing: CaseIterable, Sendable {
    case service, otherService, report, draft, finished, review, action, evidence, reading
    /// A question about the action that nobody has answered.
    case question
    /// What was asked for of the service of `finished`, and what was scheduled of a service without reports, some weeks ahead.
    case booking, scheduled
    /// The profession lead's, to the team of `service`.
    case invitation
    /// The team member, as administrators see people.
    case colleague
    case webhook
    /// A well-formed identifier of nothing.
    case absent

    /// Who may know that it is there: the specification of who sees what, written out (DOMAIN.md, section 6).
    var seenBy: Set<Who> {
        switch self {
        case .service, .report, .action, .evidence, .question, .scheduled, .invitation:
            [.assessmentsTeam, .teamLead, .teamMember, .leadAssessor, .assessor, .professionLead, .reader, .administrator]
        case .otherService: [.assessmentsTeam, .otherTeam, .professionLead, .reader, .administrator]
        // Of another service, with the same people: a report whose amber action has come to an end, and the draft of a review.
        case .finished, .booking: [.assessmentsTeam, .teamLead, .teamMember, .leadAssessor, .professionLead, .reader, .administrator]
        case .review: [.assessmentsTeam, .leadAssessor]
        // Before its issue a report is the assessments team's and its panel's; the assessor sits on the panel of the issued one alone.
        case .draft: [.assessmentsTeam, .leadAssessor]
        case .reading: [.assessmentsTeam]
        case .colleague, .webhook: [.administrator]
        case .absent: []
        }
    }

    /// Whether there is a panel towards it: what is not of one assessment has none.
    var hasPanel: Bool {
        switch self {
        case .report, .draft, .finished, .review, .action, .evidence, .question, .scheduled: true
        case .service, .otherService, .booking, .reading, .invitation, .colleague, .webhook, .absent: false
        }
    }
}

/// What kind of thing stands in a route's address.
enum Subject: Sendable {
    /// None: the page is about the site or the person.
    case none
    case service, report, action, evidence, reading, question, booking, invitation, colleague, webhook
    /// A report that has been issued: before that there is nothing to show there.
    case issuedReport
    /// A report whose assessment was booked, with what the team showed: the walked ones were not.
    case bookedReport
    /// A report that is filled in on this site.
    case review
    /// Point 5 of what a team shows at a reassessment: red in the one service, and in the other there is nothing to show.
    case shownPoint

    /// The things to try in its place.
    var things: [Thing?] {
        switch self {
        case .none: [nil]
        case .service, .shownPoint: [.service, .otherService, .absent]
        case .report: [.report, .draft, .absent]
        case .issuedReport: [.report, .draft, .absent]
        case .bookedReport: [.report, .draft, .absent]
        case .review: [.review, .report, .draft, .absent]
        case .action: [.action, .absent]
        case .evidence: [.evidence, .absent]
        case .reading: [.reading, .absent]
        case .question: [.question, .absent]
        case .invitation: [.invitation, .absent]
        case .colleague: [.colleague, .absent]
        case .webhook: [.webhook, .absent]
        case .booking: [.booking, .scheduled, .absent]
        }
    }
}
