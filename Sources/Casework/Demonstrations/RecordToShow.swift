import Domain
import Storage

extension Snapshot {
    /// Everything on record of a service that can be shown, in a fixed number of queries and one for each report that holds a rating of now.
    func recordToShow(of service: Service, standards: [Standard]) throws -> DemonstrationDocument.Record {
        let position = CurrentPosition(of: try outcomes(of: service.id), catalogue: standards)
        let telling = Set(position?.points.compactMap { $0.lineage.last?.outcome.report } ?? [])
        return try record(
            position: position,
            // As the team has them: an amendment tells nothing before it is issued.
            reports: try telling.sorted().compactMap { try report($0) }.map(issuedEdition), actions: try actions(of: service.id),
            events: try actionHistory(of: service.id), questions: try questions(of: service.id))
    }

    /// The same as it stood after an entry of the history, whatever has happened since.
    func recordToShow(of service: Service, upTo sequence: Int, standards: [Standard]) throws -> DemonstrationDocument.Record {
        let reports = try reportStandings(of: service.id).compactMap { try report($0.id, upTo: sequence) }
            .filter(\.hasBeenIssued).map(issuedEdition)
        return try record(
            position: CurrentPosition(of: reports.map(CurrentPosition.Outcome.init), catalogue: standards), reports: reports,
            actions: try actions(of: service.id, upTo: sequence), events: try actionHistory(of: service.id, upTo: sequence),
            questions: try questions(of: service.id, upTo: sequence))
    }

    private func record(
        position: CurrentPosition?, reports: [Report], actions: [Action], events: [HistoryLine], questions: [PanelQuestion]
    ) throws -> DemonstrationDocument.Record {
        let names = try names(of: events.compactMap(\.entry.by) + actions.compactMap(\.owner) + questions.flatMap(\.conversation).map(\.by))
        return DemonstrationDocument.Record(
            position: position, reports: reports, actions: actions, events: events, questions: questions,
            names: Dictionary(names.map { ($0.id, $0.name) }) { first, _ in first })
    }
}
