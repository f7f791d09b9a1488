import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// The page of one point, to correct or to add: what it is about, and what stands in its fields.
struct PointPage: Sendable {
    let visit: Visit
    let reading: Import
    /// The one that the report is against; nil where that is not known.
    let standard: Standard?
    /// The number that the point has now; nil for a new one.
    let target: Int?
    let form: PointForm

    init(_ visit: Visit, _ reading: Import, target: Int?, form: PointForm) async throws {
        let standards = try await visit.reader.standards(for: visit.person)
        self.init(visit, reading, standard: standards.first { $0.id == reading.details.standard }, target: target, form: form)
    }

    private init(_ visit: Visit, _ reading: Import, standard: Standard?, target: Int?, form: PointForm) {
        self.visit = visit
        self.reading = reading
        self.standard = standard
        self.target = target
        self.form = form
    }

    private var point: Import.Point? { reading.points.first { $0.number == target } }

    /// Adds a box, or saves. `verb` takes the point as it was typed.
    func answer(_ verb: @Sendable @escaping (inout Import, Import.Point) throws -> Void) async throws -> Response {
        if form.posted.text("do") == "add" { return response(adding: 1, version: form.posted.version) }
        let (typed, problems) = form.read(
            findings: point?.findings ?? [], standard: standard,
            taken: Set(reading.points.map(\.number)).subtracting([target].compactMap(\.self)))
        guard let typed, problems.isEmpty else { return response(problems, status: .unprocessableContent, version: form.posted.version) }
        do {
            try await visit.correct(form.posted) { try verb(&$0, typed) }
        } catch Failure.changedMeanwhile {
            return conflict
        }
        let keptAsAdvice = !typed.rating.carriesActions && !typed.actions.isEmpty
        return visit.redirect(to: reading.address.saying(keptAsAdvice ? .keptAsAdvice : .corrected))
    }

    /// The form again over the latest version. Where the point is gone meanwhile, what was typed may be added as a new one.
    private var conflict: Response {
        let page = PointPage(visit, reading, standard: standard, target: point == nil ? nil : target, form: form)
        return page.response(.changedMeanwhile, status: .conflict, version: reading.version)
    }

    func response(
        _ problems: [Failure.Problem] = [], status: HTTPResponse.Status = .ok, adding boxes: Int = 0, version: Version? = nil
    ) -> Response {
        let fields = PointFields(
            reading: reading, standard: standard, target: target, posted: form.posted, boxes: min(form.boxes + boxes, PointForm.boxLimit),
            address: address, problems: problems)
        let title = target.map { "Correct point \($0)" } ?? "Add a point"
        return visit.page(
            title, in: .reports, status: status, back: reading.back(), failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "\(title)", caption: "\(reading.name)"))
            \(doubts)
            \(said)
            \(visit.form(to: address, version: version ?? reading.version, fields.html))
            \(removal)
            </div></div>
            """)
    }

    private var address: WebAddress {
        target.map { reading.address(ofPoint: $0) } ?? "/imports/\(reading.id)/points/new"
    }

    private var doubts: HTML {
        let doubts = reading.problems.filter { target != nil && $0.subject == target.map { .point($0) } }
        return when(!doubts.isEmpty) { InsetText("<p class=\"govuk-body\">To check:</p>\(ItemList(doubts.map { "\($0.message)" }))").html }
    }

    private var said: HTML {
        when(point) { ReportedPointView.findings($0.findings, "What the panel said") }
    }

    private var removal: HTML {
        guard let point else { return "" }
        let actions = point.actions.isEmpty ? "" : " Its \(point.actions.count.counted("action")) will go with it."
        return """
            \(Heading(.medium, "Remove point \(point.number)"))
            <p class="govuk-body">Remove it only where the report does not rate it.\(actions)</p>
            \(visit.form(to: address, version: reading.version, """
                \(Button("Remove point \(point.number)", kind: .warning, name: "do", value: "remove"))
                """))
            """
    }
}
