import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// The last step of an import: which service it belongs to, and who led the assessment. After it the report is a draft.
enum ConfirmImport {
    static let routes: [Route] = [
        .get("/imports/:import/confirm", .importers) { visit in
            let record = try await record(visit)
            return try await page(visit, record, Posted(record))
        },
        .post("/imports/:import/confirm", .importers) { try await confirm($0) },
    ]

    private static func record(_ visit: Visit) async throws -> ImportRecord {
        let record = try await visit.reader.waitingImport(visit.id("import"), for: visit.person)
        if let report = record.reading.report { throw Import.Refusal.alreadyConfirmed(report) }
        return record
    }

    private static func confirm(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let record = try await record(visit)
        let version = try posted.seenVersion
        let (choice, problems) = posted.serviceChoice
        let isComplete = record.reading.obstacles(knowing: record.standards).isEmpty
        guard let choice, problems.isEmpty, isComplete else {
            return try await page(visit, record, posted, problems, status: .unprocessableContent)
        }
        if let told = try await scope(visit, record.reading, posted), told.service != posted.text("told") {
            return try await page(visit, record, posted, [.init("scope", ScopeNotice.question)], status: .unprocessableContent)
        }
        do {
            let report = try await visit.casework.confirm(
                record.reading.id, by: visit.person, expecting: version, for: choice, leadAssessor: Person.ID(posted.text("lead-assessor")))
            return visit.redirect(to: ("/reports/\(report.id)" as WebAddress).saying(.imported))
        } catch Failure.invalid(let problems) {
            return try await page(visit, record, posted, problems, status: .unprocessableContent)
        } catch Failure.changedMeanwhile {
            let problem = Failure.Problem("", "Somebody else corrected this import after you opened it. Check it again before you keep it")
            return try await page(visit, record, posted, [problem], status: .conflict)
        }
    }

    /// How a reassessment differs from the red points of the service that is chosen. Nil where none is, or where it rates exactly those.
    private static func scope(_ visit: Visit, _ reading: Import, _ typed: Posted) async throws -> ChosenScope? {
        guard case .existing(let service) = typed.serviceChoice.0,
            let scope = try await visit.reader.scope(of: reading, for: service, by: visit.person), !scope.isExact
        else { return nil }
        return ChosenScope(service: "\(service)", scope: scope)
    }

    private struct ChosenScope: Sendable {
        let service: String
        let scope: ReassessmentScope

        var notice: HTML { "<div id=\"scope\">\(ScopeNotice(scope: scope).html)</div>" }

        /// Says with the form that the person was told, and of which service.
        var field: HTML { "<input\(attributes: ["type": "hidden", "name": "told", "value": service])>" }
    }

    /// Where something is missing still, the import's own page, which says what.
    private static func page(
        _ visit: Visit, _ record: ImportRecord, _ typed: Posted, _ problems: [Failure.Problem] = [], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let reading = record.reading
        let obstacles = reading.obstacles(knowing: record.standards)
        guard obstacles.isEmpty else { return ShowImport.page(visit, record, obstacles, status: .conflict) }
        let fields = ConfirmFields(
            record: record, colleagues: try await visit.reader.colleagues(of: visit.person), typed: typed, problems: problems)
        let told = try await scope(visit, reading, typed)
        let version = status == .unprocessableContent ? typed.version : reading.version
        return visit.page(
            "Keep the report", in: .reports, status: status, back: reading.back(), failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Keep the report", caption: "\(reading.name)"))
            \(ShowImport.twins(record))
            \(told?.notice)
            <p class="govuk-body">\(summary(reading)) It will be a draft, which the team cannot see until you issue it.</p>
            \(visit.form(to: "/imports/\(reading.id)/confirm", version: version, """
                \(told?.field)
                \(fields.html)
                \(ButtonGroup("\(Button("Keep as a draft report")) \(Link("Check it again", to: reading.address))"))
                """))
            </div></div>
            """)
    }

    private static func summary(_ reading: Import) -> HTML {
        let actions = reading.points.map(\.actions.count).reduce(0, +)
        return
            "\(reading.kindInWords)\(reading.details.date.map { " of \($0.words)" } ?? ""): \(reading.points.count.counted("point")), \(actions.counted("action"))."
    }
}

extension Posted {
    /// What the page is opened with: the service of the same name, the phase that was assessed, the person whom the report names.
    fileprivate init(_ record: ImportRecord) {
        let details = record.reading.details
        let likely = record.likelyServices
        let same = likely.first { $0.isSameName }?.service.id.description
        self.init(fields: [
            "service": [same ?? (likely.isEmpty ? "new" : "")], "name": [details.service ?? ""], "provider": [details.provider ?? ""],
            "phase": [details.phase.flatMap { Phase(rawValue: $0.rawValue) }?.rawValue ?? ""],
        ])
    }

    fileprivate var serviceChoice: (ServiceChoice?, [Failure.Problem]) {
        switch text("service") {
        case "": return (nil, [.init("service", "Choose the service")])
        case "other":
            guard let id = Service.ID(text("other-service")) else {
                return (nil, [.init("other-service", "Choose a service from the list")])
            }
            return (.existing(id), [])
        case "new":
            guard let name = words("name"), name.text.count <= 200 else {
                return (nil, [.init("name", "Enter the name of the service, in 200 characters or fewer")])
            }
            return (.new(name: name, provider: words("provider"), phase: Phase(rawValue: text("phase"))), [])
        case let id:
            guard let id = Service.ID(id) else { return (nil, [.init("service", "Choose the service")]) }
            return (.existing(id), [])
        }
    }
}
