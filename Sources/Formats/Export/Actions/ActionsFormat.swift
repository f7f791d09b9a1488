public import Domain
public import Foundation

/// What actions can be written as. Raw values stand in addresses and on the command line.
public enum ActionsFormat: String, CaseIterable, Sendable {
    case csv, xlsx, ods, json
    /// For the importers of the tools that teams keep their tickets in.
    case jira = "jira-csv"
    case githubIssues = "github-issues-csv"
    case azureBoards = "azure-boards-csv"
    case trello = "trello-csv"

    /// The whole file, of actions as they stood at `instant`. Throws `ExportFailure`.
    public func write(_ lines: [ActionLine], at instant: Date, links: SiteLinks) throws -> [UInt8] {
        let sheet = ActionSheet(lines, at: instant, links: links)
        var tickets: [Ticket] { lines.map { Ticket($0, links: links) } }
        switch self {
        case .csv: return CSVWriter.write(sheet.sheet)
        case .xlsx: return try XLSXWriter.write(sheet.workbook)
        case .ods: return try ODSWriter.write(sheet.workbook)
        case .json: return Array("\(ActionJSON(lines, links: links).text)\n".utf8)
        case .jira: return CSVWriter.write(JiraTickets.sheet(tickets))
        case .githubIssues: return CSVWriter.write(GitHubTickets.sheet(tickets))
        case .azureBoards: return CSVWriter.write(AzureBoardsTickets.sheet(tickets))
        case .trello: return CSVWriter.write(TrelloTickets.sheet(tickets))
        }
    }
}
