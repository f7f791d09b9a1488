import Domain
import Storage

extension Snapshot {
    /// What readiness is computed from; the same for every purpose.
    func readinessFacts(of service: Service, position: CurrentPosition?) throws -> Readiness.Facts {
        let reports = try reportStandings(of: service.id)
        return Readiness.Facts(
            position: position, actions: try actions(of: service.id), latest: reports.last { $0.status.hasBeenIssued },
            drafts: reports.filter { !$0.status.hasBeenIssued }, openQuestions: try questions(of: service.id, statuses: [.open]),
            bookings: try bookings(of: service.id).filter(\.status.isOpen),
            openAmbers: try organisation(service.organisation)?.bookingRules.openAmbers ?? .warn)
    }

    func readiness(of service: Service, for purpose: Readiness.Purpose, standards: [Standard]) throws -> Readiness {
        let position = CurrentPosition(of: try outcomes(of: service.id), catalogue: standards)
        return Readiness(for: purpose, of: try readinessFacts(of: service, position: position))
    }
}
