public import Domain
import Storage

/// What was read, with what the person needs to finish it.
public struct ImportRecord: Sendable {
    public let reading: Import
    /// Reports that say the same and are kept already.
    public let twins: [Report]
    /// The organisation's services, by name.
    public let services: [ListedService]
    /// Those that a report may be against.
    public let standards: [Standard]

    /// At most five services whose names are like the report's, the likeliest first.
    public var likelyServices: [(service: Service, isSameName: Bool)] {
        guard let name = reading.details.service else { return [] }
        let rated = services.map { ($0.service, Service.likeness($0.service.name, name)) }
        return rated.filter { $0.1 > 0.6 }.sorted { $0.1 > $1.1 }.prefix(5).map { ($0.0, $0.1 == 1) }
    }
}

extension Reader {
    /// Throws `Failure.notFound` where there is none, `Import.Refusal.notPermitted` for whoever may not import.
    public func waitingImport(_ id: Import.ID, for person: Person) async throws -> ImportRecord {
        guard person.roles.contains(.assessmentsTeam) else { throw Import.Refusal.notPermitted }
        return try await database.read { [today] snapshot in
            guard let reading = try snapshot.waitingImport(id, in: person.organisation) else { throw Failure.notFound }
            return ImportRecord(
                reading: reading, twins: try snapshot.reports(fingerprint: reading.fingerprint, in: person.organisation),
                services: try snapshot.services(for: person, today: today),
                standards: try snapshot.standards(of: person.organisation)
            )
        }
    }

    /// How the points of a reassessment that was read differ from those of the service that are red. Nil for what is no reassessment, or
    /// where its date or standard is missing still. Throws `Failure.notFound` where the person may not read the service.
    public func scope(of reading: Import, for service: Service.ID, by person: Person) async throws -> ReassessmentScope? {
        let details = reading.details
        guard details.kind == .reassessment, let date = details.date else { return nil }
        return try await database.read { snapshot in
            guard let standard = try snapshot.standards(of: person.organisation).first(where: { $0.id == details.standard }) else {
                return nil
            }
            guard try snapshot.service(service, for: person) != nil else { throw Failure.notFound }
            return ReassessmentScope(
                points: reading.points.map(\.number), standard: standard, date: date, report: nil,
                among: try snapshot.outcomes(of: service))
        }
    }

    /// What was read, without the services and earlier reports: all that its correction needs.
    public func reading(_ id: Import.ID, for person: Person) async throws -> Import {
        guard person.roles.contains(.assessmentsTeam) else { throw Import.Refusal.notPermitted }
        guard let reading = try await database.read({ try $0.waitingImport(id, in: person.organisation) }) else { throw Failure.notFound }
        return reading
    }

    /// Newest first; nobody else than the assessments team has any.
    public func waitingImports(for person: Person) async throws -> [Import] {
        guard person.roles.contains(.assessmentsTeam) else { return [] }
        return try await database.read { try $0.waitingImports(in: person.organisation) }
    }
}
