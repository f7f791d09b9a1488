import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// What the import says of the assessment as a whole.
enum CorrectDetails {
    static let routes: [Route] = [
        .get("/imports/:import/details", .importers) { visit in
            let reading = try await visit.waitingImport()
            return try await page(visit, reading, Posted(reading.details))
        },
        .post("/imports/:import/details", .importers) { try await save($0) },
    ]

    private static func save(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let reading = try await visit.waitingImport()
        let (details, problems) = posted.importDetails(
            knowing: try await visit.reader.standards(for: visit.person), today: visit.reader.today)
        guard problems.isEmpty else { return try await page(visit, reading, posted, problems, status: .unprocessableContent) }
        do {
            try await visit.correct(posted) { try $0.correct(details) }
        } catch Failure.changedMeanwhile {
            return try await page(visit, reading, posted, .changedMeanwhile, status: .conflict)
        }
        return visit.redirect(to: reading.address.saying(.corrected))
    }

    private static func page(
        _ visit: Visit, _ reading: Import, _ typed: Posted, _ problems: [Failure.Problem] = [], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        // A form that was refused was made of an older version where somebody else was first; only that answer carries the new one.
        let version = status == .unprocessableContent ? typed.version : reading.version
        let standards = try await visit.reader.standards(for: visit.person)
        let fields = DetailsFields(reading: reading, standards: standards, typed: typed, problems: problems)
        return visit.page(
            "Correct the details", in: .reports, status: status, back: reading.back(), failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Correct the details", caption: "\(reading.name)"))
            \(visit.form(to: "/imports/\(reading.id)/details", version: version, """
                \(fields.html)
                \(ButtonGroup("\(Button("Save the details")) \(Link("Cancel", to: reading.address))"))
                """))
            </div></div>
            """)
    }
}

/// The fields of the details, each with what the reader doubted about it.
struct DetailsFields {
    let reading: Import
    let standards: [Standard]
    let typed: Posted
    let problems: [Failure.Problem]

    var html: HTML {
        """
        \(input("service", .service, "Name of the service"))
        \(input("provider", .provider, "Provided by", hint: "The organisation, as the report spells it"))
        \(select("phase", .phase, "Phase that was assessed", AssessedPhase.allCases.map { Choice($0.rawValue, "\($0.title)") }))
        \(select("kind", .kind, "Kind of assessment", Assessment.Kind.allCases.map { Choice($0.rawValue, "\($0.title)") }))
        \(DateInput("date", legend: "Date of the assessment", value: typed.dateParts("date"), hint: hint(.date, "For example, 27 3 2026"),
            error: problems.message(at: "date-day")))
        \(select("standard", .standard, "Standard", standards.map { Choice($0.id, "\($0.title) (\($0.points.count) points)") }))
        \(select("overall", .overall, "Overall rating, as the report gives it", OverallRating.allCases.map { Choice($0.rawValue, "\($0.title)") }))
        \(input("lead-assessor", .leadAssessor, "Lead assessor, as the report names them"))
        """
    }

    private func input(_ name: String, _ subject: ImportProblem.Subject, _ label: FieldLabel, hint: HTML? = nil) -> TextInput {
        TextInput(name, label: label, value: typed.text(name), hint: self.hint(subject, hint), error: problems.message(at: name))
    }

    private func select(_ name: String, _ subject: ImportProblem.Subject, _ label: FieldLabel, _ choices: [Choice]) -> Select {
        Select(name, label: label, choices: [Choice("", "Not given")] + choices, chosen: typed.text(name), hint: hint(subject, nil))
    }

    private func hint(_ subject: ImportProblem.Subject, _ help: HTML?) -> HTML? {
        let doubts = reading.problems.filter { $0.subject == subject }.map { "<strong>To check: \($0.message)</strong>" as HTML }
        let lines = (help.map { [$0] } ?? []) + doubts
        return lines.isEmpty ? nil : lines.joined(by: "<br>")
    }
}

extension Posted {
    fileprivate init(_ details: Import.Details) {
        let date = details.date
        self.init(fields: [
            "service": [details.service ?? ""], "provider": [details.provider ?? ""], "phase": [details.phase?.rawValue ?? ""],
            "kind": [details.kind?.rawValue ?? ""], "standard": [details.standard ?? ""], "overall": [details.overall?.rawValue ?? ""],
            "lead-assessor": [details.leadAssessor ?? ""], "date-day": [date.map { "\($0.day)" } ?? ""],
            "date-month": [date.map { "\($0.month)" } ?? ""], "date-year": [date.map { "\($0.year)" } ?? ""],
        ])
    }

    /// What was typed, and what cannot be taken of it. An empty field is taken: what is missing is said when it is needed.
    fileprivate func importDetails(knowing standards: [Standard], today: Day) -> (Import.Details, [Failure.Problem]) {
        var problems: [Failure.Problem] = []
        func line(_ name: String, _ what: String) -> String? {
            let line = words(name).map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            if text(name).count > 200 { problems.append(.init(name, "\(what) must be 200 characters or fewer")) }
            return line
        }
        let service = line("service", "The name of the service")
        let provider = line("provider", "The organisation")
        let date = day("date")
        let isDateEmpty = ["day", "month", "year"].allSatisfy { text("date-\($0)").isEmpty }
        if date == nil, !isDateEmpty {
            problems.append(.init("date-day", "The date of the assessment must be a real date, like 27 3 2026"))
        }
        if let date, date > today { problems.append(.init("date-day", "The date of the assessment must be today or in the past")) }
        let details = Import.Details(
            service: service, provider: provider, phase: AssessedPhase(rawValue: text("phase")),
            kind: Assessment.Kind(rawValue: text("kind")),
            date: date, standard: standards.first { $0.id == text("standard") }?.id, overall: OverallRating(rawValue: text("overall")),
            leadAssessor: line("lead-assessor", "The name of the lead assessor")
        )
        return (details, problems)
    }
}
