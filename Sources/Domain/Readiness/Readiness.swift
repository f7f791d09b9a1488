/// The answer to "may we book, be assessed, move on?", always with its reasons. It is computed from the record and never stored.
public struct Readiness: Hashable, Sendable {
    public let purpose: Purpose
    /// In the order in which a team reads them: what it is about, the actions, the report, the questions, the booking.
    public let lines: [Line]

    public init(for purpose: Purpose, lines: [Line]) {
        self.purpose = purpose
        self.lines = lines
    }

    /// What keeps the service from it.
    public var obstacles: [Line] { lines.filter { $0.state == .missing } }

    /// What does not keep the service from it, and should be known all the same.
    public var warnings: [Line] { lines.filter { $0.state == .warning } }

    /// That it is booked already, or asked for. Nil where it is not.
    public var booking: Line? {
        lines.first { if case .booking = $0.reason { true } else { false } }
    }

    /// What keeps the team from asking for a date: what is missing, and that it has asked already.
    public var obstaclesToBooking: [Line] { obstacles + [booking].compactMap(\.self) }

    public var verdict: Verdict {
        if !obstacles.isEmpty { return .notReady }
        return warnings.isEmpty ? .ready : .readyWithWarnings
    }

    /// "Ready to book the reassessment", "Not ready yet: 2 things are missing"
    public var title: String {
        let ready = booking == nil ? purpose.readyTitle : "Ready"
        return switch verdict {
        case .ready: ready
        case .readyWithWarnings: "\(ready), with \(warnings.count.counted("warning"))"
        case .notReady: "Not ready yet: \(obstacles.count == 1 ? "1 thing is" : "\(obstacles.count) things are") missing"
        }
    }

    /// What a service wants to be ready for. Raw values stand in addresses and in the API.
    public enum Purpose: String, CaseIterable, Codable, Sendable, Hashable {
        case reassessment
        case nextAssessment = "next_assessment"
        case nextPhase = "next_phase"

        public var title: String {
            switch self {
            case .reassessment: "Reassessment"
            case .nextAssessment: "Next assessment"
            case .nextPhase: "Next phase"
            }
        }

        fileprivate var readyTitle: String {
            switch self {
            case .reassessment: "Ready to book the reassessment"
            case .nextAssessment: "Ready to book the next assessment"
            case .nextPhase: "Ready to move to the next phase"
            }
        }
    }

    public enum Verdict: String, CaseIterable, Codable, Sendable, Hashable {
        case ready, readyWithWarnings, notReady
    }

    /// One thing that readiness asks for, and how it stands.
    public struct Line: Hashable, Sendable {
        public let state: State
        public let reason: Reason
        /// A sentence that a team understands by itself.
        public let words: String

        public init(_ state: State, _ reason: Reason, _ words: String) {
            self.state = state
            self.reason = reason
            self.words = words
        }

        public enum State: String, CaseIterable, Codable, Sendable, Hashable {
            case met, warning, missing

            public var title: String {
                switch self {
                case .met: "Done"
                case .warning: "Warning"
                case .missing: "Missing"
                }
            }
        }
    }

    /// What a line is about, so that a page can lead there.
    public enum Reason: Hashable, Sendable {
        /// Numbers of points; none where it is about points in general.
        case points([Int])
        case action(Action.ID)
        /// Nil where there is none.
        case report(Report.ID?)
        case booking(Booking.ID)
        case question(PanelQuestion.ID)
    }
}
