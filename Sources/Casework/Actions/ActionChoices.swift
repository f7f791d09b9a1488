public import Domain
import Storage

/// The services, issued reports and owners that a list of actions can be narrowed by. Of what there is too much to choose from only what
/// is chosen stands there.
public struct ActionChoices: Sendable {
    /// By name.
    public let services: Choices<Service>
    /// Newest assessment first.
    public let reports: Choices<Report>
    /// Everybody who owns an action that the person may read, by name.
    public let owners: Choices<Person>

    public struct Choices<Of: Sendable>: Sendable {
        public let items: [Named<Of>]
        /// Whether there are more than a page can offer.
        public let isCutOff: Bool
    }

    /// What the address of the list asks for already.
    public struct Chosen: Hashable, Sendable {
        public var service: Service.ID?
        public var report: Report.ID?
        public var owner: Person.ID?

        public init(service: Service.ID? = nil, report: Report.ID? = nil, owner: Person.ID? = nil) {
            self.service = service
            self.report = report
            self.owner = owner
        }
    }

    /// How many of a kind are offered.
    public static let limit = 200
}

extension Reader {
    /// What the person may narrow a list of actions by, all from one snapshot.
    public func actionChoices(for person: Person, chosen: ActionChoices.Chosen = .init()) async throws -> ActionChoices {
        try await database.read { [choices] snapshot in
            let latest = try snapshot.latestSequence(in: person.organisation)
            return try choices.value(ChoicesQuestion(person: person, chosen: chosen, latest: latest)) {
                try snapshot.actionChoices(for: person, chosen: chosen)
            }
        }
    }
}

/// Everything that choices depend on: services, reports, owners and who may see them change by what the history tells of.
struct ChoicesQuestion: Hashable, Sendable {
    let person: Person
    let chosen: ActionChoices.Chosen
    let latest: Int
}

extension Snapshot {
    fileprivate func actionChoices(for person: Person, chosen: ActionChoices.Chosen) throws -> ActionChoices {
        let more = ActionChoices.limit + 1
        return ActionChoices(
            services: try Choices(serviceChoices(for: person, limit: more)) {
                try chosen.service.flatMap { try service($0, for: person) }.map { [Named(id: $0.id, name: $0.name)] } ?? []
            },
            reports: try Choices(reportChoices(for: person, service: chosen.service, limit: more)) {
                try chosen.report.map { try reportChoice($0, for: person) } ?? []
            },
            owners: try Choices(ownerChoices(for: person, limit: more)) {
                try chosen.owner.map { try names(of: [$0]).map { Named(id: $0.id, name: $0.name) } } ?? []
            }
        )
    }
}

private typealias Choices = ActionChoices.Choices

extension ActionChoices.Choices {
    /// `items` are one more than can be offered, where there are more.
    fileprivate init(_ items: [Named<Of>], chosen: () throws -> [Named<Of>]) rethrows {
        isCutOff = items.count > ActionChoices.limit
        self.items = isCutOff ? try chosen() : items
    }
}
