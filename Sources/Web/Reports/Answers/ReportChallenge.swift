import Casework
import Domain
import Markup

/// What the team said when it challenged the report; nothing where it did not, or where that is over.
struct ReportChallenge {
    let record: ReportRecord

    var html: HTML {
        guard case .challenged(let reason, let points, let meeting, _, let at) = record.report.state else { return "" }
        let who = record.whoLast { if case .challenged = $0 { true } else { false } }
        return InsetText(
            """
            <p class="govuk-body"><strong>\(who ?? "The team") challenged the report on \(Day(inLondonAt: at).words)</strong></p>
            <p class="govuk-body">\(about(points))\(when(meeting) { " The team and the panel meet on \($0.words)." })</p>
            \(HTML.paragraphs(reason.text))
            """
        ).html
    }

    private func about(_ numbers: [Int]?) -> HTML {
        guard let numbers else { return "It is about the report as a whole." }
        let points = record.report.content.points.filter { numbers.contains($0.number) }
        let names = points.map { Link("\($0.number). \($0.title)", to: record.report.address.at("point-\($0.number)")).html }
        return "It is about \(names.joined(by: ", "))."
    }
}

extension ReportRecord {
    /// Who did the latest thing of that kind; nil where nobody in particular did.
    func whoLast(_ isIt: (Report.Event) -> Bool) -> String? {
        history.first { line in
            if case .report(let event) = line.entry.what { isIt(event) } else { false }
        }?.personName
    }
}
