extension Readiness {
    /// What is on record of one service, as far as readiness asks. The same facts answer for every purpose.
    public struct Facts: Hashable, Sendable {
        /// Nil where no report has been issued.
        public let position: CurrentPosition?
        /// Every action of the service, whatever its report.
        public let actions: [Action]
        /// The newest report that was issued; nil where none was.
        public let latest: ReportStanding?
        /// The reports that are being written or imported.
        public let drafts: [ReportStanding]
        /// The questions that wait for an answer.
        public let openQuestions: [PanelQuestion]
        /// The open bookings, of whatever kind.
        public let bookings: [Booking]
        /// What the organisation makes of amber actions that are still open before the next assessment.
        public let openAmbers: BookingRules.OpenAmbers

        public init(
            position: CurrentPosition?, actions: [Action] = [], latest: ReportStanding? = nil, drafts: [ReportStanding] = [],
            openQuestions: [PanelQuestion] = [], bookings: [Booking] = [], openAmbers: BookingRules.OpenAmbers = .warn
        ) {
            self.position = position
            self.actions = actions
            self.latest = latest
            self.drafts = drafts
            self.openQuestions = openQuestions
            self.bookings = bookings
            self.openAmbers = openAmbers
        }
    }

    /// A report without what it says.
    public struct ReportStanding: Hashable, Sendable {
        public let id: Report.ID
        public let assessment: Assessment
        public let status: Report.Status
        /// Until when the team may accept or challenge it; nil where nobody waits for that.
        public let answerBy: Day?

        public init(id: Report.ID, assessment: Assessment, status: Report.Status, answerBy: Day? = nil) {
            self.id = id
            self.assessment = assessment
            self.status = status
            self.answerBy = answerBy
        }

        public init(of report: Report) {
            let answerBy: Day? = if case .issued(_, let day) = report.state { day } else { nil }
            self.init(id: report.id, assessment: report.assessment, status: report.status, answerBy: answerBy)
        }
    }
}
