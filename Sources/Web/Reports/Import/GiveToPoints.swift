import Casework
import Domain
import Hummingbird
import Markup

/// Gives actions that the report gives to no point to the points they belong to.
enum GiveToPoints {
    static let routes: [Route] = [
        .post("/imports/:import/unassigned", .importers) { visit in
            let posted = try await visit.posted()
            let standards = try await visit.reader.standards(for: visit.person)
            let choices = posted.pointsByPlace
            guard !choices.isEmpty else {
                return try await again(visit, posted, .init(UnassignedActions.field(0), "Choose a point for at least one action"))
            }
            do {
                try await visit.correct(posted) { try $0.give(choices, standard: $0.details.standard, of: standards) }
            } catch Failure.changedMeanwhile {
                return try await again(
                    visit, posted, .init("", "Somebody else corrected this import after you opened it. Check the points you chose"))
            }
            return visit.redirect(to: ("/imports/\(try visit.id("import", of: Import.self))" as WebAddress).saying(.corrected))
        }
    ]

    private static func again(_ visit: Visit, _ posted: Posted, _ problem: Failure.Problem) async throws -> Response {
        let record = try await visit.reader.waitingImport(visit.id("import"), for: visit.person)
        return ShowImport.page(visit, record, [problem], typed: posted, status: problem.field.isEmpty ? .conflict : .unprocessableContent)
    }
}

/// The actions that the report gives to no point, each with the points it may go to.
enum UnassignedActions {
    static func field(_ place: Int) -> String { "unassigned-\(place)" }

    static func view(_ visit: Visit, _ reading: Import, _ problems: [Failure.Problem], typed: Posted) -> HTML {
        let actions = reading.unassignedActions
        guard !actions.isEmpty else { return "" }
        let points = reading.points.filter(\.rating.carriesActions)
        return """
            \(Heading(.medium, "Actions that belong to no point"))
            <p class="govuk-body">Nobody tracks these. Give each to the point it belongs to, or leave it: the report still shows it.</p>
            \(points.isEmpty ? listed(actions) : form(visit, reading, points, problems, typed))
            """
    }

    private static func listed(_ actions: [ReportedAction]) -> HTML {
        """
        <p class="govuk-body">No point is amber, red or not met, so none can have actions yet.</p>
        \(ItemList(actions.map { "\($0.text)" }, spacing: .spaced))
        """
    }

    private static func form(
        _ visit: Visit, _ reading: Import, _ points: [Import.Point], _ problems: [Failure.Problem], _ typed: Posted
    ) -> HTML {
        let choices = [Choice("", "No point")] + points.map { Choice("\($0.number)", "\($0.number). \($0.title)") }
        return visit.form(
            to: "/imports/\(reading.id)/unassigned", version: reading.version,
            """
            \(each(reading.unassignedActions.enumerated()) { place, action in
                Select(field(place), label: "\(action.text)", choices: choices, chosen: typed.text(field(place)),
                    error: problems.message(at: field(place))).html
            })
            \(Button("Give them to their points", kind: .secondary))
            """)
    }
}

extension Posted {
    /// Which point was chosen for which action.
    fileprivate var pointsByPlace: [Int: Int] {
        var points: [Int: Int] = [:]
        for place in 0..<FormFields.limit {
            if let point = Int(text(UnassignedActions.field(place))) { points[place] = point }
        }
        return points
    }
}

extension Import {
    /// Gives the actions in their order; the profession that leads on a point leads on what it gets.
    fileprivate mutating func give(_ points: [Int: Int], standard: Standard.ID?, of standards: [Standard]) throws(Refusal) {
        let standard = standards.first { $0.id == standard }
        // Every action that has gone moves those after it one place up.
        for (gone, place) in points.keys.sorted().enumerated() {
            guard let number = points[place] else { continue }
            try assign(unassigned: place - gone, toPoint: number, leading: standard?.point(number)?.professions.first)
        }
    }
}
