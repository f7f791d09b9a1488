public import Domain
public import Formats
import Foundation
import Storage

extension Casework {
    /// Keeps what an operator read on the command line as a draft report. The service is the one named, else the one that the report
    /// names; it is made where it is missing. The same report again is not kept: its first report's identifier comes back.
    public func keepFromFile(
        _ read: ReadReport, fileName: String, in organisation: Organisation, service name: String?
    ) async throws -> (report: Report.ID, isNew: Bool) {
        let instant = environment.instant
        let reading = makeImport(read, fileName: fileName, organisation: organisation.id, by: nil)
        guard let name = Words(name ?? reading.details.service ?? "") else { throw Import.Refusal.incomplete(reading.gaps) }
        return try await database.write { [self] transaction in
            if let twin = try transaction.reports(fingerprint: reading.fingerprint, in: organisation.id).first { return (twin.id, false) }
            let service =
                try transaction.service(named: name.text, in: organisation.id)
                ?? transaction.create(
                    Service(
                        id: environment.id(), organisation: organisation.id, name: name.text, phase: nil, provider: reading.details.provider
                    ),
                    by: nil, at: instant)
            return (try keep(reading, for: service, by: nil, at: instant, in: transaction).id, true)
        }
    }
}
