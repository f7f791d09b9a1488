public import Domain
public import Foundation

/// A report as a Word file: what it says as a whole, then point by point.
public struct ReportWord {
    private let report: Report
    private let service: String
    private let standard: Standard?
    private let instant: Date

    /// `instant` is when it is written.
    public init(_ report: Report, service: String, standard: Standard?, at instant: Date) {
        self.report = report
        self.service = service
        self.standard = standard
        self.instant = instant
    }

    public var word: WordDocument {
        WordDocument(
            DocumentProperties(
                title: "\(report.assessment.title): \(service)", subject: "Service assessment report", author: "Assessment Actions",
                written: instant),
            page: .init(.portrait, header: service, footer: "\(report.assessment.title). \(report.status.title)"),
            blocks: facts + report.content.findings.map { .paragraph([.plain($0)]) } + report.content.points.flatMap(blocks) + unassigned)
    }

    private var facts: [WordDocument.Block] {
        let facts: [(String, String?)] = [
            ("Overall rating", report.content.overall?.title), ("Why", report.content.overallReason?.text),
            ("Standard", standard?.title), ("Lead assessor", report.content.leadAssessor), ("Status", report.status.title),
            ("Edition", report.edition > 1 ? "\(report.edition)" : nil),
        ]
        return facts.compactMap { name, value in value.map { .paragraph([.bold("\(name): "), .plain($0)]) } }
    }

    private func blocks(_ point: ReportedPoint) -> [WordDocument.Block] {
        let title = point.title.isEmpty ? standard?.point(point.number)?.title ?? "" : point.title
        return [.heading("\(point.number). \(title)", .one), .paragraph([.bold(point.rating.title)])]
            + point.findings.map { .paragraph([.plain($0)]) }
            + list("Actions", point.actions.map(\.text)) + list("Advice", point.advice)
    }

    private var unassigned: [WordDocument.Block] {
        report.content.unassignedActions.isEmpty
            ? [] : [.heading("Actions for no single point", .one), .bullets(report.content.unassignedActions.map { [.plain($0)] })]
    }

    private func list(_ title: String, _ texts: [String]) -> [WordDocument.Block] {
        texts.isEmpty ? [] : [.heading(title, .two), .bullets(texts.map { [.plain($0)] })]
    }
}
