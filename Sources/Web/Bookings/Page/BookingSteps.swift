import Casework
import Domain
import Markup

/// What this person may do with a booking: the next step as the main button, the others beside it.
struct BookingSteps {
    let record: BookingRecord
    let visit: Visit

    var html: HTML {
        let pieces = buttons + links
        return pieces.isEmpty ? "" : ButtonGroup(pieces.joined(by: " ")).html
    }

    private var booking: Booking { record.booking }

    private var buttons: [HTML] {
        let main: [(Booking.Verb, HTML, WebAddress)] = [
            (.accept, "Accept the request", booking.page("accept")),
            (.setSchedule, "Name the panel and fix the date", booking.page("schedule")),
        ]
        return report + main.filter { admits($0.0) }.map { LinkButton($0.1, to: $0.2).html }
    }

    /// From the day of the assessment on.
    private var report: [HTML] {
        guard let slot = booking.slot, booking.status == .scheduled, !record.isBegun, slot.day <= record.actor.today,
            record.actor.holds(anyOf: Report.beginners)
        else { return [] }
        return [visit.form(to: booking.page("report"), Button("Write the report").html)]
    }

    private var links: [HTML] {
        let ways: [(Booking.Verb, HTML, WebAddress)] = [
            (.reject, "Do not accept it", booking.page("reject")), (.move, "Move to another date", booking.page("move")),
            (.changePanel, "Change the panel", booking.page("panel")), (.cancel, "Cancel the booking", booking.page("cancel")),
        ]
        return ways.filter { admits($0.0) }.map { Link($0.1, to: $0.2).html }
    }

    /// Nothing is changed any more once its report is begun.
    private func admits(_ verb: Booking.Verb) -> Bool { !record.isBegun && booking.admits(verb, record.actor) }
}
