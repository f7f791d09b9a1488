public import Domain
import Foundation
import Storage

/// The panel of a report's assessment. Nobody sits on it who is in the service's own team.
extension Casework {
    /// Gives the lead assessor's seat to somebody of the organisation, or to nobody. Whoever held it leaves the panel.
    public func nameLeadAssessor(_ leadAssessor: Person.ID?, of id: Report.ID, by person: Person) async throws {
        try await changePanel(of: id, by: person) { report, instant, transaction in
            try transaction.seat(leadAssessor, on: report, by: person.id, at: instant)
        }
    }

    /// Puts somebody on the panel beside the lead assessor, or says for which other profession they sit there.
    public func seatAssessor(_ assessor: Person.ID, for profession: Profession?, on id: Report.ID, by person: Person) async throws {
        try await changePanel(of: id, by: person) { report, instant, transaction in
            try transaction.checkPanellist(assessor, of: report)
            let panel = try transaction.panel(of: report.assessment.id)
            guard !panel.contains(where: { $0.person == assessor && $0.role == .leadAssessor }) else {
                throw Failure.invalid([.init("person", "This person leads the panel already. Choose somebody else")])
            }
            try transaction.removePanelMember(assessor, of: report.assessment.id)
            try transaction.insertPanelMember(assessor, of: report.assessment.id, role: .assessor, profession: profession)
            try transaction.record(
                .assessorSeated(assessor, for: profession), of: report, from: report.status, by: person.id, at: instant)
        }
    }

    /// Takes an assessor off the panel; what they wrote stays. Throws `Failure.notFound` where they are not on it, or lead it.
    public func unseatAssessor(_ assessor: Person.ID, from id: Report.ID, by person: Person) async throws {
        try await changePanel(of: id, by: person) { report, instant, transaction in
            let panel = try transaction.panel(of: report.assessment.id)
            guard panel.contains(where: { $0.person == assessor && $0.role == .assessor }) else { throw Failure.notFound }
            try transaction.removePanelMember(assessor, of: report.assessment.id)
            try transaction.record(.assessorUnseated(assessor), of: report, from: report.status, by: person.id, at: instant)
        }
    }

    private func changePanel(
        of id: Report.ID, by person: Person, _ change: @Sendable @escaping (Report, Date, Transaction) throws -> Void
    ) async throws {
        let instant = environment.instant
        try await database.write { transaction in
            let (report, actor) = try transaction.report(id, by: person, at: instant)
            guard actor.roles.contains(.assessmentsTeam) else {
                throw Failure.notPermitted("Only the assessments team can name the panel.")
            }
            let before = try transaction.panel(of: report.assessment.id).map(\.person)
            try change(report, instant, transaction)
            let after = try transaction.panel(of: report.assessment.id).map(\.person)
            for person in Set(before).subtracting(after) { transaction.tell(.rightsChanged(person)) }
        }
    }
}

extension Transaction {
    func seat(_ leadAssessor: Person.ID?, on report: Report, by person: Person.ID, at instant: Date) throws {
        if let leadAssessor { try checkPanellist(leadAssessor, of: report) }
        try setLeadAssessor(leadAssessor, of: report.assessment.id)
        try record(.leadAssessorNamed(leadAssessor), of: report, from: report.status, by: person, at: instant)
    }

    fileprivate func checkPanellist(_ id: Person.ID, of report: Report) throws {
        guard let named = try self.person(id), named.organisation == report.organisation, !named.isDisabled else {
            throw Failure.notFound
        }
        guard try !team(of: report.service).contains(where: { $0.person.id == id }) else {
            throw Failure.invalid([.init("person", "Nobody assesses their own service. Choose somebody who is not in its team")])
        }
    }
}
