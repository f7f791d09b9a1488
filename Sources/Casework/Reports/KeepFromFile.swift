public import Domain
public import Formats
public import Foundation
import Storage

/// What became of a report that an operator read on the command line.
public enum KeptReport: Hashable, Sendable {
    case draft(Report.ID)
    /// The same report was there before, so it is not kept again.
    case there(Report.ID)
    /// Something is missing that a report needs: it waits for the assessments team, who finish it in the browser.
    case waiting(Import.ID, [Import.Gap])
    /// An import of the same report waits already, so it does not wait twice.
    case waitingAlready(Import.ID)
}

extension Casework {
    /// Keeps what was read as a draft report. The service is the one named, else the one that the report names; it is made where it is
    /// missing. Without a person it is an operator on the command line who asks.
    public func keepFromFile(
        _ read: ReadReport, fileName: String?, in organisation: Organisation, service name: String?, by person: Person? = nil
    ) async throws -> KeptReport {
        if let person { try requireImporter(person) }
        let instant = environment.instant
        return try await database.write { [self] transaction in
            var reading = try makeImport(read, fileName: fileName, organisation: organisation.id, by: person?.id, in: transaction)
            if let name { try reading.nameService(name) }
            if let twin = try transaction.reports(fingerprint: reading.fingerprint, in: organisation.id).first { return .there(twin.id) }
            guard reading.gaps.isEmpty, let name = Words(reading.details.service ?? "") else {
                if let twin = try transaction.waitingImport(fingerprint: reading.fingerprint, in: organisation.id) {
                    return .waitingAlready(twin.id)
                }
                try transaction.insert(reading)
                return .waiting(reading.id, reading.gaps)
            }
            let service =
                try transaction.service(named: name.text, in: organisation.id)
                ?? transaction.create(
                    Service(
                        id: environment.id(), organisation: organisation.id, name: name.text, phase: nil, provider: reading.details.provider
                    ),
                    by: person?.id, at: instant)
            return .draft(try keep(reading, for: service, by: person?.id, at: instant, in: transaction).id)
        }
    }
}

extension Casework {
    /// Reads a report that a program sent and changes nothing. Throws `ImportRefusal` for what is no report.
    public func readOnly(_ bytes: Data, fileName: String?, format: ImportFormat?, by person: Person) async throws -> ReadReport {
        try requireImporter(person)
        return try await offThePool { () throws(ImportRefusal) in try readReport(bytes, filename: fileName, format: format) }
    }
}

extension Import {
    fileprivate mutating func nameService(_ name: String) throws {
        var details = details
        details.service = name
        try correct(details)
    }
}
