import Domain

/// One attempt at a verb on a report that a rule about its content or the reason stops.
struct ReportBrokenRule: Sendable {
    let verb: Report.Verb
    let refusal: Report.Refusal
    let report: @Sendable () throws -> Report
    let attempt: @Sendable (inout Report) throws -> Report.Event

    /// Every such rule of every verb; the lifecycle document lists them from here.
    static let all: [ReportBrokenRule] =
        ofWriting + faults.flatMap { refusal, content in [submitting(refusal, content), issuing(refusal, content)] }
        + gaps.flatMap { refusal, content in [submitting(refusal, content), issuing(refusal, content)] } + ofTheAnswer + others

    static func of(_ verb: Report.Verb) -> [ReportBrokenRule] { all.filter { $0.verb == verb } }

    /// What no report may say.
    private static let faults: [(Report.Refusal, Report.Content)] = [
        (.unknownStandard("moon-3"), .of(point(1, .amber), standard: "moon-3")),
        (.pointsNeeded, .of()),
        (.unknownPoint(15), .of(point(15, .amber))),
        (.pointTwice(2), .of(point(2, .amber), point(2, .red))),
        (.actionsOnGreen([3]), .of(point(3, .green))),
        (.wordingNeeded([2]), .of(point(2, .amber, actions: ["Test", " "]))),
    ]

    /// What is settled before a report leaves the panel.
    private static let gaps: [(Report.Refusal, Report.Content)] = [
        (.amberOrRedNeeded([2]), .of(point(2, .notMet))),
        (.ratingNeeded([3]), .of(point(2, .amber), point(3, .notRated, actions: []))),
        (.actionNeeded([2, 3]), .of(point(2, .amber, actions: []), point(3, .red, actions: []))),
        (.overallNeeded, Report.Content(standard: "govuk-14", overall: nil, points: [point(2, .amber)])),
        (.overallReasonNeeded(suggested: .amber), Report.Content(standard: "govuk-14", overall: .green, points: [point(2, .amber)])),
    ]

    /// Other parts are refused only for what they say themselves.
    private static let ofWriting: [ReportBrokenRule] = [
        writing(.point(point(4, .amber)), .scopeIsFixed([1, 5, 9])),
        writing(.point(point(5, .green)), .actionsOnGreen([5])),
        writing(.point(point(5, .amber, actions: ["Test", " "])), .wordingNeeded([5])),
        writing(.summary(Report.Content.sample.summary), .notPermitted(.submit), by: .assessor),
    ]

    private static let ofTheAnswer: [ReportBrokenRule] = [
        ReportBrokenRule(verb: .challenge, refusal: .reasonNeeded, report: { try .sample(.issued) }) {
            try $0.challenge(reason: nil, meeting: nil, by: actor(.teamLead))
        },
        ReportBrokenRule(verb: .challenge, refusal: .unknownPoint(4), report: { try .sample(.issued) }) {
            try $0.challenge(reason: Given.reason, points: [5, 4], meeting: nil, by: actor(.teamLead))
        },
        ReportBrokenRule(verb: .challenge, refusal: .meetingInPast, report: { try .sample(.issued) }) {
            try $0.challenge(reason: Given.reason, meeting: day("2026-03-03"), by: actor(.teamLead))
        },
        ReportBrokenRule(verb: .amend, refusal: .reasonNeeded, report: { try .sample(.issued) }) {
            try $0.amend(reason: nil, following: [], by: actor(.leadAssessor))
        },
    ]

    private static let others: [ReportBrokenRule] = [
        ReportBrokenRule(verb: .sendBack, refusal: .reasonNeeded, report: { try .sample(.submitted) }) {
            try $0.sendBack(reason: nil, by: actor(.assessmentsTeam))
        },
        ReportBrokenRule(verb: .issue, refusal: .notSubmitted, report: { try .sample() }) {
            try $0.take(.issue, by: actor(.assessmentsTeam))
        },
    ]

    private static func writing(_ part: Report.Part, _ refusal: Report.Refusal, by role: Role = .leadAssessor) -> ReportBrokenRule {
        ReportBrokenRule(verb: .write, refusal: refusal, report: { try .sample() }) {
            try $0.write(part, knowing: Standard.catalogue, by: actor(role))
        }
    }

    private static func submitting(_ refusal: Report.Refusal, _ content: Report.Content) -> ReportBrokenRule {
        ReportBrokenRule(verb: .submit, refusal: refusal, report: { try .sample(content: content) }) {
            try $0.take(.submit, by: actor(.leadAssessor))
        }
    }

    /// Written here and submitted, so that every rule is asked of it, as after a correction.
    private static func issuing(_ refusal: Report.Refusal, _ content: Report.Content) -> ReportBrokenRule {
        ReportBrokenRule(verb: .issue, refusal: refusal, report: { .submitted(saying: content) }) {
            try $0.take(.issue, by: actor(.assessmentsTeam))
        }
    }

    private static func point(_ number: Int, _ rating: Rating, actions: [ReportedAction] = ["Test it"]) -> ReportedPoint {
        ReportedPoint(number: number, title: "Point \(number)", rating: rating, actions: actions)
    }
}

extension Report {
    static func submitted(saying content: Content) -> Report {
        Report(
            id: identifier(23), organisation: identifier(21), assessment: .sample, origin: .written,
            state: .submitted(by: Role.leadAssessor.person, at: noon), content: content
        )
    }
}
