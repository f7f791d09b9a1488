import Domain

/// What tests give to demonstrations: point 9 is red, points 5 and 7 are amber.
enum Showing {
    static let report: Report.ID = identifier(24)
    static let key = Demonstration.Item.Key.update(3)
    static let scope = [9]

    static func demonstration(
        _ kind: Booking.Kind = .reassessment, notes: [Int: Demonstration.PointNotes] = [:], state: Demonstration.State = .open
    ) -> Demonstration {
        Demonstration(
            id: identifier(80), organisation: identifier(21), service: identifier(22), kind: kind, notes: notes, state: state)
    }

    static func closed(points: [Int] = scope) throws -> Demonstration {
        var demonstration = demonstration()
        _ = try demonstration.close(by: report, points: points)
        return demonstration
    }

    /// A report that says something of each of its points.
    static let reported = Report(
        id: identifier(23), organisation: identifier(21), assessment: .held(.assessment), origin: .written,
        state: .accepted(by: Given.owner, at: noon),
        content: Report.Content(
            standard: "govuk-14", overall: .red,
            points: [
                ReportedPoint(number: 5, title: "Everyone", rating: .amber, findings: ["Tested by sight only"], actions: ["Test"]),
                ReportedPoint(number: 7, title: "Agile", rating: .amber, actions: ["Meet"]),
                ReportedPoint(
                    number: 9, title: "Secure", rating: .red, findings: ["Nothing is encrypted", "Nobody knows why"], actions: ["Encrypt"],
                    advice: ["Ask the others"]),
            ]))

    static func record(
        position: CurrentPosition? = .rated([5: .amber, 7: .amber, 9: .red]), reports: [Report] = [reported], actions: [Action] = [],
        events: [HistoryLine] = [], questions: [PanelQuestion] = []
    ) -> DemonstrationDocument.Record {
        DemonstrationDocument.Record(
            position: position, reports: reports, actions: actions, events: events, questions: questions,
            names: [Role.teamMember.person: "Kwame Asante", Role.teamLead.person: "Joanna Petrie"])
    }
}

extension Demonstration {
    /// Takes the verb with all that it asks for.
    mutating func take(_ verb: Verb, point: Int = 9, scope: [Int] = Showing.scope, by actor: Actor) throws(Refusal) -> Event {
        switch verb {
        case .write: try write(Given.report, point: point, scope: scope, by: actor)
        case .hide: try hide(Showing.key, point: point, scope: scope, by: actor)
        case .show: try show(Showing.key, point: point, scope: scope, by: actor)
        case .order: try order([Showing.key], point: point, scope: scope, by: actor)
        }
    }
}

extension Demonstration.Verb {
    /// The event that `take` must give.
    var event: Demonstration.Event {
        switch self {
        case .write: .written(point: 9, words: Given.report)
        case .hide: .hidden(point: 9, Showing.key)
        case .show: .shown(point: 9, Showing.key)
        case .order: .ordered(point: 9, [Showing.key])
        }
    }
}

/// One name for each case of `Demonstration.Event`: a new case stops the build here until it has a sample.
enum DemonstrationEventName: String, CaseIterable {
    case written, hidden, shown, ordered, closed

    init(_ event: Demonstration.Event) {
        self =
            switch event {
            case .written: .written
            case .hidden: .hidden
            case .shown: .shown
            case .ordered: .ordered
            case .closed: .closed
            }
    }

    var sample: Demonstration.Event {
        switch self {
        case .written: Demonstration.Verb.write.event
        case .hidden: Demonstration.Verb.hide.event
        case .shown: Demonstration.Verb.show.event
        case .ordered: Demonstration.Verb.order.event
        case .closed: .closed(by: Showing.report, points: Showing.scope)
        }
    }
}
