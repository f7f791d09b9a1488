import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// For each point that is not met: whether the team tracks its actions as amber or as red.
enum TrackNotMet {
    static let routes: [Route] = [
        .get("/imports/:import/not-met", .importers) { visit in
            let reading = try await visit.waitingImport()
            return page(visit, reading, chosen: reading.chosenRatings)
        },
        .post("/imports/:import/not-met", .importers) { try await choose($0) },
    ]

    private static func choose(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let reading = try await visit.waitingImport()
        let all = Action.Rating(rawValue: posted.text("all"))
        let pairs = reading.notMetPoints.map { ($0.number, all ?? posted.tracked(point: $0.number) ?? $0.trackedAs) }
        let ratings = Dictionary(pairs) { first, _ in first }
        do {
            try await visit.correct(posted) { try $0.track(ratings) }
        } catch Failure.changedMeanwhile {
            return page(visit, reading, chosen: ratings, .changedMeanwhile, status: .conflict)
        }
        return visit.redirect(to: "/imports/\(reading.id)/confirm")
    }

    private static func page(
        _ visit: Visit, _ reading: Import, chosen: [Int: Action.Rating], _ problems: [Failure.Problem] = [],
        status: HTTPResponse.Status = .ok
    ) -> Response {
        visit.page(
            "Choose amber or red", in: .reports, status: status, back: reading.back(), failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Choose amber or red for what is not met", caption: "\(reading.name)"))
            \(reading.notMetPoints.isEmpty ? none : forms(visit, reading, chosen))
            </div></div>
            """)
    }

    private static let none: HTML = "<p class=\"govuk-body\">No point of this report is not met, so there is nothing to choose.</p>"

    private static func forms(_ visit: Visit, _ reading: Import, _ chosen: [Int: Action.Rating]) -> HTML {
        """
        <p class="govuk-body">The report says met or not met. Actions tracked as red must be done before the service moves on. \
        Actions tracked as amber are due within 3 months.</p>
        \(visit.form(to: "/imports/\(reading.id)/not-met", version: reading.version, """
            \(ButtonGroup("\(all("red", "Track all as red")) \(all("amber", "Track all as amber"))"))
            """))
        \(visit.form(to: "/imports/\(reading.id)/not-met", version: reading.version, """
            \(each(reading.notMetPoints) { radios($0, chosen[$0.number]).html })
            \(Button("Save and continue"))
            """))
        """
    }

    private static func all(_ rating: String, _ words: HTML) -> Button { Button(words, kind: .secondary, name: "all", value: rating) }

    private static func radios(_ point: Import.Point, _ chosen: Action.Rating?) -> Radios {
        Radios(
            "point-\(point.number)", legend: .sized(.small, "\(point.number). \(point.title)"),
            choices: Action.Rating.allCases.reversed().map { Choice($0.rawValue, "\($0.title)") }, chosen: chosen?.rawValue,
            hint: "\(point.actions.isEmpty ? "No actions" : point.actions.count.counted("action"))", layout: .inline)
    }
}

extension Import {
    fileprivate var chosenRatings: [Int: Action.Rating] {
        Dictionary(notMetPoints.map { ($0.number, $0.trackedAs) }) { first, _ in first }
    }
}

extension Posted {
    fileprivate func tracked(point number: Int) -> Action.Rating? { Action.Rating(rawValue: text("point-\(number)")) }
}
