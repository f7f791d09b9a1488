public import Domain

/// A report as JSON in the shape of an import result, so that it can be read back.
public struct ReportJSON {
    private let draft: ReportDraft

    public init(_ report: Report, service: String, organisation: String, standard: Standard?) {
        draft = ReportDraft(report, service: service, organisation: organisation, standard: standard)
    }

    /// `file` is what the result calls the file.
    public func text(file: String) -> String { draft.object(file: file, format: nil).text }
}

extension ReportDraft {
    /// The report as if it had just been read.
    init(_ report: Report, service: String, organisation: String, standard: Standard?) {
        let content = report.content
        self.init(
            service: service, organisation: organisation, phase: report.assessment.phase, assessmentType: report.assessment.kind,
            date: report.assessment.date, standard: content.standard, overall: content.overall, findings: content.findings,
            points: content.points.map { point in
                DraftPoint(
                    number: point.number, title: point.title.isEmpty ? standard?.point(point.number)?.title : point.title,
                    rating: point.rating, findings: point.findings, actions: point.actions.map(\.text), advice: point.advice)
            },
            unassignedActions: content.unassignedActions, leadAssessor: content.leadAssessor)
    }
}
