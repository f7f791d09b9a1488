import Casework
import Domain
import Hummingbird
import Markup

/// One service: where each point of the standard stands, its reports and its team.
enum ShowService {
    static let routes: [Route] = [
        .get("/services/:service", .signedIn) { visit in
            let record = try await visit.reader.service(visit.id("service"), for: visit.person)
            let back = Breadcrumbs([.init("Services", to: "/services"), .init("\(record.service.name)")])
            return visit.page(record.service.name, in: .services, back: back.html, view(record, today: visit.reader.today))
        }
    ]

    private static func view(_ record: ServiceRecord, today: Day) -> HTML {
        """
        \(Heading(.large, "\(record.service.name)"))
        \(SummaryList([
            .init("Phase", "\(record.service.phase?.title ?? "Not set")", links: record.mayMovePhase
                ? [.init("Change", to: record.service.phaseAddress, about: "the phase")] : []),
            .init("Provided by", "\(record.service.provider ?? "Not set")"),
            .init("Actions", Link("All actions of this service", to: "/actions?service=\(record.service.id)").html),
            .init("Demonstration", DemonstrationLinks.view(record)),
        ]))
        \(when(!record.phaseMoves.isEmpty) { Details("How it came to this phase", HistoryTimeline.view(record.phaseMoves, level: 2)).html })
        \(ServiceReadiness(record: record).html)
        \(BookingsView(record: record, today: today))
        \(ServiceQuestions(record: record).html)
        \(Heading(.medium, "Current position", id: "position"))
        \(record.position.map { position($0, record.progress) } ?? noPosition)
        \(Heading(.medium, "Reports"))
        \(record.reports.isEmpty ? noReports(record)
            : ReportTable.view(record.reports, caption: "Reports, newest assessment first", hidesCaption: true, showsService: false))
        \(when(record.roles.contains(.assessmentsTeam)) {
            "<p class=\"govuk-body\">\(Link("Write a report", to: "/services/\(record.service.id)/reports/new"))</p>"
        })
        \(Heading(.medium, "Team"))
        \(team(record))
        """
    }

    private static let noPosition: HTML = "<p class=\"govuk-body\">No report of this service has been issued yet.</p>"

    private static func noReports(_ record: ServiceRecord) -> HTML {
        """
        <p class="govuk-body">There are no reports of this service yet.\
        \(when(record.roles.contains(.assessmentsTeam)) { " \(Link("Import a report", to: "/imports/new"))" })</p>
        """
    }

    private static func position(_ position: CurrentPosition, _ progress: [Int: ActionProgress]) -> HTML {
        let table = Table(
            caption: "The latest rating of each point of the standard", captionSize: .hidden,
            columns: [.init("Point"), .init("Rating", className: "aa-position__rating"), .init("Progress"), .init("How it came to this")],
            rows: position.points.map {
                Table.Row(row($0, progress[$0.point.number]), attributes: ["id": "point-\($0.point.number)"])
            }, rowHeaders: .firstCell,
            frame: .stacking(labels: false))
        return "\(redWarning(position.redPoints.count))\(table)"
    }

    private static func redWarning(_ count: Int) -> HTML {
        guard count > 0 else { return "" }
        let points = count == 1 ? "1 point is red." : "\(count) points are red."
        return WarningText("\(points) The service needs a reassessment before it can move to the next phase.").html
    }

    private static func row(_ point: CurrentPosition.PointPosition, _ progress: ActionProgress?) -> [HTML] {
        [
            "\(point.point.number). \(point.point.title)", point.rating.tag, "\(progress?.words ?? "No actions")", lineage(point.lineage),
        ]
    }

    /// The reports that rated the point, newest first, each linked.
    private static func lineage(_ steps: [CurrentPosition.Step]) -> HTML {
        guard !steps.isEmpty else { return "Not rated yet" }
        return ItemList(steps.reversed().map { Link("\($0.words)", to: "/reports/\($0.outcome.report)").html }, style: .plain).html
    }

    private static func team(_ record: ServiceRecord) -> HTML {
        let names = record.team.map { "\($0.person.name), \($0.role.title)" as HTML }
        return """
            \(names.isEmpty ? "<p class=\"govuk-body\">Nobody is in the team yet.</p>" : ItemList(names).html)
            \(when(record.mayManageTeam) {
                "<p class=\"govuk-body\">\(Link(names.isEmpty ? "Add people to the team" : "Change the team", to: "/services/\(record.service.id)/team"))</p>"
            })
            """
    }
}
