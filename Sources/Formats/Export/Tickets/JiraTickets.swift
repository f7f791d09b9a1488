import Domain

/// Tasks for Jira's CSV import, which maps columns by their titles and takes a column that comes again for one more value.
/// See https://support.atlassian.com/jira-software-cloud/docs/prepare-a-csv-file-for-import
enum JiraTickets {
    /// Days are `2026-03-04`: whoever imports says `yyyy-MM-dd` there.
    static func sheet(_ tickets: [Ticket]) -> Sheet {
        let labels = tickets.map(\.labels.count).max() ?? 0
        let titles = ["Summary", "Issue Type", "Priority", "Due Date", "Description"] + Array(repeating: "Labels", count: labels)
        return Sheet("Tickets", columns: titles.map { .init($0) }, rows: tickets.map(row))
    }

    private static func row(_ ticket: Ticket) -> [Sheet.Cell] {
        let priority = ticket.line.action.rating == .red ? "High" : "Medium"
        let description = ([ticket.text, ""] + ticket.facts).joined(separator: "\n")
        return [.text(ticket.title), .text("Task"), .text(priority), ticket.due, .text(plain(description))]
            + ticket.labels.map { .text($0) }
    }

    /// A description is read as Jira's markup: what would be a macro, a link, a mention or a picture stays what the panel wrote.
    private static func plain(_ text: String) -> String {
        var kept = ""
        for character in text {
            if "{[!".contains(character) { kept.append("\\") }
            kept.append(character)
        }
        return kept
    }
}
