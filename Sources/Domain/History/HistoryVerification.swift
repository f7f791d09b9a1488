/// What a walk over the history found.
public struct HistoryVerification: Codable, Sendable {
    public let entries: Int
    public let findings: [Finding]

    public init(entries: Int, findings: [Finding]) {
        self.entries = entries
        self.findings = findings
    }

    /// One thing that somebody changed behind the program's back.
    public enum Finding: Hashable, Codable, Sendable {
        /// The entry does not fit its digest: a cell was changed, or the row was put in by hand.
        case altered(Organisation.ID, sequence: Int)
        /// Entries with these numbers are gone.
        case removed(Organisation.ID, sequences: ClosedRange<Int>)
        /// An entry has a number beyond the last one that the program wrote, or before the first.
        case inserted(Organisation.ID, sequence: Int)
        /// The note of the last entry is missing or was changed.
        case headAltered(Organisation.ID)
        /// An action is not as its last entry left it.
        case actionAltered(Action.ID, sequence: Int)
        /// The history tells of an action that is gone, or an action that the history never told of.
        case actionMissing(Action.ID)
        case actionUnrecorded(Action.ID)
        /// A report, or what it says of its points, is not as its last entry left it.
        case reportAltered(Report.ID, sequence: Int)
        case reportMissing(Report.ID)
        case reportUnrecorded(Report.ID)
        /// A version of a piece of evidence is not as the history tells of it, is gone, or was never told of.
        case evidenceAltered(Evidence.ID)
        /// These are not as their last entry left them, are gone, or were never told of.
        case questionAltered(PanelQuestion.ID)
        case bookingAltered(Booking.ID)
        case demonstrationAltered(Demonstration.ID)
        /// A row holds what the program never writes, so that not even its place can be told: the table, and the row's identifier there.
        case unreadable(table: String, id: String)

        public var words: String {
            switch self {
            case .altered(let organisation, let sequence):
                "history entry \(sequence) of organisation \(organisation) was altered or inserted"
            case .removed(let organisation, let range) where range.lowerBound == range.upperBound:
                "history entry \(range.lowerBound) of organisation \(organisation) was removed"
            case .removed(let organisation, let range):
                "history entries \(range.lowerBound) to \(range.upperBound) of organisation \(organisation) were removed"
            case .inserted(let organisation, let sequence):
                "history entry \(sequence) of organisation \(organisation) was inserted after the last one or before the first"
            case .headAltered(let organisation): "the record of the last history entry of organisation \(organisation) was altered"
            case .actionAltered(let id, let sequence): "action \(id) is not as history entry \(sequence) left it"
            case .actionMissing(let id): "action \(id) was removed"
            case .actionUnrecorded(let id): "action \(id) was inserted"
            case .reportAltered(let id, let sequence): "report \(id) is not as history entry \(sequence) left it"
            case .reportMissing(let id): "report \(id) was removed"
            case .reportUnrecorded(let id): "report \(id) was inserted"
            case .evidenceAltered(let id): "evidence \(id) is not as the history tells of it"
            case .questionAltered(let id): "question \(id) is not as the history tells of it"
            case .bookingAltered(let id): "booking \(id), or its assessment, is not as the history tells of it"
            case .demonstrationAltered(let id): "demonstration \(id) is not as the history tells of it"
            case .unreadable(let table, let id): "the row “\(id)” of \(table) was altered: it cannot be read"
            }
        }
    }
}
