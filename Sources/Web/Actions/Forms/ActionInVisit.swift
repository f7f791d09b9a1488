import Casework
import Domain
import Markup

extension Visit {
    /// The action in the address. Throws `Failure.notFound` where the person may not read it.
    func actionRecord() async throws -> ActionRecord {
        try await reader.action(id("action"), for: person)
    }
}

extension ActionRecord {
    /// Who changed the action last, and how: for whoever was about to change it too.
    var latestChange: String {
        let check = "Check what is new, then try again"
        guard let line = history.first, case .action(let event) = line.entry.what else { return "This action has changed. \(check)" }
        return "\(line.personName ?? "Somebody") \(event.words) after you opened this page. \(check)"
    }
}
