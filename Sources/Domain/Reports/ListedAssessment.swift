/// An assessment as lists show it.
public struct ListedAssessment: Hashable, Sendable, Identifiable {
    public let assessment: Assessment
    public let serviceName: String
    /// Nil where there is none, or none that the person may read.
    public let report: Report.ID?
    /// Nil where it was not booked here.
    public let booking: Booking.ID?
    /// Of its booking, by which its day may move; the first where it was not booked here.
    public let version: Version

    public var id: Assessment.ID { assessment.id }

    public init(assessment: Assessment, serviceName: String, report: Report.ID?, booking: Booking.ID?, version: Version = .first) {
        self.assessment = assessment
        self.serviceName = serviceName
        self.report = report
        self.booking = booking
        self.version = version
    }
}
