import Casework
import Domain
import Markup

/// What a service is ready for: the checklist of what comes next in full, the others folded away, each with the step it is for.
struct ServiceReadiness {
    let record: ServiceRecord

    var html: HTML {
        """
        \(Heading(.medium, "What comes next", id: "readiness"))
        \(each(possible.filter { $0.purpose == next }, open))
        \(each(possible.filter { $0.purpose != next }, folded))
        """
    }

    /// Nothing comes after the last phase.
    private var possible: [Readiness] {
        let isLast = record.service.phase.map { $0.next == nil } ?? false
        return isLast ? record.readiness.filter { $0.purpose != .nextPhase } : record.readiness
    }

    private var isRed: Bool { record.position?.redPoints.isEmpty == false }

    /// A service with red points is reassessed before anything else.
    private var next: Readiness.Purpose { isRed ? .reassessment : .nextAssessment }

    private func open(_ readiness: Readiness) -> HTML {
        """
        \(Heading(.small, "\(readiness.purpose.title)"))
        <p class="govuk-body"><strong>\(readiness.title).</strong></p>
        \(content(readiness))
        """
    }

    private func folded(_ readiness: Readiness) -> HTML {
        let verdict = isNeeded(readiness) ? readiness.verdictWords : "no point is red now"
        return Details("\(readiness.purpose.title): \(verdict)", content(readiness), id: "ready-for-\(readiness.purpose.rawValue)").html
    }

    private func isNeeded(_ readiness: Readiness) -> Bool { readiness.purpose != .reassessment || isRed }

    private func content(_ readiness: Readiness) -> HTML {
        "\(ReadinessChecklist(readiness, in: record))\(ReadinessSteps(readiness: readiness, record: record).html)"
    }
}

extension Readiness {
    /// The verdict to stand after the name of what it is for.
    fileprivate var verdictWords: String {
        if booking != nil { return title.lowercasedFirst }
        return switch verdict {
        case .ready: "ready"
        case .readyWithWarnings: "ready, with \(warnings.count.counted("warning"))"
        case .notReady: title.lowercasedFirst
        }
    }
}
