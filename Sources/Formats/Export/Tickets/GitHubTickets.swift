import Domain

/// Issues for github-csv-tools, the usual way to bring a file to GitHub, which has no import of its own.
/// See https://github.com/gavinr/github-csv-tools
enum GitHubTickets {
    static func sheet(_ tickets: [Ticket]) -> Sheet {
        Sheet("Tickets", columns: ["title", "description", "labels", "state"].map { .init($0) }, rows: tickets.map(row))
    }

    private static func row(_ ticket: Ticket) -> [Sheet.Cell] {
        let description = ([ticket.text, ""] + ticket.facts).joined(separator: "\n")
        let state = ticket.line.action.status.isClosed ? "closed" : "open"
        return [.text(ticket.title), .text(quiet(description)), .text(ticket.labels.joined(separator: ",")), .text(state)]
    }

    /// Nobody is told, and no other issue is linked, because the panel's words have an @ or a #: GitHub sees none where a comment follows.
    private static func quiet(_ text: String) -> String {
        text.replacing("@", with: "@<!-- -->").replacing("#", with: "#<!-- -->")
    }
}
