import Casework
import Domain
import Hummingbird
import Markup

/// Every report the person may read.
enum ListReports {
    static let routes: [Route] = [
        .get("/reports", .signedIn) { visit in
            let person = try visit.person
            let page = visit.query("page").flatMap { Int($0) } ?? 1
            let reports = try await visit.reader.reports(for: person, page: page)
            let title = reports.pages > 1 ? "Reports (page \(reports.page) of \(reports.pages))" : "Reports"
            return visit.page(title, in: .reports, view(reports, mayImport: person.roles.contains(.assessmentsTeam)))
        }
    ]

    private static func view(_ reports: Slice<ListedReport>, mayImport: Bool) -> HTML {
        """
        \(Heading(.large, "Reports"))
        \(when(mayImport) { LinkButton("Import a report", to: "/imports/new").html })
        \(reports.items.isEmpty ? "<p class=\"govuk-body\">There are no reports you can read yet.</p>" : table(reports.items))
        \(Pagination(page: reports.page, of: reports.pages, at: "/reports"))
        """
    }

    private static func table(_ reports: [ListedReport]) -> HTML {
        ReportTable.view(reports, caption: "Reports, newest assessment first", hidesCaption: true, showsService: true)
    }
}

/// Reports as a table.
enum ReportTable {
    static func view(_ reports: [ListedReport], caption: HTML, hidesCaption: Bool = false, showsService: Bool) -> HTML {
        let service: [Table.Column] = showsService ? [.init("Service")] : []
        return Table(
            caption: caption, captionSize: hidesCaption ? .hidden : .medium,
            columns: [.init("Report")] + service + [.init("Overall"), .init("Status"), .init("Progress")],
            rows: reports.map { Table.Row(row($0, showsService: showsService)) }, rowHeaders: .firstCell, frame: .stacking(labels: true)
        ).html
    }

    private static func row(_ report: ListedReport, showsService: Bool) -> [HTML] {
        let name = Link("\(report.title)", to: "/reports/\(report.id)", about: showsService ? "of \(report.serviceName)" : nil).html
        let service: [HTML] = showsService ? ["\(report.serviceName)"] : []
        return [name] + service + [
            report.overall?.tag ?? "Not rated", report.status.tag,
            report.status.hasBeenIssued ? "\(report.progress.words)" : "Not issued",
        ]
    }
}
