import Domain

/// Tasks for the CSV import of Azure Boards: every process has tasks with these fields. It takes up to 1,000 at once,
/// wants no column of identifiers for new ones, and all begin in the state New.
/// See https://learn.microsoft.com/en-us/azure/devops/boards/queries/import-work-items-from-csv
enum AzureBoardsTickets {
    static func sheet(_ tickets: [Ticket]) -> Sheet {
        let titles = ["Work Item Type", "Title", "Priority", "Tags", "Description"]
        return Sheet("Tickets", columns: titles.map { .init($0) }, rows: tickets.map(row))
    }

    private static func row(_ ticket: Ticket) -> [Sheet.Cell] {
        let priority = ticket.line.action.rating == .red ? 1 : 2
        let description = (ticket.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [""] + ticket.facts)
            .map(html).joined(separator: "<br>")
        return [
            .text("Task"), .text(ticket.title), .number(priority), .text(ticket.labels.joined(separator: "; ")), .text(description),
        ]
    }

    /// A description is HTML there.
    private static func html(_ line: String) -> String {
        line.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
