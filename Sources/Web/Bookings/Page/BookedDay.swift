import Casework
import Domain
import Markup

/// The day and the panel that are fixed, and the days before it was moved. Nothing before that.
struct BookedDay {
    let record: BookingRecord

    var html: HTML {
        guard let schedule = record.booking.schedule else { return "" }
        return """
            \(Heading(.medium, "Date and panel"))
            \(SummaryList([.init("When", "\(schedule.slot.words)")] + schedule.panel.map(seat) + moves(schedule)))
            """
    }

    private func seat(_ seat: Seat) -> SummaryList.Row {
        .init("\(seat.role.title)", "\(record.name(of: seat.person))\(when(seat.profession) { ", \($0.title.lowercased())" as HTML })")
    }

    private func moves(_ schedule: Booking.Schedule) -> [SummaryList.Row] {
        schedule.moves.map { move in
            .init(
                "Moved on \(Day(inLondonAt: move.at).words)",
                """
                <p class="govuk-body">From \(move.from.words) to \(move.to.words), by \(record.name(of: move.by)).</p>
                \(HTML.paragraphs(move.reason.text))
                """)
        }
    }
}
