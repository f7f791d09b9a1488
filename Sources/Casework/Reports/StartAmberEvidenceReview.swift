public import Domain
import Foundation
import Storage

extension Casework {
    /// Begins the review of a report's amber points with the same panel: a draft that the lead assessor fills with new outcomes.
    /// Throws `Failure.invalid` where something still waits, or where a review has been begun.
    @discardableResult
    public func startAmberEvidenceReview(of id: Report.ID, by person: Person) async throws -> Report {
        let instant = environment.instant
        return try await database.write { [environment] transaction in
            let standards = try transaction.standards(of: person.organisation)
            let (report, actor) = try transaction.report(id, by: person, at: instant)
            guard actor.holds(anyOf: [.assessmentsTeam]) else {
                throw Failure.notPermitted("Only \(Set([Role.assessmentsTeam]).holders) can start an amber evidence review.")
            }
            let readiness = try transaction.amberEvidenceReadiness(of: report, standards: standards)
            guard let readiness, readiness.isReady else {
                throw Failure.invalid([.init("review", "Some actions of the amber points are still open.")])
            }
            guard try transaction.openReview(of: report.service) == nil else {
                throw Failure.invalid([.init("review", "An amber evidence review of this service has already been started.")])
            }
            let draft = Report.amberEvidenceReview(
                id: environment.id(), assessment: environment.id(), of: report, points: readiness.points.map(\.reported), on: actor.today)
            try transaction.insert(draft)
            let event = Report.Event.reviewStarted(points: draft.content.points.map(\.number))
            var sequence = try transaction.record(event, of: draft, from: nil, by: person.id, at: instant)
            for member in try transaction.panel(of: report.assessment.id) {
                try transaction.insertPanelMember(
                    member.person, of: draft.assessment.id, role: member.role, profession: member.profession)
                guard member.role == .leadAssessor else { continue }
                sequence = try transaction.record(
                    .leadAssessorNamed(member.person), of: draft, from: draft.status, by: person.id, at: instant)
            }
            // The page of the report that is reviewed shows it too.
            transaction.tell(.reportChanged(id, sequence: sequence))
            return draft
        }
    }
}

extension Snapshot {
    /// Nil for a report that has not been issued.
    func amberEvidenceReadiness(of report: Report, standards: [Standard]) throws -> AmberEvidenceReadiness? {
        guard report.hasBeenIssued, let position = CurrentPosition(of: try outcomes(of: report.service), catalogue: standards) else {
            return nil
        }
        let actions = try unfinishedActions(of: report.service, assessedUntil: report.assessment.date)
        return AmberEvidenceReadiness(of: report, actions: actions, position: position)
    }
}
