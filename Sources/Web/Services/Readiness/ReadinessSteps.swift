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
        guard readiness.verdict != .notReady, !record.roles.isDisjoint(with: Booking.Verb.request.roles) else { return [] }
        let address: WebAddress = "/services/\(record.service.id)/bookings/new?kind=\(kind.rawValue)"
        return [LinkButton(words, to: address, kind: .secondary).html]
    }

    private var phase: [HTML] {
        guard !record.roles.isDisjoint(with: Service.movers) else { return [] }
        let words: HTML = record.service.phase == nil ? "Set the phase" : "Move to another phase"
        return [Link(words, to: "/services/\(record.service.id)/phase").html]
    }
}
