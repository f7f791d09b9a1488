import Domain
import Markup

/// What an import says of the assessment as a whole, each with the way to its field.
enum ImportSummary {
    static func view(_ reading: Import, knowing standards: [Standard]) -> HTML {
        let details = reading.details
        let standard = details.standard.map { id in standards.first { $0.id == id }?.title ?? id }
        let rows: [SummaryList.Row] = [
            row(.service, "Service", reading, text(details.service), gap: .service),
            row(.provider, "Provided by", reading, text(details.provider)),
            row(.phase, "Phase", reading, text(details.phase?.title)),
            row(.kind, "Kind", reading, text(details.kind?.title), gap: .kind),
            row(.date, "Date of the assessment", reading, text(details.date?.words), gap: .date),
            row(.standard, "Standard", reading, text(standard), gap: .standard),
            row(.overall, "Overall rating", reading, overall(reading)),
            row(.leadAssessor, "Lead assessor", reading, text(details.leadAssessor)),
        ]
        let earlier = reading.previousReports.isEmpty ? nil : ItemList(reading.previousReports.map { "\($0)" }, style: .plain).html
        return SummaryList(
            rows + (earlier.map { [.init("Earlier reports that it names", $0)] } ?? []) + [.init("Read from", "\(reading.sourceInWords)")]
        ).html
    }

    private static func text(_ text: String?) -> HTML? { text.map { "\($0)" } }

    /// An empty field that a report must have is a link to where it is filled in; an error summary leads there.
    private static func row(
        _ subject: ImportProblem.Subject, _ key: HTML, _ reading: Import, _ value: HTML?, gap: Import.Gap? = nil
    ) -> SummaryList.Row {
        let page: WebAddress = "/imports/\(reading.id)/details"
        let field = page.at(subject == .date ? "date-day" : subject.field ?? "")
        guard value == nil, let gap else { return .init(key, value ?? "Not given", links: [.init("Change", to: field, about: "\(key)")]) }
        return .init(key, "<a class=\"govuk-link\" id=\"\(gap.rawValue)\" href=\"\(field)\">\(gap.rule)</a>")
    }

    /// Kept as written, even where the points say otherwise.
    private static func overall(_ reading: Import) -> HTML? {
        let suggested = OverallRating.suggested(by: reading.points.map(\.rating))
        guard let overall = reading.details.overall else {
            return when(suggested) { "Not given. The lowest rating of a point is \($0.tag)" }
        }
        guard let suggested, suggested != overall else { return overall.tag }
        return """
            \(overall.tag)
            <p class="govuk-body-s govuk-!-margin-top-1">As written in the report. The lowest rating of a point is \(suggested.title.lowercased()).</p>
            """
    }
}
