extension Action {
    /// The name of a state, without what it holds. Raw values stand in the database, in addresses and in the API.
    public enum Status: String, CaseIterable, Codable, Sendable, Hashable {
        case toReview, planned, inProgress, evidenceSubmitted, withLeadAssessor, evidenceReturned, resolved
        case mitigationProposed, roadmapProposed, mitigated, onRoadmap, readyForReassessment, withdrawn, superseded

        public var title: String {
            switch self {
            case .toReview: "To review as a team"
            case .planned: "Planned"
            case .inProgress: "In progress"
            case .evidenceSubmitted: "Evidence with the assessments team"
            case .withLeadAssessor: "With lead assessor"
            case .evidenceReturned: "More evidence needed"
            case .resolved: "Resolved"
            case .mitigationProposed: "Mitigation proposed"
            case .roadmapProposed: "Roadmap proposed"
            case .mitigated: "Mitigation agreed"
            case .onRoadmap: "On roadmap"
            case .readyForReassessment: "Ready for reassessment"
            case .withdrawn: "Withdrawn"
            case .superseded: "Replaced by a later report"
            }
        }

        public var isWith: Holder {
            switch self {
            case .toReview, .planned, .inProgress, .evidenceReturned: .team
            case .evidenceSubmitted: .assessmentsTeam
            case .withLeadAssessor, .mitigationProposed, .roadmapProposed: .leadAssessor
            case .mitigated, .onRoadmap: .nextAssessment
            case .readyForReassessment: .panel
            case .resolved, .withdrawn, .superseded: .nobody
            }
        }

        public var standing: Standing {
            switch self {
            case .withdrawn, .superseded: .gone
            case .resolved: .resolved
            case .mitigated, .onRoadmap, .readyForReassessment: .agreed
            case .toReview, .planned, .inProgress, .evidenceSubmitted, .withLeadAssessor, .evidenceReturned, .mitigationProposed,
                .roadmapProposed:
                .open
            }
        }

        /// Whether somebody still has something to do before its date.
        public var isOpen: Bool {
            switch isWith {
            case .team, .assessmentsTeam, .leadAssessor: true
            case .nextAssessment, .panel, .nobody: false
            }
        }

        /// Whether nothing more happens to it, save reopening what was accepted.
        public var isClosed: Bool { isWith == .nobody }
    }

    /// What an action counts as in "3 of 4 actions resolved".
    public enum Standing: Sendable {
        /// Something is still to be done or decided.
        case open
        /// Mitigated, on the roadmap or ready for the reassessment.
        case agreed
        case resolved
        /// Withdrawn or replaced: it counts no more.
        case gone
    }

    /// With whom an action is.
    public enum Holder: String, CaseIterable, Codable, Sendable, Hashable {
        case team, assessmentsTeam, leadAssessor, nextAssessment, panel, nobody

        public var title: String {
            switch self {
            case .team: "Service team"
            case .assessmentsTeam: "Assessments team"
            case .leadAssessor: "Lead assessor"
            case .nextAssessment: "Next assessment"
            case .panel: "Panel"
            case .nobody: "Nobody"
            }
        }
    }

    public var status: Status { state.status }
}

extension Action.State {
    public var status: Action.Status {
        switch self {
        case .toReview: .toReview
        case .planned: .planned
        case .inProgress: .inProgress
        case .evidenceSubmitted: .evidenceSubmitted
        case .withLeadAssessor: .withLeadAssessor
        case .evidenceReturned: .evidenceReturned
        case .resolved: .resolved
        case .mitigationProposed: .mitigationProposed
        case .roadmapProposed: .roadmapProposed
        case .mitigated: .mitigated
        case .onRoadmap: .onRoadmap
        case .readyForReassessment: .readyForReassessment
        case .withdrawn: .withdrawn
        case .superseded: .superseded
        }
    }
}
