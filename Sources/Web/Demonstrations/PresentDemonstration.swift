import Casework
import Domain
import Hummingbird
import Markup

/// What is shown, to talk through: large type, one point at a time. The arrow keys do what the links to the next and the last point do.
enum PresentDemonstration {
    static let routes: [Route] = [
        .get("/services/:service/demonstration/:kind/present", .signedIn) { visit in
            let record = try await visit.demonstrationRecord()
            return page(visit, record, Stage(record, showing: nil), opening(record))
        },
        .get("/services/:service/demonstration/:kind/present/:point", .signedIn) { visit in
            let record = try await visit.demonstrationRecord()
            let point = try visit.shownPoint(of: record.shown)
            let view = ShownPoint(point: point, document: record.shown, place: .site, level: 1)
            return page(visit, record, Stage(record, showing: point), view.html)
        },
    ]

    private static func page(_ visit: Visit, _ record: DemonstrationRecord, _ stage: Stage, _ content: HTML) -> Response {
        visit.stage(
            "\(stage.title), \(record.document.title.lowercasedFirst), \(record.service.name)",
            back: BackLink(to: record.address, "Leave the presentation").inLandmark, scripts: ["present.js"],
            """
            <div class="aa-stage">
            \(stage.place)
            \(content)
            \(stage.steps)
            </div>
            """)
    }

    private static func opening(_ record: DemonstrationRecord) -> HTML {
        """
        \(Heading(.extraLarge, "\(record.document.title)", caption: "\(record.service.name)"))
        <p class="govuk-body">\(ShownFacts(record.standard, record.booking).words)</p>
        \(record.emptiness ?? ItemList(record.shown.points.map { point in
            "\(Link("\(point.heading)", to: record.presenting(of: point.number))) \(point.rating.tag)"
        }, style: .plain, spacing: .spaced).html)
        """
    }
}

/// Where in the presentation one is, and the ways from there.
private struct Stage {
    let title: String
    let place: HTML
    private let previous: (title: String, address: WebAddress)?
    private let next: (title: String, address: WebAddress)?

    init(_ record: DemonstrationRecord, showing point: DemonstrationDocument.Point?) {
        let points = record.document.points
        func step(_ point: DemonstrationDocument.Point) -> (title: String, address: WebAddress) {
            (point.heading, record.presenting(of: point.number))
        }
        guard let point, let index = points.firstIndex(where: { $0.number == point.number }) else {
            (title, place, previous, next) = ("Presentation", "", nil, points.first.map(step))
            return
        }
        title = point.heading
        place = "<p class=\"govuk-caption-l\">\(record.service.name), \(index + 1) of \(points.count.counted("point"))</p>"
        previous = points.prefix(index).last.map(step) ?? ("\(record.document.title)", record.place("present"))
        next = points.dropFirst(index + 1).first.map(step)
    }

    var steps: HTML {
        """
        <nav class="aa-stage__steps aa-not-on-paper" aria-label="Points">
        \(when(previous) { step("Previous", $0, "prev") })
        \(when(next) { step("Next", $0, "next") })
        </nav>
        <p class="govuk-body-s aa-muted aa-not-on-paper" data-keys hidden>You can also use the left and right arrow keys.</p>
        """
    }

    private func step(_ word: HTML, _ step: (title: String, address: WebAddress), _ relation: HTML) -> HTML {
        """
        <a class="govuk-link aa-stage__step aa-stage__step--\(relation)" href="\(step.address)" rel="\(relation)">\
        <strong>\(word)<span class="govuk-visually-hidden">:</span></strong> <span>\(step.title)</span></a>
        """
    }
}
