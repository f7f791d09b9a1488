public import Foundation

extension Booking {
    /// The day, the panel and the assessment that were fixed.
    public struct Schedule: Hashable, Sendable, Codable {
        public internal(set) var slot: Slot
        /// The lead assessor and everybody else, in the order they were named.
        public internal(set) var panel: [Seat]
        public let assessment: Assessment.ID
        /// Oldest first.
        public internal(set) var moves: [Move]
        public let by: Person.ID
        public let at: Date

        public init(slot: Slot, panel: [Seat], assessment: Assessment.ID, moves: [Move] = [], by: Person.ID, at: Date) {
            self.slot = slot
            self.panel = panel
            self.assessment = assessment
            self.moves = moves
            self.by = by
            self.at = at
        }

        public var leadAssessor: Person.ID? { panel.first { $0.role == .leadAssessor }?.person }
    }

    /// That the day or the time was changed.
    public struct Move: Hashable, Sendable, Codable {
        public let from: Slot
        public let to: Slot
        public let reason: Words
        public let by: Person.ID
        public let at: Date

        public init(from: Slot, to: Slot, reason: Words, by: Person.ID, at: Date) {
            self.from = from
            self.to = to
            self.reason = reason
            self.by = by
            self.at = at
        }
    }
}

/// A place on the panel of a booked assessment.
public struct Seat: Hashable, Sendable, Codable {
    public let person: Person.ID
    public let role: Part
    /// For which profession they sit there. Nil where that was not said.
    public let profession: Profession?

    public init(person: Person.ID, role: Part, profession: Profession? = nil) {
        self.person = person
        self.role = role
        self.profession = profession
    }

    /// The roles of `Role` that a panel gives. Raw values are theirs.
    public enum Part: String, CaseIterable, Codable, Sendable, Hashable {
        case leadAssessor, assessor

        public var title: String {
            switch self {
            case .leadAssessor: "Lead assessor"
            case .assessor: "Assessor"
            }
        }

        /// What it is to hold it towards the assessment.
        public var role: Role {
            switch self {
            case .leadAssessor: .leadAssessor
            case .assessor: .assessor
            }
        }
    }
}
