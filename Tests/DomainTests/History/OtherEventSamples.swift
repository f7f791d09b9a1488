import Domain

/// One name for each case of `Report.Event`, as with actions.
enum ReportEventName: String, CaseIterable {
    case imported, reviewStarted, begun, rescoped, corrected, pointWritten, summaryWritten, submitted, sentBack, discarded
    case issued, accepted, challenged, amended, ratedAgain, leadAssessorNamed, assessorSeated, assessorUnseated

    init(_ event: Report.Event) {
        self =
            switch event {
            case .imported: .imported
            case .reviewStarted: .reviewStarted
            case .begun: .begun
            case .rescoped: .rescoped
            case .corrected: .corrected
            case .pointWritten: .pointWritten
            case .summaryWritten: .summaryWritten
            case .submitted: .submitted
            case .sentBack: .sentBack
            case .discarded: .discarded
            case .issued: .issued
            case .accepted: .accepted
            case .challenged: .challenged
            case .amended: .amended
            case .ratedAgain: .ratedAgain
            case .leadAssessorNamed: .leadAssessorNamed
            case .assessorSeated: .assessorSeated
            case .assessorUnseated: .assessorUnseated
            }
    }

    var sample: Report.Event {
        switch self {
        case .imported: .imported(format: "govuk-html", fileName: "report.html")
        case .reviewStarted: .reviewStarted(points: [4, 10])
        case .begun: .begun(points: [5, 9])
        case .rescoped: .rescoped(points: [5, 9])
        case .corrected: .corrected
        case .pointWritten: .pointWritten(5)
        case .summaryWritten: .summaryWritten
        case .submitted: .submitted
        case .sentBack: .sentBack(reason: Given.reason)
        case .discarded: .discarded
        case .issued: .issued(edition: 1, actions: 3)
        case .accepted: .accepted
        case .challenged: .challenged(reason: Given.reason, meeting: Given.nextMonth)
        case .amended: .amended(edition: 2, reason: Given.reason)
        case .ratedAgain:
            .ratedAgain(
                LaterRating(
                    report: Given.laterReport, kind: .amberEvidenceReview, date: Given.nextMonth, points: [.init(number: 4, rating: .green)]
                ))
        case .leadAssessorNamed: .leadAssessorNamed(Given.owner)
        case .assessorSeated: .assessorSeated(Given.owner, for: .userResearch)
        case .assessorUnseated: .assessorUnseated(Given.owner)
        }
    }
}

/// One name for each case of `Service.Event`.
enum ServiceEventName: String, CaseIterable {
    case created, joined, left, phaseMoved

    init(_ event: Service.Event) {
        self =
            switch event {
            case .created: .created
            case .joined: .joined
            case .left: .left
            case .phaseMoved: .phaseMoved
            }
    }

    var sample: Service.Event {
        switch self {
        case .created: .created(name: "Get security clearance")
        case .joined: .joined(person: Given.owner, as: .teamLead)
        case .left: .left(person: Given.owner)
        case .phaseMoved: .phaseMoved(from: .alpha, to: .privateBeta, reason: Given.reason)
        }
    }
}
