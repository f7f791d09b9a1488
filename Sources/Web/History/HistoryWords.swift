import Casework
import Domain

/// What happened, in words that stand after the name of who did it. The one place for them: a new happening stops the build here.
struct HistoryWords: Sendable {
    /// What somebody is called. Nil where it is not said: then the words do without the name.
    let name: @Sendable (Person.ID) -> String?

    /// Without anybody's name.
    static let nameless = HistoryWords { _ in nil }

    func words(_ entry: HistoryEntry) -> String {
        switch entry.what {
        case .action(let event): event.words
        case .report(let event): words(event)
        case .question(_, let event): event.words
        case .booking(_, let event): event.words
        case .demonstration(_, let event): event.words
        case .service(let event): words(event, by: entry.by)
        case .person(let event): words(event, by: entry.by)
        case .organisation(let event): event.words
        case .invitation(_, let event): event.words
        }
    }

    private func words(_ event: Service.Event, by actor: Person.ID?) -> String {
        switch event {
        case .created(let name): "added the service \(name)"
        case .joined(let person, let role): "put \(name(person) ?? "somebody") in the team as \(role.title)"
        case .left(let person): person == actor ? "left the team" : "took \(name(person) ?? "somebody") out of the team"
        case .phaseMoved(let from, let to, _):
            from.map { "moved from \($0.title.lowercased()) to \(to.title.lowercased())" } ?? "set to \(to.title.lowercased())"
        }
    }

    private func words(_ event: Report.Event) -> String {
        switch event {
        case .imported(_, let fileName): "imported the report\(fileName.map { " from \($0)" } ?? "")"
        case .reviewStarted(let points): "started the amber evidence review of \(points.count.counted("point"))"
        case .begun(let points): "started the report on \(points.count.counted("point"))"
        case .rescoped(let points): "issued another report, so this one now rates \(points.count.counted("point"))"
        case .corrected: "changed the draft"
        case .pointWritten(let number): "wrote point \(number)"
        case .summaryWritten: "wrote the overall rating and findings"
        case .sentBack: "sent the report back to the panel"
        case .discarded: "discarded the draft"
        case .submitted: "submitted the report to the assessments team"
        case .issued(let edition, let actions):
            edition == 1 ? "issued the report with \(actions.counted("action"))" : "issued edition \(edition) of the report"
        case .accepted: "accepted the report"
        case .challenged(_, let points, let meeting):
            "challenged the report\(Self.about(points))\(meeting.map { ", to meet the panel on \($0.words)" } ?? "")"
        case .amended(let edition, _): "amended the report: edition \(edition)"
        case .ratedAgain(let later):
            later.points.map { "Point \($0.number): " + (later.words(ofPoint: $0.number) ?? "").lowercasedFirst }
                .joined(separator: ". ").lowercasedFirst
        case .assessorSeated(let person, let profession):
            "put \(name(person) ?? "an assessor") on the panel\(profession.map { " for \($0.title.lowercased())" } ?? "")"
        case .assessorUnseated(let person): "took \(name(person) ?? "an assessor") off the panel"
        case .leadAssessorNamed(nil): "took the lead assessor off the panel"
        case .leadAssessorNamed(.some(let person)): name(person).map { "named \($0) as the lead assessor" } ?? "named the lead assessor"
        }
    }

    /// " on points 3, 5"; nothing for a report as a whole.
    private static func about(_ points: [Int]?) -> String {
        points.map { " on \($0.count == 1 ? "point" : "points") \($0.map(String.init).joined(separator: ", "))" } ?? ""
    }
}

extension HistoryEntry {
    /// What was said with it: the update, the reason, the note. Nil where nothing was.
    var said: Words? {
        switch what {
        case .action(let event): event.said
        case .report(.sentBack(let reason)), .report(.challenged(let reason, _, _)), .report(.amended(_, let reason)): reason
        case .question(_, let event): event.said
        case .booking(_, let event): event.said
        case .demonstration(_, let event): event.said
        case .service(.phaseMoved(_, _, let reason)): reason
        case .report(.imported), .report(.reviewStarted), .report(.begun), .report(.rescoped), .report(.corrected), .report(.pointWritten),
            .report(.summaryWritten), .report(.discarded), .report(.submitted), .report(.issued), .report(.accepted), .report(.ratedAgain),
            .report(.assessorSeated), .report(.assessorUnseated), .report(.leadAssessorNamed), .service(.created), .service(.joined),
            .service(.left), .person, .organisation, .invitation:
            nil
        }
    }
}
