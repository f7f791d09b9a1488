extension Report {
    /// The names of what may happen to a report; the functions stand in ReportVerbs.swift.
    public enum Verb: String, CaseIterable, Codable, Sendable, Hashable {
        case write, submit, sendBack, issue, accept, challenge, amend, discard

        public var title: String {
            switch self {
            case .write: "Write the report"
            case .submit: "Submit to the assessments team"
            case .sendBack: "Send back to the panel"
            case .issue: "Issue to the team"
            case .accept: "Accept"
            case .challenge: "Challenge"
            case .amend: "Amend"
            case .discard: "Discard the draft"
            }
        }

        public var roles: Set<Role> {
            switch self {
            case .write: [.assessor, .leadAssessor, .assessmentsTeam]
            case .submit: [.leadAssessor]
            case .sendBack, .issue, .discard: [.assessmentsTeam]
            case .accept, .challenge: [.teamLead]
            case .amend: [.leadAssessor, .assessmentsTeam]
            }
        }

        /// The statuses from which it may be done.
        public var statuses: Set<Status> {
            switch self {
            // What was submitted is corrected too, by those who answer for the whole of it.
            case .write: [.draft, .submitted, .amended]
            case .submit: [.draft]
            case .sendBack: [.submitted]
            case .issue: [.draft, .submitted, .amended]
            case .accept: [.issued, .challenged]
            case .challenge: [.issued]
            case .amend: [.issued, .challenged, .accepted]
            case .discard: [.draft, .submitted]
            }
        }
    }

    /// Why a step on a report is refused. `rule` says it to people.
    public enum Refusal: Error, Hashable, Sendable {
        case notPermitted(Verb)
        case wrongStatus(Verb, Status)
        /// Only an imported report is the panel's word before the lead assessor has submitted it.
        case notSubmitted
        case reasonNeeded
        /// A meeting to talk about a challenge lies ahead.
        case meetingInPast
        /// Two assessments, or an assessment and its report, would be told apart by nobody.
        case alreadyBegun
        /// Nobody reports what has not been looked at yet.
        case notYetAssessed(on: Day)
        /// A reassessment looks at the points that are red now, and there are none.
        case nothingRed
        case pointsNeeded
        case unknownStandard(Standard.ID)
        case unknownPoint(Int)
        case pointTwice(Int)
        /// The points that carry actions though they are green, met, not rated or not applicable.
        case actionsOnGreen([Int])
        /// The points that carry an action without words.
        case wordingNeeded([Int])
        /// The points that are amber or red and carry no action. Asked of reports written here; an imported one is kept as it is.
        case actionNeeded([Int])
        /// The points that nobody has rated yet. Asked of reports written here.
        case ratingNeeded([Int])
        /// A reassessment or review rates the points it was begun for, and no others.
        case scopeIsFixed([Int])
        /// Asked of reports written here: an imported one keeps what it says.
        case overallNeeded
        /// The worst of the points suggests another overall rating than the lead assessor gives.
        case overallReasonNeeded(suggested: OverallRating)
        /// The points that are "not met" and for which nobody has chosen amber or red.
        case amberOrRedNeeded([Int])

        public var rule: String {
            switch self {
            case .notPermitted(let verb): "Only \(verb.roles.holders) can do this."
            case .wrongStatus(let verb, let status): "“\(verb.title)” is not possible while the report is “\(status.title)”."
            case .notSubmitted: "The lead assessor must submit the report before it can be issued."
            case .reasonNeeded: "Give a reason."
            case .meetingInPast: "The date of the meeting must be today or in the future."
            case .alreadyBegun: "This report has already been started."
            case .notYetAssessed(let day): "The report can be written from \(day.words), the day of the assessment."
            case .nothingRed: "No point of the service is red now, so there is nothing to reassess."
            case .pointsNeeded: "A report rates at least one point of the standard."
            case .unknownStandard(let id): "There is no standard “\(id)”."
            case .unknownPoint(let number): "The standard has no point \(number)."
            case .pointTwice(let number): "Point \(number) is rated twice."
            case .actionsOnGreen(let points): "Only amber and red points carry actions: \(points.asPoints) cannot have any."
            case .wordingNeeded(let points): "Enter the wording of every action: \(points.asPoints)."
            case .actionNeeded(let points): "An amber or red point needs at least one action: \(points.asPoints)."
            case .ratingNeeded(let points): "Choose a rating for \(points.asPoints)."
            case .scopeIsFixed([]): "This report rates no points any more."
            case .scopeIsFixed(let points): "This report rates \(points.asPoints), and no other points."
            case .overallNeeded: "Give the report an overall rating."
            case .overallReasonNeeded(let suggested):
                "The points suggest \(suggested.title.lowercased()). Give a reason for another overall rating."
            case .amberOrRedNeeded(let points): "Choose amber or red for \(points.asPoints)."
            }
        }
    }

    /// What is recorded of a report.
    public enum Event: Hashable, Sendable, Codable {
        case imported(format: String, fileName: String?)
        /// A review of these points was begun; its report is still to be written.
        case reviewStarted(points: [Int])
        /// The writing of the report of an assessment or reassessment was begun; it rates these points.
        case begun(points: [Int])
        /// Another report changed which points are red: it now rates these.
        case rescoped(points: [Int])
        /// The whole of a draft was changed at once: so it was written down before points were.
        case corrected
        case pointWritten(Int)
        /// The overall rating, its reason or what the panel says of the whole.
        case summaryWritten
        case submitted
        case sentBack(reason: Words)
        /// Nobody but the panel and the assessments team had seen it.
        case discarded
        case issued(edition: Int, actions: Int)
        case accepted
        case challenged(reason: Words, points: [Int]? = nil, meeting: Day?)
        case amended(edition: Int, reason: Words)
        /// A later report rates some of its points again. What this one says stays as it is.
        case ratedAgain(LaterRating)
        /// Who decides on the evidence of the report's actions; nil where nobody does for now.
        case leadAssessorNamed(Person.ID?)
        /// Who else writes the report, and for which profession.
        case assessorSeated(Person.ID, for: Profession?)
        case assessorUnseated(Person.ID)
    }
}

extension Set<Role> {
    /// "team members and team leads", in the order of the roles.
    public var holders: String {
        Role.allCases.filter(contains).map(\.holders).formatted(or: "and")
    }

    /// "team member or team lead", in the order of the roles.
    public var titles: String {
        Role.allCases.filter(contains).map(\.title).formatted(or: "or")
    }
}

extension [Int] {
    /// "point 3", "points 3, 5 and 8"
    public var asPoints: String {
        (count == 1 ? "point " : "points ") + map(String.init).formatted(or: "and")
    }
}

extension [String] {
    /// "a", "a or b", "a, b or c"
    public func formatted(or word: String) -> String {
        guard count > 1, let last else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
