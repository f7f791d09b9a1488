import Casework
import Domain
import Formats
import Hummingbird
import Markup

/// The list of actions as a file, with the filters of the page that led here: for spreadsheets, for other programs, and for the tools that
/// teams keep their tickets in.
enum DownloadActions {
    static let routes: [Route] = [
        .get("/actions/download", .signedIn) { page($0, try await asked($0), chosen: .csv) },
        .get("/actions/download/file", .signedIn) { visit in
            guard let format = ActionsFormat(rawValue: visit.query("format") ?? "csv") else { throw Failure.notFound }
            let query = try await asked(visit)
            let person = try visit.person
            guard let lines = try await visit.reader.actionLines(matching: query.filter, for: person, atMost: most) else {
                return page(visit, query, chosen: format, problem: tooMany)
            }
            let (now, links) = (visit.reader.now, SiteLinks(address: visit.site.settings.address))
            let bytes = try await offThePool { try format.write(lines, at: now, links: links) }
            return visit.download(
                DocumentFile(name: "\(format.fileName)-\(visit.reader.today).\(format.ending)", mediaType: format.mediaType, bytes: bytes))
        }.paced(.exports),
    ]

    /// They are held in memory while the file is made. Whoever needs more has the API and the command line.
    private static let most = 10_000
    private static let tooMany = "There are more than 10,000 actions. Go back and filter the list first"

    private static func asked(_ visit: Visit) async throws -> ActionQuery {
        let person = try visit.person
        let choices = try await visit.reader.actionChoices(for: person, chosen: .init(of: visit, by: person))
        return ActionQuery(of: visit, by: person, choices: choices)
    }

    private static func page(_ visit: Visit, _ query: ActionQuery, chosen: ActionsFormat, problem: String? = nil) -> Response {
        visit.page(
            "Download actions", in: .actions, status: problem == nil ? .ok : .unprocessableContent,
            back: BackLink(to: query.address, "Back to the list of actions").inLandmark, failed: problem != nil,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(ErrorSummary([problem].compactMap { $0.map { .init($0, field: "format") } }))
            \(Heading(.large, "Download actions"))
            \(narrowed(query))
            <form action="/actions/download/file" method="get" novalidate>
            \(each(query.items, hidden))
            \(Radios("format", legend: "What do you need them for?", choices: ActionsFormat.allCases.map(choice), chosen: chosen.rawValue,
                error: problem))
            \(ButtonGroup("\(Button("Download", doubleClick: .allowed)) \(Link("Cancel", to: query.address))"))
            </form>
            </div></div>
            """)
    }

    private static func narrowed(_ query: ActionQuery) -> HTML {
        if query.items.isEmpty { return "<p class=\"govuk-body\">The file has every action that you can see.</p>" }
        return """
            <p class="govuk-body">The file has what these filters keep:</p>
            \(ItemList(query.items.map { "\($0.group): \($0.text)" as HTML }))
            """
    }

    private static func hidden(_ item: ActionQuery.Item) -> HTML {
        "<input type=\"hidden\" name=\"\(item.name)\" value=\"\(item.value)\">"
    }

    private static func choice(_ format: ActionsFormat) -> Choice {
        Choice(format.rawValue, "\(format.title)", hint: "\(format.purpose)")
    }
}

extension ActionsFormat {
    var title: String {
        switch self {
        case .csv: "CSV"
        case .xlsx: "Excel"
        case .ods: "OpenDocument spreadsheet"
        case .json: "JSON"
        case .jira: "Jira"
        case .githubIssues: "GitHub Issues"
        case .azureBoards: "Azure Boards"
        case .trello: "Trello"
        }
    }

    fileprivate var purpose: String {
        switch self {
        case .csv: "One table for other programs, which can be imported here again"
        case .xlsx, .ods: "One sheet to sort and print"
        case .json: "For programs"
        case .jira: "Tasks for its CSV import. Give yyyy-MM-dd as the date format there"
        case .githubIssues: "Issues for github-csv-tools, because GitHub has no import of its own"
        case .azureBoards: "Tasks for its CSV import, which takes up to 1,000 at once"
        case .trello: "Cards for a power-up that imports CSV files"
        }
    }

    fileprivate var fileName: String {
        switch self {
        case .csv, .xlsx, .ods, .json: "actions"
        case .jira: "actions-jira"
        case .githubIssues: "actions-github-issues"
        case .azureBoards: "actions-azure-boards"
        case .trello: "actions-trello"
        }
    }

    fileprivate var ending: String {
        switch self {
        case .csv, .jira, .githubIssues, .azureBoards, .trello: "csv"
        case .xlsx, .ods, .json: rawValue
        }
    }

    fileprivate var mediaType: String {
        switch self {
        case .csv, .jira, .githubIssues, .azureBoards, .trello: TrackerFormat.csv.mediaType
        case .xlsx: TrackerFormat.xlsx.mediaType
        case .ods: TrackerFormat.ods.mediaType
        case .json: "application/json"
        }
    }
}
