extension TrackingDocument {
    /// One action with all that is on record of it.
    public struct Entry: Hashable, Sendable, Identifiable {
        public let action: Action
        /// Newest first.
        public let events: [HistoryLine]
        /// Those of the events but review links that came after the moment that was asked for, newest first; empty where none was asked for.
        public let changes: [HistoryLine]
        /// Newest first.
        public let updates: [ProgressUpdate]
        /// What was not removed, oldest first.
        public let evidence: [Evidence]
        /// What went to the assessors and what they answered, oldest first.
        public let answers: [Answer]

        /// Removed pieces too: what was decided on stays readable.
        private let gathered: [Evidence]
        /// Under which number of the history each version was added.
        private let added: [Evidence.Pin: Int]

        init(action: Action, events: [HistoryLine], since: Since?) {
            self.action = action
            let events = events.sorted { $0.entry.sequence > $1.entry.sequence }
            self.events = events
            changes = since.map { since in events.filter { $0.entry.sequence > since.sequence && !$0.entry.what.isAboutReviewLink } } ?? []
            updates = events.compactMap(ProgressUpdate.init)
            gathered = Evidence.gathered(from: events)
            evidence = gathered.filter { $0.removal == nil }
            answers = Answer.told(by: events)
            added = events.reduce(into: [:]) { added, line in
                if let pin = line.entry.addedVersion { added[pin] = line.entry.sequence }
            }
        }

        public var id: Action.ID { action.id }

        /// "3.2": the second action of point 3.
        public var number: String { "\(action.point).\(action.position)" }

        /// Whether what that entry of the history records came after the moment that was asked for.
        public func isNew(_ sequence: Int) -> Bool { changes.contains { $0.entry.sequence == sequence } }

        /// Whether its version of now came after the moment that was asked for.
        public func isNew(_ evidence: Evidence) -> Bool { added[evidence.pin].map(isNew) ?? false }

        /// Whether its version of now came after the lead assessor had last decided on evidence.
        public func isAddedAfterDecision(_ evidence: Evidence) -> Bool { evidence.isAddedAfterDecision(in: events) }

        /// The version that was sent. Nil where it is not known.
        public func version(_ pin: Evidence.Pin) -> Evidence.Version? {
            gathered.first { $0.id == pin.evidence }?.version(pin.version)
        }

        /// The status it had at the moment that was asked for; nil where it is the same still, or where it did not exist then.
        public var statusBefore: Action.Status? {
            guard let first = changes.last(where: { $0.entry.from != $0.entry.to }), let before = first.entry.from else { return nil }
            return Action.Status(rawValue: before).flatMap { $0 == action.status ? nil : $0 }
        }

        /// Whether the report gave it after the moment that was asked for.
        public var isItselfNew: Bool { events.last.map { isNew($0.entry.sequence) } ?? false }
    }
}

extension HistoryEntry.Happening {
    /// Who was sent a link is no part of the document; what they decided by it is.
    fileprivate var isAboutReviewLink: Bool {
        guard case .action(let event) = self else { return false }
        if case .reviewLinkMade = event { return true }
        if case .reviewLinkRevoked = event { return true }
        if case .reviewLinkUsed = event { return true }
        return false
    }
}
