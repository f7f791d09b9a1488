import Casework
import Domain
import Markup

/// The ways to what a team shows.
enum DemonstrationLinks {
    static func address(_ kind: Booking.Kind, of service: Service.ID) -> WebAddress {
        "/services/\(service)/demonstration/\(kind.rawValue)"
    }

    /// For the page of a service: for the reassessment while a point is red, for the next assessment once there is a report.
    static func view(_ record: ServiceRecord) -> HTML {
        let kinds = Booking.Kind.allCases.filter { !DemonstrationScope.points(for: $0, in: record.position).isEmpty }
        guard !kinds.isEmpty else { return "Nothing to show before a report is issued" }
        return ItemList(kinds.map { Link("What to show at \($0.occasion)", to: address($0, of: record.service.id)).html }, style: .plain)
            .html
    }
}
