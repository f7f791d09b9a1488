import Domain
import Markup

/// What a report says, part by part, each with the way to change it.
struct ReportCard {
    let report: Report

    var html: HTML {
        """
        \(each(report.content.points) { "<div id=\"point-\($0.number)\">\(card($0))</div>" })
        <div id="summary">\(summary)</div>
        """
    }

    private func card(_ point: ReportedPoint) -> SummaryCard {
        SummaryCard(
            "\(point.number). \(point.title)", links: [.init("Change", to: report.writingAddress(ofPoint: point.number))],
            rows: Self.rows(of: point))
    }

    private var summary: SummaryCard {
        SummaryCard(
            "Overall rating and findings", links: [.init("Change", to: report.summaryAddress)], rows: Self.rows(of: report.content.summary))
    }

    static func rows(of point: ReportedPoint) -> [SummaryList.Row] {
        let rows: [SummaryList.Row] = [
            .init("Rating", point.rating == .notRated ? "Not decided yet" : point.rating.tag),
            .init("Findings", point.findings.isEmpty ? "None" : "\(point.findings.map { HTML.paragraphs($0) })"),
        ]
        let tracked = point.trackedAs.map { [SummaryList.Row("Tracked as", $0.tag)] } ?? []
        let actions = SummaryList.Row("Actions", point.actions.isEmpty ? "None" : list(point.actions.map(words)))
        let advice = SummaryList.Row("Optional advice", list(point.advice))
        return rows + tracked + (point.rating.carriesActions ? [actions] : []) + (point.advice.isEmpty ? [] : [advice])
    }

    static func rows(of summary: Report.Summary) -> [SummaryList.Row] {
        let reason = summary.reason.map { SummaryList.Row("Reason", HTML.paragraphs($0.text)) }
        let findings =
            summary.findings.isEmpty
            ? nil : SummaryList.Row("The service as a whole", "\(summary.findings.map { HTML.paragraphs($0) })")
        return [.init("Rating", summary.overall?.tag ?? "Not given")] + [reason, findings].compactMap(\.self)
    }

    private static func words(_ action: ReportedAction) -> String {
        action.text + (action.profession.map { " (\($0.title.lowercased()))" } ?? "")
    }

    private static func list(_ texts: [String]) -> HTML { ItemList(texts.map { "\($0)" }, spacing: .spaced).html }
}
