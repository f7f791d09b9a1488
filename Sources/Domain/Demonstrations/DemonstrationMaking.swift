/// Gathers what the record says of each point.
struct DemonstrationMaking {
    private let reported: [Report.ID: Report]
    private let actions: [Int: [Action]]
    private let events: [Action.ID?: [HistoryLine]]
    private let questions: [Int: [PanelQuestion]]
    private let names: [Person.ID: String]

    /// Actions that were withdrawn or replaced are not shown; but those that the report did away with were there `before` it.
    init(of record: DemonstrationDocument.Record, before report: Report.ID?) {
        let standard = record.position?.standard
        reported = Dictionary(record.reports.map { ($0.id, $0) }) { one, _ in one }
        events = Dictionary(grouping: record.events, by: \.entry.action)
        names = record.names
        let shown = record.actions.filter { $0.standard == standard && $0.wasThere(before: report) }
        actions = Dictionary(grouping: shown.sorted { ($0.report, $0.position) < ($1.report, $1.position) }, by: \.point)
        let asked = record.questions.filter { $0.standard == standard }
        questions = Dictionary(grouping: asked.sorted { ($0.at, $0.id) < ($1.at, $1.id) }, by: \.point)
    }

    func point(_ position: CurrentPosition.PointPosition, notes: Demonstration.PointNotes?) -> DemonstrationDocument.Point {
        let number = position.point.number
        let said = said(of: position)
        let entries = actions[number, default: []].map { action in
            TrackingDocument.Entry(action: action, events: events[action.id, default: []], since: nil)
        }
        let arrangement = Arrangement(notes)
        return DemonstrationDocument.Point(
            position: position, findings: said?.findings ?? [], advice: said?.advice ?? [], words: notes?.words,
            items: items(entries, questions[number, default: []], arrangement), contributors: contributors(entries))
    }

    private func said(of position: CurrentPosition.PointPosition) -> ReportedPoint? {
        guard let last = position.lineage.last, let report = reported[last.outcome.report] else { return nil }
        return report.content.points.first { $0.number == position.point.number }
    }

    /// A question about an action that is not shown stands at the point.
    private func items(
        _ entries: [TrackingDocument.Entry], _ questions: [PanelQuestion], _ arrangement: Arrangement
    ) -> [Demonstration.Item] {
        let shown = Set(entries.map(\.id))
        let ofPoint = questions.filter { question in question.action.map { !shown.contains($0) } ?? true }
        let ofAction = Dictionary(grouping: questions, by: \.action)
        let actions = entries.map { entry in
            arrangement.item(.action(entry.action), parts: entry.shownParts + ofAction[entry.id, default: []].map { .question($0) })
        }
        return arrangement.inOrder(actions + ofPoint.map { arrangement.item(.question($0), parts: []) })
    }

    private func contributors(_ entries: [TrackingDocument.Entry]) -> DemonstrationDocument.Contributors {
        let professions = Set(entries.flatMap(\.action.professions))
        let work = entries.flatMap(\.events).filter(\.isWorkOfTheTeam).sorted { $0.entry.sequence < $1.entry.sequence }
        let people =
            work.compactMap { line in line.entry.by.flatMap { names[$0] } ?? line.personName }
            + entries.compactMap { $0.action.owner.flatMap { names[$0] } }
        var known: Set<String> = []
        return DemonstrationDocument.Contributors(
            professions: Profession.allCases.filter(professions.contains), people: people.filter { known.insert($0).inserted })
    }
}

/// What the team leaves out of one point, and in which order it puts the rest.
private struct Arrangement {
    private let hidden: Set<Demonstration.Item.Key>
    private let places: [Demonstration.Item.Key: Int]

    init(_ notes: Demonstration.PointNotes?) {
        hidden = notes?.hidden ?? []
        places = Dictionary((notes?.order ?? []).enumerated().map { ($1, $0) }) { first, _ in first }
    }

    func item(_ content: Demonstration.Item.Content, parts: [Demonstration.Item.Content]) -> Demonstration.Item {
        Demonstration.Item(
            content, isHidden: hidden.contains(content.key), parts: inOrder(parts.map { item($0, parts: []) }))
    }

    /// What has no place stands behind what has one, as the record has it.
    func inOrder(_ items: [Demonstration.Item]) -> [Demonstration.Item] {
        items.enumerated().sorted { one, other in
            (places[one.element.key] ?? Int.max, one.offset) < (places[other.element.key] ?? Int.max, other.offset)
        }.map(\.element)
    }
}
