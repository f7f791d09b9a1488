import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// The page on which a report is begun: what is known of the assessment, and what it will rate.
struct BeginReportPage: Sendable {
    let visit: Visit
    let record: ServiceRecord
    let colleagues: [Person]
    /// Those that a new report may be against.
    let standards: [Standard]

    init(_ visit: Visit) async throws {
        self.visit = visit
        record = try await visit.reader.service(visit.id("service"), for: visit.person)
        let team = Set(record.team.map(\.person.id))
        colleagues = try await visit.reader.colleagues(of: visit.person).filter { !team.contains($0.id) }
        standards = try await visit.reader.organisationStandards(for: visit.person).offered
    }

    func response(_ form: BeginReportForm, _ problems: [Failure.Problem] = []) -> Response {
        let service = record.service
        let address: WebAddress = "/services/\(service.id)/reports/new"
        return visit.page(
            "Write a report", in: .services, status: problems.isEmpty ? .ok : .unprocessableContent,
            back: BackLink(to: "/services/\(service.id)", "Back to \(service.name)").inLandmark, failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Write a report", caption: "\(service.name)"))
            \(drafts)
            \(visit.form(to: address, fields(form.posted, problems)))
            </div></div>
            """)
    }

    /// Two of them would rate the same points.
    static let otherReassessment = "Another reassessment of this service is being written. Issue or discard it first"

    /// A second draft of the same assessment helps nobody.
    private var drafts: HTML {
        let drafts = record.reports.filter { !$0.status.hasBeenIssued }
        guard !drafts.isEmpty else { return "" }
        let links = drafts.map { Link("\($0.title)", to: "/reports/\($0.id)").html }
        return InsetText("<p class=\"govuk-body\">Not issued yet for this service:</p>\(ItemList(links))").html
    }

    private func fields(_ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        """
        \(Radios("kind", legend: .medium("What is the report of?"), choices: kinds, chosen: typed.text("kind"),
            error: problems.message(at: "kind")))
        \(Select("phase", label: .medium("Phase that was assessed"),
            choices: [Choice("", "Not said")] + AssessedPhase.allCases.map { Choice($0.rawValue, "\($0.title)") },
            chosen: typed.text("phase")))
        \(DateInput("date", legend: .medium("Date of the assessment"), value: typed.dateParts("date"), hint: "For example, 27 3 2026.",
            error: problems.message(at: "date-day")))
        \(Select("standard", label: .medium("Standard"),
            choices: standards.map { Choice($0.id, "\($0.title), \($0.version)") }, chosen: typed.text("standard"),
            hint: "A reassessment keeps the standard of the report before it.", error: problems.message(at: "standard")))
        \(Select("lead-assessor", label: .medium("Lead assessor"),
            choices: [Choice("", "Nobody for now")] + colleagues.map { Choice("\($0.id)", "\($0.name)") },
            chosen: typed.text("lead-assessor"), hint: "They write the report with the panel, and submit it to you.",
            error: problems.message(at: "lead-assessor")))
        \(ButtonGroup("\(Button("Start the report")) \(Link("Cancel", to: "/services/\(record.service.id)"))"))
        """
    }

    private var kinds: [Choice] {
        BeginReportForm.kinds.map { kind in
            switch kind {
            case .reassessment: Choice(kind.rawValue, "A reassessment", hint: scope)
            case .peerReview: Choice(kind.rawValue, "A peer review", hint: "Findings and advice; its points need not be rated.")
            case .assessment, .amberEvidenceReview, .selfCertification:
                Choice(kind.rawValue, "An assessment", hint: "Rates every point of the standard.")
            }
        }
    }

    /// Exactly the points that are red now: nobody types them.
    private var scope: HTML {
        let red = record.position?.redPoints ?? []
        guard !red.isEmpty else { return "No point of this service is red now, so there is nothing to reassess." }
        return "Rates what is red now, and nothing else: \(red.asPoints)."
    }
}
