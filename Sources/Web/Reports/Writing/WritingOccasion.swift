import Casework
import Domain
import Markup

/// Why a report is written or written again, said over its parts.
struct WritingOccasion {
    let record: ReportRecord

    private var report: Report { record.report }

    var html: HTML {
        switch report.state {
        case .draft: draft
        case .submitted:
            "<p class=\"govuk-body\">The lead assessor has submitted this report. Put right what must be put right, then issue it.</p>"
        case .amended(let reason, _, _): "\(amendment(reason))\(challenge(of: nil))"
        case .issued, .challenged, .accepted: ""
        }
    }

    /// What the team said against the edition before; nothing where that was about other points than this one.
    func challenge(of point: Int?) -> HTML {
        guard report.status == .amended, let (reason, points) = challenged else { return "" }
        if let point, let points, !points.contains(point) { return "" }
        return InsetText(
            "<p class=\"govuk-body\">The team challenged \(points?.asPoints ?? "the report"):</p>\(HTML.paragraphs(reason.text))"
        ).html
    }

    /// The way to what the team shows at a reassessment or the next assessment. Of one point only where that is sure to be shown.
    func shown(of point: Int?) -> HTML {
        guard report.status == .draft, let kind = Booking.Kind.allCases.first(where: { $0.assessmentKind == report.assessment.kind }),
            point == nil || kind == .reassessment
        else { return "" }
        let link =
            point.map { point in
                Link(
                    "What the team shows for point \(point)",
                    to: "/services/\(report.service)/demonstration/\(kind.rawValue)/present/\(point)", target: .newTab)
            } ?? Link("What the team shows", to: DemonstrationLinks.address(kind, of: report.service))
        return "<p class=\"govuk-body\">\(link)</p>"
    }

    private var draft: HTML {
        """
        \(sentBack)
        <p class="govuk-body">\(scope) The team sees nothing of it before the report is issued.</p>
        \(shown(of: nil))
        """
    }

    private var scope: HTML {
        let since =
            record.lineage.follows.map { "the \($0.assessment.name.lowercased()) on \($0.assessment.date.words)" } ?? "the last report"
        return switch report.assessment.kind {
        case .amberEvidenceReview: "Rate each point again, on what the team did since \(since)."
        case .reassessment: "\(rescoped)Rate each point that is red again, on what the team did since \(since). No other points are rated."
        case .peerReview: "A peer review need not rate the points. Each part is saved by itself, and everybody on the panel can write."
        case .assessment, .selfCertification:
            """
            Rate every point of the \(record.standard?.title ?? report.content.standard). Each part is saved by itself, and everybody on \
            the panel can write.
            """
        }
    }

    private func amendment(_ reason: Words?) -> HTML {
        """
        <p class="govuk-body">This will be edition \(report.edition). The team reads the edition before it until the assessments team \
        issues this one. The team’s actions follow what you write, and keep what was done on them.</p>
        \(when(reason) { "<p class=\"govuk-body\">It is amended for this reason:</p>\(InsetText(HTML.paragraphs($0.text)))" })
        """
    }
}

/// What the history says of it.
extension WritingOccasion {
    /// Newest first.
    private var events: [(what: Report.Event, who: String?)] {
        record.history.compactMap { line in
            if case .report(let event) = line.entry.what { (event, line.personName) } else { nil }
        }
    }

    /// What the assessments team wants put right, where it has sent the report back since it was last submitted.
    private var sentBack: HTML {
        for (event, who) in events {
            if case .submitted = event { break }
            guard case .sentBack(let reason) = event else { continue }
            let words: HTML = "<p class=\"govuk-body\">\(who ?? "The assessments team") sent the report back:</p>"
            return InsetText("\(words)\(HTML.paragraphs(reason.text))").html
        }
        return ""
    }

    /// Said before what is to be rated, where that is no longer what it was at the beginning.
    private var rescoped: HTML {
        for (event, _) in events {
            if case .rescoped = event { return "Another report has changed which points are red. " }
        }
        return ""
    }

    /// Against the edition before this one.
    private var challenged: (Words, [Int]?)? {
        let before = events.drop { if case .amended = $0.what { false } else { true } }
        for (event, _) in before {
            if case .issued = event { break }
            if case .challenged(let reason, let points, _) = event { return (reason, points) }
        }
        return nil
    }
}
