/// Why a step is refused: which rule of the domain it would break. The door throws it, and pages say it.
public protocol RuleBroken: Error {
    /// The rule in words, as a whole sentence or more.
    var rule: String { get }
    /// Whether it is about who may, and not about when or what.
    var isOfPermission: Bool { get }
}

extension Action.Refusal: RuleBroken {
    public var isOfPermission: Bool { if case .notPermitted = self { true } else { false } }
}

extension Report.Refusal: RuleBroken {
    public var isOfPermission: Bool { if case .notPermitted = self { true } else { false } }
}

extension Import.Refusal: RuleBroken {
    public var isOfPermission: Bool { if case .notPermitted = self { true } else { false } }
}

extension PanelQuestion.Refusal: RuleBroken {
    public var isOfPermission: Bool { if case .notPermitted = self { true } else { false } }
}

extension Booking.Refusal: RuleBroken {
    public var isOfPermission: Bool { if case .notPermitted = self { true } else { false } }
}

extension Demonstration.Refusal: RuleBroken {
    public var isOfPermission: Bool { if case .notPermitted = self { true } else { false } }
}

extension Service.Refusal: RuleBroken {
    public var isOfPermission: Bool { if case .notPermitted = self { true } else { false } }
}

extension Person.Refusal: RuleBroken {
    public var isOfPermission: Bool { self == .notPermitted }
}

extension Invitation.Refusal: RuleBroken {
    public var isOfPermission: Bool { if case .notPermitted = self { true } else { false } }
}

extension Holidays.Refusal: RuleBroken {
    public var isOfPermission: Bool { false }
}

extension OrganisationStandards.Refusal: RuleBroken {
    public var isOfPermission: Bool { self == .notPermitted }
}
