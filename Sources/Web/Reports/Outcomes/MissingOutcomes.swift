import Domain
import Markup

/// Everything that is missing before a report can be submitted, each with the way to where it is filled in.
struct MissingOutcomes {
    let report: Report

    struct Line {
        let words: String
        /// The id of the part of the check page that it is about.
        let place: String
        let address: WebAddress
    }

    var lines: [Line] { report.gaps.flatMap(lines) }

    /// Nothing where nothing is missing.
    var html: HTML {
        guard !lines.isEmpty else { return "" }
        return """
            \(InsetText("""
                <p class="govuk-body">Before you can submit the report:</p>
                \(ItemList(lines.map { Link("\($0.words)", to: $0.address).html }, spacing: .spaced))
                """))
            """
    }

    private func lines(_ gap: Report.Refusal) -> [Line] {
        switch gap {
        case .ratingNeeded(let points): points.map { line("Rate point \($0)", point: $0, field: "rating") }
        case .actionNeeded(let points):
            points.map { line("Give point \($0) at least one action, because it is amber or red", point: $0, field: "action-1") }
        case .amberOrRedNeeded(let points): points.map { line("Choose amber or red for point \($0)", point: $0, field: "rating") }
        case .overallNeeded: [overall("Give the overall rating", field: "overall")]
        case .overallReasonNeeded(let suggested):
            [overall("Say why the overall rating is not \(suggested.title.lowercased()), as the points suggest", field: "reason")]
        case .notPermitted, .wrongStatus, .notSubmitted, .reasonNeeded, .pointsNeeded, .unknownStandard, .unknownPoint, .pointTwice,
            .actionsOnGreen, .wordingNeeded, .scopeIsFixed, .meetingInPast, .alreadyBegun, .notYetAssessed, .nothingRed:
            []
        }
    }

    private func line(_ words: String, point: Int, field: String) -> Line {
        Line(words: words, place: "point-\(point)", address: report.outcomeAddress(ofPoint: point).at(field))
    }

    private func overall(_ words: String, field: String) -> Line {
        Line(words: words, place: "overall", address: report.overallAddress.at(field))
    }
}

/// What the report says, part by part, each with the way to change it.
struct CheckedOutcomes {
    let report: Report

    var html: HTML {
        """
        \(each(report.content.points) { "<div id=\"point-\($0.number)\">\(card($0))</div>" })
        <div id="overall">\(overall)</div>
        """
    }

    private func card(_ point: ReportedPoint) -> SummaryCard {
        let title: HTML = "\(point.number). \(point.title)"
        let rows: [SummaryList.Row] = [
            .init("Rating", point.rating == .notRated ? "Not decided yet" : point.rating.tag),
            .init("Findings", point.findings.isEmpty ? "None" : "\(point.findings.map { HTML.paragraphs($0) })"),
        ]
        let actions = SummaryList.Row("Actions", point.actions.isEmpty ? "None" : list(point.actions.map(\.text)))
        let advice = SummaryList.Row("Optional advice", list(point.advice))
        return SummaryCard(
            title, links: [.init("Change", to: report.outcomeAddress(ofPoint: point.number))],
            rows: rows + (point.rating.carriesActions ? [actions] : []) + (point.advice.isEmpty ? [] : [advice]))
    }

    private var overall: SummaryCard {
        let content = report.content
        let reason = content.overallReason.map { SummaryList.Row("Reason", HTML.paragraphs($0.text)) }
        let findings =
            content.findings.isEmpty
            ? nil : SummaryList.Row("The service as a whole", "\(content.findings.map { HTML.paragraphs($0) })")
        return SummaryCard(
            "Overall rating", links: [.init("Change", to: report.overallAddress)],
            rows: [.init("Rating", content.overall?.tag ?? "Not given")] + [reason, findings].compactMap(\.self))
    }

    private func list(_ texts: [String]) -> HTML { ItemList(texts.map { "\($0)" }, spacing: .spaced).html }
}
