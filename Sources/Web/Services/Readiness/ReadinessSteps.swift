import Casework
import Domain
import Markup

/// The step that a checklist is for, for whoever may take it.
struct ReadinessSteps {
    let readiness: Readiness
    let record: ServiceRecord

    var html: HTML {
        let pieces = steps
        return when(!pieces.isEmpty) { ButtonGroup(pieces.joined(by: " ")).html }
    }

    private var steps: [HTML] {
        switch readiness.purpose {
        case .reassessment: booking(of: .reassessment, "Book the reassessment")
        case .nextAssessment: booking(of: .assessment, "Book the next assessment")
        case .nextPhase: phase
        }
    }

    private func booking(of kind: Booking.Kind, _ words: HTML) -> [HTML] {
        guard readiness.obstaclesToBooking.isEmpty, !record.roles.isDisjoint(with: Booking.Verb.request.roles) else { return [] }
        return [LinkButton(words, to: kind.requestAddress(for: record.service.id), kind: .secondary).html]
    }

    private var phase: [HTML] {
        guard record.mayMovePhase else { return [] }
        return [Link(record.service.phase == nil ? "Set the phase" : "Move to another phase", to: record.service.phaseAddress).html]
    }
}
