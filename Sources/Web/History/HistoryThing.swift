import Casework
import Domain
import Markup

/// What an entry of the history is about, as people call it, and where to find it.
struct HistoryThing {
    let title: String
    /// Of which service it is.
    let service: String?
    /// Nil where there is no page of it, or none that the reader may see.
    let address: WebAddress?

    init(_ entry: HistoryEntry, in page: HistoryPage) {
        service = entry.service.flatMap { page.services[$0] }
        (title, address) = Self.place(of: entry, in: page)
    }

    /// "Action 4.1, Renew a canal mooring licence"
    var words: String { [title, service].compactMap(\.self).joined(separator: ", ") }

    private static func place(of entry: HistoryEntry, in page: HistoryPage) -> (String, WebAddress?) {
        let service: WebAddress? = entry.service.flatMap { page.services[$0] == nil ? nil : "/services/\($0)" }
        switch entry.what {
        case .action:
            let name = entry.action.flatMap { page.actions[$0] }
            return (name ?? "Action", name == nil ? nil : entry.action.map { "/actions/\($0)" })
        case .report:
            let name = entry.report.flatMap { page.reports[$0] }
            return (name ?? "Report that is not issued", name == nil ? nil : entry.report.map { "/reports/\($0)" })
        case .service: return ("Service", service)
        case .question(let id, _): return ("Question", service == nil ? nil : "/questions/\(id)")
        case .booking(let id, _): return ("Booking", service == nil ? nil : "/bookings/\(id)")
        case .demonstration: return ("What the team shows", service)
        case .person(let event): return person(event, by: entry.by, in: page)
        case .organisation: return ("Settings", SettingsPages.index)
        case .invitation(_, .made(.panel)): return ("Panel", service)
        case .invitation: return (service == nil ? "Organisation" : "Team", service)
        }
    }

    private static func person(_ event: Person.Event, by actor: Person.ID?, in page: HistoryPage) -> (String, WebAddress?) {
        guard let person = event.person, let name = page.people[person] else { return ("Their own account", nil) }
        return (name, "/organisation/people/\(person)")
    }
}
