import Domain

/// Cards with the columns of Trello's own CSV export, which the import power-ups of Trello take: a list for each status.
/// See https://support.atlassian.com/trello/docs/exporting-data-from-trello
enum TrelloTickets {
    static func sheet(_ tickets: [Ticket]) -> Sheet {
        let titles = ["Card Name", "Card Description", "List Name", "Labels", "Due Date"]
        return Sheet("Tickets", columns: titles.map { .init($0) }, rows: tickets.map(row))
    }

    private static func row(_ ticket: Ticket) -> [Sheet.Cell] {
        let description = ([ticket.text, ""] + ticket.facts).joined(separator: "\n")
        return [
            .text(ticket.title), .text(description), .text(ticket.line.action.status.title),
            .text(ticket.labels.joined(separator: ", ")), ticket.due,
        ]
    }
}
