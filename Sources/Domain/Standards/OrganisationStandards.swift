/// The standards that an organisation's reports may be against: those of the catalogue, then its own.
public struct OrganisationStandards: Hashable, Sendable {
    public private(set) var listed: [ListedStandard]

    /// `own` in the order in which they were added; `retired` may name those of the catalogue too.
    public init(own: [Standard] = [], retired: Set<Standard.ID> = []) {
        listed =
            Standard.catalogue.map { ListedStandard($0, isRetired: retired.contains($0.id)) }
            + own.map { ListedStandard($0, isRetired: retired.contains($0.id), isOwn: true) }
    }

    /// Retired ones too, because old reports are against them.
    public var all: [Standard] { listed.map(\.standard) }

    /// What a new assessment may be against; never empty.
    public var offered: [Standard] { listed.filter { !$0.isRetired }.map(\.standard) }

    /// What is chosen where nothing else is said: the current one of the catalogue, or the first that is offered where it is retired.
    public var suggested: Standard { offered.first { $0.id == Standard.current.id } ?? offered.first ?? .current }

    /// What a service is assessed against next, whose last assessment was against this one: the same where it is still offered.
    public func next(after id: Standard.ID?) -> Standard { offered.first { $0.id == id } ?? suggested }

    public func listed(_ id: Standard.ID) -> ListedStandard? { listed.first { $0.id == id } }
}

/// What an administrator may change about the list. `actor` holds the roles of the whole organisation.
extension OrganisationStandards {
    public static let managers: Set<Role> = [.administrator]

    /// How many an organisation may add.
    public static let mostOwn = 100

    /// The standard comes last in the list, and is offered.
    public mutating func add(_ draft: StandardDraft, by actor: Actor) throws(Refusal) -> (standard: Standard, event: Organisation.Event) {
        try admit(actor)
        guard listed.count(where: \.isOwn) < Self.mostOwn else { throw .tooMany }
        let problems = draft.problems(beside: all)
        guard problems.isEmpty else { throw .draft(problems) }
        let standard = draft.standard(beside: all)
        listed.append(ListedStandard(standard, isOwn: true))
        return (standard, .standardAdded(standard.id))
    }

    /// Offers it for new assessments no more.
    public mutating func retire(_ id: Standard.ID, by actor: Actor) throws(Refusal) -> Organisation.Event {
        try set(id, isRetired: true, by: actor)
        return .standardRetired(id)
    }

    public mutating func bringBack(_ id: Standard.ID, by actor: Actor) throws(Refusal) -> Organisation.Event {
        try set(id, isRetired: false, by: actor)
        return .standardBroughtBack(id)
    }

    private mutating func set(_ id: Standard.ID, isRetired: Bool, by actor: Actor) throws(Refusal) {
        try admit(actor)
        guard let listed = listed(id) else { throw .unknown(id) }
        guard listed.isRetired != isRetired else { throw .nothingChanged }
        guard !isRetired || offered.count > 1 else { throw .lastOffered }
        self.listed = self.listed.map { $0.id == id ? ListedStandard($0.standard, isRetired: isRetired, isOwn: $0.isOwn) : $0 }
    }

    private func admit(_ actor: Actor) throws(Refusal) {
        guard actor.holds(anyOf: Self.managers) else { throw .notPermitted }
    }
}
