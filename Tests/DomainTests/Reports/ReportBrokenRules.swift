import Domain

/// One attempt at a verb on a report that a rule about its content or the reason stops.
struct ReportBrokenRule: Sendable {
    let verb: Report.Verb
    let refusal: Report.Refusal
    let report: @Sendable () throws -> Report
    let attempt: @Sendable (inout Report) throws -> Report.Event

    /// Every such rule of every verb; the lifecycle document lists them from here.
    static let all: [ReportBrokenRule] =
        faults.flatMap { refusal, content in
            [correcting(refusal, content), submitting(refusal, content), issuing(refusal, content), amending(refusal, content)]
        } + gaps.flatMap { refusal, content in [submitting(refusal, content), issuing(refusal, content)] } + others

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

    private static let others: [ReportBrokenRule] = [
        ReportBrokenRule(verb: .issue, refusal: .notSubmitted, report: { try .sample() }) {
            try $0.take(.issue, by: actor(.assessmentsTeam))
        },
        ReportBrokenRule(verb: .correct, refusal: .scopeIsFixed([5]), report: { .review(of: [5]) }) {
            try $0.correct(to: .of(point(4, .amber)), knowing: Standard.catalogue, by: actor(.leadAssessor))
        },
        ReportBrokenRule(verb: .amend, refusal: .scopeIsFixed([5]), report: { .review(of: [5], state: .issued(at: noon, answerBy: nil)) }) {
            try $0.amend(to: .sample, reason: Given.reason, knowing: Standard.catalogue, by: actor(.leadAssessor))
        },
        ReportBrokenRule(verb: .challenge, refusal: .reasonNeeded, report: { try .sample(.issued) }) {
            try $0.challenge(reason: nil, meeting: nil, by: actor(.teamLead))
        },
        ReportBrokenRule(verb: .amend, refusal: .reasonNeeded, report: { try .sample(.issued) }) {
            try $0.amend(to: .amended, reason: nil, knowing: Standard.catalogue, by: actor(.leadAssessor))
        },
    ]

    private static func correcting(_ refusal: Report.Refusal, _ content: Report.Content) -> ReportBrokenRule {
        ReportBrokenRule(verb: .correct, refusal: refusal, report: { try .sample() }) {
            try $0.correct(to: content, knowing: Standard.catalogue, by: actor(.leadAssessor))
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

    private static func amending(_ refusal: Report.Refusal, _ content: Report.Content) -> ReportBrokenRule {
        ReportBrokenRule(verb: .amend, refusal: refusal, report: { try .sample(.issued) }) {
            try $0.amend(to: content, reason: Given.reason, knowing: Standard.catalogue, by: actor(.leadAssessor))
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
