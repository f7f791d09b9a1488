public import Domain
import Foundation
import Storage

extension Casework {
    /// Gives the lead assessor's seat of the report's panel to somebody of the organisation, or to nobody. Whoever held it leaves the panel.
    public func nameLeadAssessor(_ leadAssessor: Person.ID?, of id: Report.ID, by person: Person) async throws {
        let instant = environment.instant
        let sequence = try await database.write { transaction in
            let (report, actor) = try transaction.report(id, by: person, at: instant)
            guard actor.roles.contains(.assessmentsTeam) else {
                throw Failure.notPermitted("Only the assessments team can name the lead assessor.")
            }
            return try transaction.seat(leadAssessor, on: report, by: person.id, at: instant)
        }
        live.publish(sequence, on: id)
    }
}

extension Transaction {
    @discardableResult
    func seat(_ leadAssessor: Person.ID?, on report: Report, by person: Person.ID, at instant: Date) throws -> Int {
        if let leadAssessor {
            guard let named = try self.person(leadAssessor), named.organisation == report.organisation, !named.isDisabled else {
                throw Failure.notFound
            }
        }
        try setLeadAssessor(leadAssessor, of: report.assessment.id)
        return try record(.leadAssessorNamed(leadAssessor), of: report, from: report.status, by: person, at: instant)
    }
}
