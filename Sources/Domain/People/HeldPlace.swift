/// A place that somebody has in the team of a service, or on the panel of one of its assessments.
public struct HeldPlace: Hashable, Sendable {
    public let service: Service.ID
    public let serviceName: String
    public let role: Role
    public let profession: Profession?
    /// Nil for a team.
    public let assessedOn: Day?

    public init(service: Service.ID, serviceName: String, role: Role, profession: Profession?, assessedOn: Day?) {
        self.service = service
        self.serviceName = serviceName
        self.role = role
        self.profession = profession
        self.assessedOn = assessedOn
    }
}
