import Domain

extension Report {
    /// Written here unless imported; says what `Given.content` says unless told otherwise.
    static func sample(_ status: Status = .draft, imported: Bool = false, content: Content = .sample) throws -> Report {
        let origin: Origin = imported ? .imported(format: "govuk-html", fileName: "report.html", fingerprint: "f1") : .written
        var report = Report(id: identifier(23), organisation: identifier(21), assessment: .sample, origin: origin, content: content)
        for verb in status.way(imported: imported) { _ = try report.take(verb, by: actor(verb.usualRole)) }
        return report
    }

    /// Takes the verb with all that it asks for.
    mutating func take(_ verb: Verb, by actor: Actor) throws(Refusal) -> Event {
        switch verb {
        case .write: try write(.point(.rewritten), knowing: Standard.catalogue, by: actor)
        case .submit: try submit(by: actor, knowing: Standard.catalogue)
        case .sendBack: try sendBack(reason: Given.reason, by: actor)
        case .issue: try issue(by: actor, knowing: Standard.catalogue, workingDays: .englandAndWales)
        case .accept: try accept(by: actor)
        case .challenge: try challenge(reason: Given.reason, meeting: Given.nextMonth, by: actor)
        case .amend: try amend(reason: Given.reason, following: [], by: actor)
        case .discard: try discard(by: actor)
        }
    }

    /// The event that `take` must give.
    func event(of verb: Verb) -> Event {
        switch verb {
        case .write: .pointWritten(ReportedPoint.rewritten.number)
        case .submit: .submitted
        case .sendBack: .sentBack(reason: Given.reason)
        case .issue: .issued(edition: edition, actions: content.trackedActionCount)
        case .accept: .accepted
        case .challenge: .challenged(reason: Given.reason, meeting: Given.nextMonth)
        case .amend: .amended(edition: edition + 1, reason: Given.reason)
        case .discard: .discarded
        }
    }
}

extension Report {
    /// An amber evidence review that was begun here, with nothing rated yet.
    static func review(of points: [Int], kind: Assessment.Kind = .amberEvidenceReview, state: State = .draft) -> Report {
        let assessment = Assessment(id: identifier(26), service: Assessment.sample.service, kind: kind, phase: .alpha, date: today)
        let content = Content(
            standard: "govuk-14", overall: nil, points: points.map { ReportedPoint(number: $0, title: "Point \($0)", rating: .notRated) })
        return Report(
            id: identifier(27), organisation: identifier(21), assessment: assessment, origin: .written, state: state, content: content)
    }
}

extension Report.Status {
    /// The verbs that bring a report here. An imported one needs no submission.
    func way(imported: Bool) -> [Report.Verb] {
        switch self {
        case .draft: []
        case .submitted: [.submit]
        case .issued: (imported ? [] : [.submit]) + [.issue]
        case .challenged: Self.issued.way(imported: imported) + [.challenge]
        case .amended: Self.challenged.way(imported: imported) + [.amend]
        case .accepted: Self.issued.way(imported: imported) + [.accept]
        }
    }
}

extension Report.Verb {
    /// Of those who may, one whom no further rule stops.
    var usualRole: Role {
        if self == .write { return .leadAssessor }
        return Role.allCases.first(where: roles.contains) ?? .administrator
    }
}

extension Assessment {
    static let sample = Assessment(id: identifier(25), service: identifier(22), kind: .assessment, phase: .alpha, date: today)
}

extension ReportedPoint {
    /// What `take` writes: point 5 of the sample with other words.
    static let rewritten = ReportedPoint(number: 5, title: "Everyone", rating: .amber, actions: ["Test again"])
}

extension Report.Content {
    /// Green, amber and red points of the GOV.UK standard, with three actions.
    static let sample = Report.Content(
        standard: "govuk-14", overall: .red,
        points: [
            ReportedPoint(number: 1, title: "Understand users and their needs", rating: .green, advice: ["Keep testing"]),
            ReportedPoint(number: 5, title: "Make sure everyone can use the service", rating: .amber, actions: ["Test", "Fix"]),
            ReportedPoint(number: 9, title: "Create a secure service", rating: .red, actions: ["Encrypt"]),
        ]
    )

    static func of(_ points: ReportedPoint..., standard: Standard.ID = "govuk-14") -> Report.Content {
        Report.Content(standard: standard, overall: .suggested(by: points.map(\.rating)), points: points)
    }
}
