import Casework
import Domain
import Hummingbird
import Markup

/// What a team shows at its next assessment or reassessment, at a glance: for the team what is still to be said, for everybody the way to
/// read it and to the reports before.
enum ShowDemonstration {
    static let routes: [Route] = [
        .get("/services/:service/demonstration/:kind", .signedIn) { visit in
            let record = try await visit.demonstrationRecord()
            let back = Breadcrumbs([
                .init("Services", to: "/services"), .init("\(record.service.name)", to: "/services/\(record.service.id)"),
                .init("\(record.document.title)"),
            ])
            return visit.page("\(record.document.title), \(record.service.name)", in: .services, back: back.html, view(record))
        }
    ]

    private static func view(_ record: DemonstrationRecord) -> HTML {
        """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(Heading(.large, "\(record.document.title)", caption: "\(record.service.name)"))
        \(when(record.booking) { booking($0) })
        \(record.emptiness ?? content(record))
        </div></div>
        \(Heading(.medium, "Reports"))
        \(record.reports.isEmpty ? "<p class=\"govuk-body\">There are no reports of this service yet.</p>"
            : ReportTable.view(record.reports, caption: "Reports, newest assessment first", hidesCaption: true, showsService: false))
        """
    }

    private static func booking(_ booking: Booking) -> HTML {
        let day = booking.slot.map { ", \($0.words)" } ?? ""
        let link = Link("\(booking.kind.title) booking", to: "/bookings/\(booking.id)")
        return "<p class=\"govuk-body\">\(link): \(booking.status.title.lowercased())\(day).</p>"
    }

    private static func content(_ record: DemonstrationRecord) -> HTML {
        """
        <p class="govuk-body">\(record.mayWrite ? forTheTeam : forOthers)</p>
        \(progress(record))
        \(ButtonGroup("""
            \(LinkButton("Present", to: record.place("present"), kind: record.mayWrite ? .secondary : .primary))
            \(LinkButton("Read or print on one page", to: record.place("print"), kind: .secondary))
            """))
        \(Heading(.medium, record.kind == .reassessment ? "Points to show: those that are red now" : "Points to show: the whole standard"))
        \(TaskList(record.document.points.map { task($0, record) }))
        \(Heading(.medium, "Take it with you"))
        \(ItemList(DemonstrationFormat.allCases.map { format in
            "\(Link("Download as \(format.title)", to: record.export(format)))<span class=\"aa-muted\">, \(format.purpose)</span>"
        }, style: .plain))
        """
    }

    private static let forTheTeam: HTML = """
        This is made from the record of your reports and actions. For each point, say in your own words how you meet the standard now. \
        You can change the order and leave things out. The panel can read it at any time.
        """

    private static let forOthers: HTML = """
        This is made from the record of the service’s reports and actions. The service team adds its own words, changes the order and may \
        leave things out.
        """

    private static func progress(_ record: DemonstrationRecord) -> ProgressBar {
        let all = record.document.points.count
        let written = all - record.document.unwritten.count
        let team = record.mayWrite ? "You have" : "The team has"
        return ProgressBar("\(team) said how the standard is met now for \(written) of \(all.counted("point"))", done: written, of: all)
    }

    private static func task(_ point: DemonstrationDocument.Point, _ record: DemonstrationRecord) -> TaskList.Item {
        let status: HTML = point.words == nil ? Tag("No words yet", .yellow).html : "Written"
        return TaskList.Item(
            "\(point.heading)", to: record.mayWrite ? record.writing(of: point.number) : record.presenting(of: point.number),
            hint: "\(point.rating.tag) \(things(point, record))", status: status)
    }

    /// "3 things to show, 1 left out"
    private static func things(_ point: DemonstrationDocument.Point, _ record: DemonstrationRecord) -> HTML {
        let shown = point.items.map(\.shownCount).reduce(0, +)
        let hidden = point.items.map { 1 + $0.parts.count }.reduce(0, +) - shown
        let words = shown == 0 ? "nothing on record to show" : "\(shown.counted("thing")) to show"
        return "\(words)\(record.mayWrite && hidden > 0 ? ", \(hidden) left out" : "")"
    }
}
