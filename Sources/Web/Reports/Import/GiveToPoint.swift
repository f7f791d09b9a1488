import Casework
import Domain
import Hummingbird
import Markup

/// Gives an action that the report gives to no point to one.
enum GiveToPoint {
    static let routes: [Route] = [
        .post("/imports/:import/unassigned/:place", .importers) { visit in
            let posted = try await visit.posted()
            let place = try visit.number("place")
            guard let number = Int(posted.text("point")) else {
                return try await again(visit, .init(UnassignedActions.field(place), "Choose the point that the action belongs to"))
            }
            let standards = visit.reader.standards
            do {
                try await visit.correct(posted) { reading in
                    let point = standards.first { $0.id == reading.details.standard }?.point(number)
                    try reading.assign(unassigned: place, toPoint: number, leading: point?.professions.first)
                }
            } catch Failure.changedMeanwhile {
                return try await again(visit, .init("", "Somebody else corrected this import after you opened it. Choose the point again"))
            }
            return visit.redirect(to: ("/imports/\(try visit.id("import", of: Import.self))" as WebAddress).saying(.corrected))
        }
    ]

    private static func again(_ visit: Visit, _ problem: Failure.Problem) async throws -> Response {
        let record = try await visit.reader.waitingImport(visit.id("import"), for: visit.person)
        return ShowImport.page(visit, record, [problem], status: problem.field.isEmpty ? .conflict : .unprocessableContent)
    }
}

/// The actions that the report gives to no point, each with the points it may go to.
enum UnassignedActions {
    static func field(_ place: Int) -> String { "unassigned-\(place)" }

    static func view(_ visit: Visit, _ reading: Import, _ problems: [Failure.Problem]) -> HTML {
        guard !reading.unassignedActions.isEmpty else { return "" }
        let points = reading.points.filter(\.rating.carriesActions)
        return """
            \(Heading(.medium, "Actions that belong to no point"))
            <p class="govuk-body">Nobody tracks these. Give each to the point it belongs to, or leave it: the report still shows it.</p>
            \(when(points.isEmpty) { "<p class=\"govuk-body\">No point is amber, red or not met, so none can have actions yet.</p>" })
            \(each(reading.unassignedActions.enumerated()) { place, action in
                """
                <div class="aa-point"><p class="govuk-body">\(action.text)</p>
                \(when(!points.isEmpty) { form(visit, reading, place, points, problems) })</div>
                """
            })
            """
    }

    private static func form(
        _ visit: Visit, _ reading: Import, _ place: Int, _ points: [Import.Point], _ problems: [Failure.Problem]
    ) -> HTML {
        let choices = points.map { Choice("\($0.number)", "\($0.number). \($0.title)") }
        return visit.form(
            to: "/imports/\(reading.id)/unassigned/\(place)", version: reading.version,
            """
            \(Select("point", label: "Point<span class=\"govuk-visually-hidden\"> for action \(place + 1) of those without one</span>",
                choices: [Choice("", "Choose a point")] + choices, error: problems.message(at: field(place)), id: field(place)))
            \(Button("Give it to the point", kind: .secondary))
            """)
    }
}
