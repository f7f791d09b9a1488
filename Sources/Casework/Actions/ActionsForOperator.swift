public import Domain
import Storage

/// What an operator reads on the command line, as the assessments team of an organisation does.
extension Reader {
    /// Every action of the organisation that the filter keeps, by what is due first.
    public func actionLinesForOperator(of organisation: Organisation.ID, matching filter: ActionFilter) async throws -> [ActionLine] {
        guard let reader = Person.reading(organisation, as: environment.id()) else { throw Failure.notFound }
        return try await database.read { try $0.actionLines(matching: filter, for: reader) }
    }

    /// A report in its latest edition, of whatever status, and whose it is. Throws `Failure.notFound` where there is none.
    public func reportForOperator(_ id: Report.ID) async throws -> OperatorsReport {
        try await database.read { snapshot in
            guard let report = try snapshot.report(id), let service = try snapshot.service(report.service),
                let organisation = try snapshot.organisation(report.organisation)
            else { throw Failure.notFound }
            let standard = try snapshot.standards(of: report.organisation).first { $0.id == report.content.standard }
            return OperatorsReport(report: report, service: service, organisation: organisation, standard: standard)
        }
    }
}

/// A report with what a file of it says.
public struct OperatorsReport: Sendable {
    public let report: Report
    public let service: Service
    public let organisation: Organisation
    public let standard: Standard?
}

extension Person {
    /// Nobody: whoever runs the program on its database may read everything of the organisation.
    fileprivate static func reading(_ organisation: Organisation.ID, as id: Person.ID) -> Person? {
        EmailAddress("operator@localhost.invalid").map {
            Person(id: id, organisation: organisation, name: "Operator", email: $0, roles: [.assessmentsTeam])
        }
    }
}
