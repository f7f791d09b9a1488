import Casework
import Domain
import Markup

/// What must be known of a piece of evidence besides what it says.
enum EvidenceMark: CaseIterable, Hashable, Sendable {
    /// The lead assessor decided before this version was there.
    case addedAfterDecision
    /// What was sent is not what it says now.
    case newerVersion
    /// Something waits for the assessors, and this is no part of it.
    case notSent
    case removed

    var tag: HTML {
        switch self {
        case .addedAfterDecision: Tag("Added after the decision", .orange).html
        case .newerVersion: Tag("New version since it was sent", .yellow).html
        case .notSent: Tag("Not sent", .grey).html
        case .removed: Tag("Removed", .grey).html
        }
    }
}

/// Tells which marks the pieces of one action bear.
struct EvidenceMarks {
    private let history: [HistoryLine]
    /// What was sent last.
    private let sent: Submission?
    /// Whether that still waits.
    private let isWaiting: Bool

    init(_ record: ActionRecord) {
        history = record.history
        sent = record.answers.last { $0.submission != nil }?.submission
        isWaiting = record.action.state.submission != nil
    }

    func of(_ evidence: Evidence) -> [EvidenceMark] {
        if evidence.removal != nil { return [.removed] }
        if evidence.isAddedAfterDecision(in: history) { return [.addedAfterDecision] }
        guard let pin = sent?.evidence.first(where: { $0.evidence == evidence.id }) else { return isWaiting ? [.notSent] : [] }
        return pin.version < evidence.latest.number ? [.newerVersion] : []
    }
}
