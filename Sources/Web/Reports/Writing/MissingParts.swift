import Domain
import Markup

/// Everything that is missing before a report can leave the panel, each with the way to where it is filled in.
struct MissingParts {
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
                <p class="govuk-body">Before \(report.status == .draft ? "you can submit" : "the assessments team can issue") the report:</p>
                \(ItemList(lines.map { Link("\($0.words)", to: $0.address).html }, spacing: .spaced))
                """))
            """
    }

    private func lines(_ gap: Report.Refusal) -> [Line] {
        switch gap {
        case .ratingNeeded(let points): points.map { line("Rate point \($0)", point: $0, field: "rating") }
        case .actionNeeded(let points):
            points.map { line("Give point \($0) at least one action, because it is amber or red", point: $0, field: "action-1") }
        case .amberOrRedNeeded(let points): points.map { line("Choose amber or red for point \($0)", point: $0, field: "tracked-as") }
        case .overallNeeded: [summary("Give the overall rating", field: "overall")]
        case .overallReasonNeeded(let suggested):
            [summary("Say why the overall rating is not \(suggested.title.lowercased()), as the points suggest", field: "reason")]
        case .pointsNeeded:
            [
                Line(
                    words: "No point is red any more, so there is nothing to reassess. Ask the assessments team to discard this draft",
                    place: "summary", address: report.address)
            ]
        case .notPermitted, .wrongStatus, .notSubmitted, .reasonNeeded, .unknownStandard, .unknownPoint, .pointTwice,
            .actionsOnGreen, .wordingNeeded, .scopeIsFixed, .meetingInPast, .alreadyBegun, .notYetAssessed, .nothingRed:
            []
        }
    }

    private func line(_ words: String, point: Int, field: String) -> Line {
        Line(words: words, place: "point-\(point)", address: report.writingAddress(ofPoint: point).at(field))
    }

    private func summary(_ words: String, field: String) -> Line {
        Line(words: words, place: "summary", address: report.summaryAddress.at(field))
    }
}
