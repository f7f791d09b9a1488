import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// What was read, for a person to check against the report before it is kept.
enum ShowImport {
    static let routes: [Route] = [
        .get("/imports/:import", .importers) { visit in
            let record = try await visit.reader.waitingImport(visit.id("import"), for: visit.person)
            if let report = record.reading.report { return visit.redirect(to: "/reports/\(report)") }
            return page(visit, record)
        }
    ]

    /// Also the answer to a step that cannot be taken yet: `problems` say why.
    static func page(
        _ visit: Visit, _ record: ImportRecord, _ problems: [Failure.Problem] = [], typed: Posted = Posted(),
        status: HTTPResponse.Status = .ok
    ) -> Response {
        visit.page(
            "Check the report of \(record.reading.name)", in: .reports, status: status,
            back: BackLink(to: "/imports/new", "Back to imports").inLandmark, failed: !problems.isEmpty,
            view(visit, record, problems, typed))
    }

    private static func view(_ visit: Visit, _ record: ImportRecord, _ problems: [Failure.Problem], _ typed: Posted) -> HTML {
        let reading = record.reading
        return """
            \(problems.summary)
            \(Heading(.large, "Check what was read", caption: "\(reading.name)"))
            \(twins(record))
            \(ThingsToCheck.view(reading))
            \(Heading(.medium, "Details"))
            \(ImportSummary.view(reading, knowing: record.standards))
            \(notMet(reading))
            \(Heading(.medium, "Points", id: "points"))
            \(reading.points.isEmpty ? noPoints : each(reading.points) { ImportedPoint.view($0, of: reading) })
            <p class="govuk-body">\(Link("Add a point", to: "/imports/\(reading.id)/points/new"))</p>
            \(UnassignedActions.view(visit, reading, problems, typed: typed))
            \(ButtonGroup("""
                \(LinkButton("Continue", to: reading.notMetPoints.isEmpty ? "/imports/\(reading.id)/confirm" : "/imports/\(reading.id)/not-met"))
                \(Link("Delete this import", to: "/imports/\(reading.id)/discard"))
                """))
            """
    }

    /// The same report, kept before.
    static func twins(_ record: ImportRecord) -> HTML {
        guard !record.twins.isEmpty else { return "" }
        let links = record.twins.map { twin in
            let service = record.services.first { $0.id == twin.service }?.service.name
            return Link("\(twin.assessment.title)\(when(service) { " of \($0)" })", to: "/reports/\(twin.id)").html
        }
        return """
            \(WarningText("The same report is here already."))
            \(ItemList(links, style: .plain))
            <p class="govuk-body">If you continue, there will be two. \
            \(Link("Delete this import", to: "/imports/\(record.reading.id)/discard", about: "because it is here already")) if you do not need it.</p>
            """
    }

    private static func notMet(_ reading: Import) -> HTML {
        let points = reading.notMetPoints
        guard !points.isEmpty else { return "" }
        let amber = points.filter { $0.trackedAs == .amber }.count
        let words =
            switch amber {
            case 0: "Their actions will be tracked as red."
            case points.count: "Their actions will be tracked as amber."
            default: "The actions of \(amber.counted("point")) will be tracked as amber, the others as red."
            }
        return InsetText(
            """
            \(points.count == 1 ? "1 point is" : "\(points.count) points are") not met. \(words)
            \(Link("Choose amber or red", to: "/imports/\(reading.id)/not-met", about: "for the points that are not met"))
            """
        ).html
    }

    private static let noPoints: HTML = "<p class=\"govuk-body\">No rated point was found. Add the points from the report by hand.</p>"
}
