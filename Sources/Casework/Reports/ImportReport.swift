public import Domain
public import Formats
public import Foundation
import Storage

extension Casework {
    /// Reads a report from a file and keeps what was read for the person to correct. Throws `ImportRefusal` for what is no report.
    public func readImport(_ bytes: Data, fileName: String?, format: ImportFormat?, by person: Person) async throws -> Import {
        try requireImporter(person)
        let read = try await offThePool { () throws(ImportRefusal) in try readReport(bytes, filename: fileName, format: format) }
        return try await database.write { transaction in
            let reading = try makeImport(read, fileName: fileName, organisation: person.organisation, by: person.id, in: transaction)
            try transaction.insert(reading)
            return reading
        }
    }

    /// Changes what was read; `verb` is one of the corrections of `Import`.
    @discardableResult
    public func correct(
        _ id: Import.ID, by person: Person, expecting version: Version?,
        _ verb: @Sendable @escaping (inout Import) throws -> Void
    ) async throws -> Import {
        try requireImporter(person)
        return try await database.write { transaction in
            guard let reading = try transaction.waitingImport(id, in: person.organisation) else { throw Failure.notFound }
            if let version, version != reading.version { throw Failure.changedMeanwhile }
            var corrected = reading
            try verb(&corrected)
            try transaction.update(corrected, from: reading.version)
            return corrected
        }
    }

    /// Throws away what was read. What has become a report stays.
    public func discard(_ id: Import.ID, by person: Person) async throws {
        try requireImporter(person)
        try await database.write { try $0.deleteImport(id, in: person.organisation) }
    }

    func makeImport(
        _ read: ReadReport, fileName: String?, organisation: Organisation.ID, by person: Person.ID?, in snapshot: Snapshot
    ) throws -> Import {
        Import(
            id: environment.id(), organisation: organisation, by: person, at: environment.instant, format: read.format.name,
            fileName: fileName.map { String($0.prefix(200)) }, fingerprint: read.draft.fingerprint, reading: read.draft,
            knowing: try snapshot.standards(of: organisation)
        )
    }

    func requireImporter(_ person: Person) throws {
        guard person.roles.contains(.assessmentsTeam) else { throw Import.Refusal.notPermitted }
    }
}

extension ReportDraft {
    /// The same for the same report in whatever format it comes: over the service, the day, the kind, and every rating and action.
    var fingerprint: String {
        let points = points.map { "\($0.number) \($0.rating.rawValue) " + $0.actions.joined(separator: "\u{1}") }
        let parts = [service ?? "", date?.description ?? "", assessmentType?.rawValue ?? ""] + points + unassignedActions
        return Digest.hex(of: parts.map { $0.lowercased() }.joined(separator: "\u{2}"))
    }
}
