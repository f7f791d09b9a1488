import Markup

/// The pages of the settings, as each of them leads to the others.
enum SettingsPages: CaseIterable {
    case clock, bookings, people, groups

    var address: WebAddress {
        switch self {
        case .clock: "/organisation/clock"
        case .bookings: "/organisation/bookings"
        case .people: ListPeople.address
        case .groups: MapGroups.address
        }
    }

    var title: HTML {
        switch self {
        case .clock: "When amber actions are due"
        case .bookings: "Booking rules"
        case .people: "People"
        case .groups: "Roles by group"
        }
    }

    /// The ways to the other pages.
    var others: HTML {
        let links = Self.allCases.filter { $0 != self }.map { Link($0.title, to: $0.address).html }
        return "<nav aria-label=\"Settings\">\(Heading(.small, "Other settings", level: 2))\(ItemList(links, style: .plain))</nav>"
    }
}
