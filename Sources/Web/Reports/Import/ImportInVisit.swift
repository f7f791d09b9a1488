import Casework
import Domain
import Markup

extension Visit {
    /// What was read and waits under the address. Throws `alreadyConfirmed` where it has become a report.
    func waitingImport() async throws -> Import {
        let reading = try await reader.reading(id("import"), for: person)
        if let report = reading.report { throw Import.Refusal.alreadyConfirmed(report) }
        return reading
    }

    /// Changes what was read, from the version that the form was made of. Throws `Failure.changedMeanwhile` where that is not the latest.
    func correct(_ posted: Posted, _ verb: @Sendable @escaping (inout Import) throws -> Void) async throws {
        let version = try posted.seenVersion
        try await casework.correct(id("import"), by: person, expecting: version, verb)
    }
}

extension Import {
    var address: WebAddress { "/imports/\(id)" }

    func address(ofPoint number: Int) -> WebAddress { "/imports/\(id)/points/\(number)" }

    func back(_ words: HTML = "Back to the import") -> HTML { BackLink(to: address, words).inLandmark }

    /// What a person knows it by.
    var name: String { details.service ?? fileName ?? "A report without a name" }
}

extension [Failure.Problem] {
    /// Somebody else was first. What was typed stands in the form again, over the latest version.
    static let changedMeanwhile: Self = [
        .init("", "Somebody else corrected this import after you opened it. Check what you entered, then save again")
    ]

    func message(at field: String) -> String? { first { $0.field == field }?.message }

    var summary: ErrorSummary { ErrorSummary(map { .init($0.message, field: $0.field.isEmpty ? nil : $0.field) }) }
}
