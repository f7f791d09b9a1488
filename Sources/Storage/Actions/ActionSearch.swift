import Domain

/// The statements that find the actions of one filter, for one person.
struct ActionSearch {
    /// How many actions are counted and can be paged through.
    static let limit = 1000

    let order: ActionFilter.Order
    let source: SQL
    /// Without the statuses.
    private let conditions: [SQL]
    private let statuses: [Action.Status]
    private let isByWords: Bool
    private let isNarrow: Bool

    init(_ filter: ActionFilter, for person: Person, _ dialect: Dialect) {
        order = filter.order
        statuses = filter.statuses.sorted { $0.rawValue < $1.rawValue }
        isByWords = filter.text?.isEmpty == false
        // Whatever is narrower has an index of its own, which the organisation would keep the engine from choosing.
        isNarrow = filter.service != nil || filter.report != nil || !filter.heldAs.isEmpty
        source = isByWords ? dialect.search.source : "actions"
        conditions = [Visibility.actions(to: person, isNarrow: isNarrow || isByWords)] + filter.conditions(for: person, dialect)
    }

    /// How many there are, as `total`; at most one more than can be paged through.
    var count: SQL {
        "SELECT COUNT(*) AS total FROM (SELECT 1 AS one FROM \(source) WHERE \(all) LIMIT \(Self.limit + 1)) AS found"
    }

    /// The identifiers of all of them, however many, in no order.
    var everything: SQL { "SELECT actions.id FROM \(source) WHERE \(all)" }

    /// The identifiers of one page.
    func page(_ page: Int, size: Int) -> SQL {
        let skipped = (page - 1) * size
        return """
            SELECT found.id FROM (\(found(skipped + size))) AS found ORDER BY \(ActionRows.order(order, of: "found"))
            LIMIT \(size) OFFSET \(skipped)
            """
    }

    /// At least the first so many. Each status has a place in an index where its actions stand in order; of words that many actions have,
    /// as many are looked at as can be paged through.
    private func found(_ wanted: Int) -> SQL {
        let columns: SQL = "SELECT actions.id, actions.list_order, actions.held_since FROM \(source)"
        if isByWords { return "\(columns) WHERE \(all) LIMIT \(Self.limit + 1)" }
        let first: SQL = "ORDER BY \(ActionRows.order(order, of: "actions")) LIMIT \(wanted)"
        guard statuses.count > 1, !isNarrow else { return "\(columns) WHERE \(all) \(first)" }
        return statuses.map { status -> SQL in
            let condition = (conditions + ["actions.status = \(status)"]).joined(separator: " AND ")
            return "SELECT * FROM (\(columns) WHERE \(condition) \(first)) AS of_status"
        }.joined(separator: " UNION ALL ")
    }

    /// What is true of all of them.
    var all: SQL {
        let ofStatuses: [SQL] =
            switch statuses.count {
            case 0: []
            case 1: ["actions.status = \(statuses.first)"]
            case _: ["actions.status IN (\(list: statuses))"]
            }
        return (conditions + ofStatuses).joined(separator: " AND ")
    }
}

extension ActionFilter {
    /// What it asks besides statuses.
    fileprivate func conditions(for person: Person, _ dialect: Dialect) -> [SQL] {
        var conditions: [SQL] = []
        if let text, !text.isEmpty {
            // No engine holds a NUL in a text, so nothing can be found by one.
            conditions.append(text.utf8.contains(0) ? "1 = 0" : dialect.search.matches(SearchWords(text)))
        }
        if let service { conditions.append("actions.service_id = \(service)") }
        if let report { conditions.append("actions.report_id = \(report)") }
        if let rating { conditions.append("actions.rating = \(rating)") }
        if let point { conditions.append("actions.point = \(point)") }
        if let owner { conditions.append("actions.owner_id = \(owner)") }
        if let profession { conditions.append(dialect.contains("actions.professions", "\"\(profession.rawValue)\"")) }
        if let holder { conditions.append("actions.status IN (\(list: Action.Status.allCases.filter { $0.isWith == holder }))") }
        if let dueBefore { conditions.append("actions.due_on < \(dueBefore)") }
        if let overdueOn { conditions.append(ActionRows.isOverdue(on: overdueOn)) }
        if !heldAs.isEmpty {
            conditions.append(Visibility.held(by: person, as: heldAs, service: "actions.service_id", report: "actions.report_id"))
        }
        return conditions
    }
}
