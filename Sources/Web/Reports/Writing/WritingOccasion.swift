import Casework
import Domain
import Markup

/// Why a report is written or written again, said over its parts.
struct WritingOccasion {
    let record: ReportRecord

    var html: HTML {
        switch record.report.state {
        case .draft: "\(sentBack)<p class=\"govuk-body\">\(scope) The team sees nothing of it before the report is issued.</p>"
        case .submitted:
            "<p class=\"govuk-body\">The lead assessor has submitted this report. Put right what must be put right, then issue it.</p>"
        case .amended(let reason, _, _): "\(amendment(reason))\(challenge(of: nil))"
        case .issued, .challenged, .accepted: ""
        }
    }

    /// What the team said against the edition before; nothing where that was about other points than this one.
    func challenge(of point: Int?) -> HTML {
        guard record.report.status == .amended, let (reason, points) = challenged else { return "" }
        if let point, let points, !points.contains(point) { return "" }
        return InsetText(
            "<p class=\"govuk-body\">The team challenged \(points?.asPoints ?? "the report"):</p>\(HTML.paragraphs(reason.text))"
        ).html
    }

    private var scope: HTML {
        let report = record.report
        let since =
            record.lineage.follows.map { "the \($0.assessment.name.lowercased()) on \($0.assessment.date.words)" } ?? "the last report"
        return switch report.assessment.kind {
        case .amberEvidenceReview: "Rate each point again, on what the team did since \(since)."
        case .reassessment: "Rate again each point that was red, on what the team did since \(since). A reassessment rates no other points."
        case .peerReview: "A peer review need not rate the points. Each part is saved by itself, and everybody on the panel can write."
        case .assessment, .selfCertification:
            "Rate every point of the \(record.standard?.title ?? report.content.standard). "
                + "Each part is saved by itself, and everybody on the panel can write."
        }
    }

    private func amendment(_ reason: Words?) -> HTML {
        """
        <p class="govuk-body">This will be edition \(record.report.edition). The team reads the edition before it until the assessments team \
        issues this one. The team’s actions follow what you write, and keep what was done on them.</p>
        \(when(reason) { "<p class=\"govuk-body\">It is amended for this reason:</p>\(InsetText(HTML.paragraphs($0.text)))" })
        """
    }

    /// What the assessments team wants put right, where it has sent the report back since it was last submitted.
    private var sentBack: HTML {
        for line in record.history {
            switch line.entry.what {
            case .report(.submitted): return ""
            case .report(.sentBack(let reason)):
                return InsetText(
                    "<p class=\"govuk-body\">\(line.personName ?? "The assessments team") sent the report back:</p>\(HTML.paragraphs(reason.text))"
                ).html
            case .report, .action, .question, .booking, .demonstration, .service, .person, .organisation: continue
            }
        }
        return ""
    }

    /// Of the edition before this one.
    private var challenged: (Words, [Int]?)? {
        let before = record.history.drop { line in
            if case .report(.amended) = line.entry.what { false } else { true }
        }
        for line in before {
            switch line.entry.what {
            case .report(.issued): return nil
            case .report(.challenged(let reason, let points, _)): return (reason, points)
            case .report, .action, .question, .booking, .demonstration, .service, .person, .organisation: continue
            }
        }
        return nil
    }
}
