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
            \(SummaryList([.init("When", "\(schedule.slot.words)")] + record.panel.map(seat) + moves(schedule)))
            """
    }

    private func seat(_ member: PanelMember) -> SummaryList.Row {
        let profession = member.profession.map { ", \($0.title.lowercased())" } ?? ""
        return .init("\(member.role.title.capitalisedFirst)", "\(member.name)\(profession)")
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

extension BookingRecord {
    /// "Dev Raman, user research"
    func name(in seat: Seat) -> String {
        ([name(of: seat.person)] + (seat.profession.map { [$0.title.lowercased()] } ?? [])).joined(separator: ", ")
    }

    /// Who was named, under the entries of the history that named a panel.
    func panel(in entry: HistoryEntry) -> HTML? {
        guard case .booking(_, let event) = entry.what else { return nil }
        switch event {
        case .scheduled(_, let panel), .panelChanged(let panel):
            return ItemList(panel.map { "\($0.role.title): \(name(in: $0))" }, style: .plain).html
        case .requested, .accepted, .rejected, .moved, .cancelled, .held: return nil
        }
    }
}
