public import Domain
import Storage

/// What waits for the assessments team, and what they wait for. Each list stands with the longest waiting first.
public struct Desk: Sendable {
    /// Evidence that the assessments team must check.
    public let toCheck: Slice<ListedAction>
    /// Evidence and proposals that wait for a lead assessor.
    public let toDecide: Slice<ListedAction>
    /// What came back to the teams for more evidence.
    public let returned: Slice<ListedAction>
    fileprivate let leads: [Report.ID: PanelMember]
    fileprivate let names: [Person.ID: String]

    /// Who leads the panel of the action's report; nil where nobody does.
    public func leadAssessor(of action: Action) -> String? { leads[action.report]?.name }

    /// What somebody is called who has sent or returned something that is on the desk.
    public func name(of person: Person.ID) -> String? { names[person] }

    /// Which page of each list is wanted, from 1.
    public struct Pages: Sendable {
        public var toCheck = 1
        public var toDecide = 1
        public var returned = 1

        public init() {}
    }

    /// How many actions stand on a page of each list.
    public static let pageSize = 50
}

extension Reader {
    /// One snapshot, a fixed number of queries.
    public func desk(for person: Person, pages: Desk.Pages = Desk.Pages()) async throws -> Desk {
        try await database.read { snapshot in
            func list(_ statuses: Set<Action.Status>, page: Int) throws -> Slice<ListedAction> {
                var filter = ActionFilter()
                (filter.statuses, filter.order) = (statuses, .longestHeld)
                return try snapshot.actions(matching: filter, for: person, page: page, size: Desk.pageSize)
            }
            let toCheck = try list([.evidenceSubmitted], page: pages.toCheck)
            let toDecide = try list([.withLeadAssessor, .mitigationProposed, .roadmapProposed], page: pages.toDecide)
            let returned = try list([.evidenceReturned], page: pages.returned)
            let actions = (toCheck.items + toDecide.items + returned.items).map(\.action)
            let names = try snapshot.names(of: actions.compactMap(\.state.sender))
            return Desk(
                toCheck: toCheck, toDecide: toDecide, returned: returned,
                leads: try snapshot.leadAssessors(of: Set(actions.map(\.report)), for: person),
                names: Dictionary(names.map { ($0.id, $0.name) }) { first, _ in first })
        }
    }

    /// Who leads the panel of a report that the person may read; nil where nobody does.
    public func leadAssessor(of report: Report.ID, for person: Person) async throws -> Person? {
        try await database.read { snapshot in
            try snapshot.leadAssessors(of: [report], for: person)[report].flatMap { try snapshot.person($0.person) }
        }
    }
}

extension Action.State {
    /// Who brought it where it is: sent it to the assessors, or returned it.
    fileprivate var sender: Person.ID? {
        if case .evidenceReturned(let back) = self { return back.by }
        return submission?.by ?? proposal?.by
    }
}
