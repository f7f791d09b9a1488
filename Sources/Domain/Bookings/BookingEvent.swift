extension Booking {
    /// What is recorded of a booking. The names of the cases stand in the history for ever: add, never rename.
    public enum Event: Hashable, Sendable, Codable {
        case requested(Request, for: Kind)
        case accepted(note: Words?)
        case rejected(reason: Words)
        case scheduled(Slot, panel: [Seat])
        case moved(from: Slot, to: Slot, reason: Words)
        case panelChanged([Seat])
        case cancelled(reason: Words)
        case held(Report.ID)

        /// What happened, to stand after the name of who did it.
        public var words: String {
            switch self {
            case .requested(_, let kind): "asked for \(kind.inSentence)"
            case .accepted: "accepted the request"
            case .rejected: "did not accept the request"
            case .scheduled(let slot, let panel): "named a panel of \(panel.count) for \(slot.words)"
            case .moved(let from, let to, _): "moved it from \(from.words) to \(to.words)"
            case .panelChanged(let panel): "changed the panel, now of \(panel.count)"
            case .cancelled: "cancelled the booking"
            case .held: "issued its report"
            }
        }

        /// What was said with it: the note, the reason. Nil where nothing was.
        public var said: Words? {
            switch self {
            case .requested(let request, _): request.note
            case .accepted(let note): note
            case .rejected(let reason), .moved(_, _, let reason), .cancelled(let reason): reason
            case .scheduled, .panelChanged, .held: nil
            }
        }
    }
}
