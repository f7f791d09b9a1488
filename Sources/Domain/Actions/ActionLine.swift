/// An action as it stands alone, in a file that leaves the site: with the assessment that it came from.
public struct ActionLine: Hashable, Sendable {
    public let action: Action
    public let serviceName: String
    public let ownerName: String?
    public let assessment: Assessment
    /// Nil where the standard is not known here any more.
    public let pointTitle: String?

    public init(action: Action, serviceName: String, ownerName: String?, assessment: Assessment, pointTitle: String?) {
        self.action = action
        self.serviceName = serviceName
        self.ownerName = ownerName
        self.assessment = assessment
        self.pointTitle = pointTitle
    }

    /// "5.2": the point's number and the action's place in it.
    public var number: String { "\(action.point).\(action.position)" }
}
