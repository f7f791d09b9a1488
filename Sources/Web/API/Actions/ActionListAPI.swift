import Casework
import Domain

/// The actions that a person may read, narrowed and in an order.
enum ActionListAPI {
    static let route = APIRoute.list(
        .actions, "/actions", "List actions", of: ActionItem.shape, filter,
        .query("sort", .choice(of: Sort.self), "`created`: the oldest first. `due`: what is due first stands first.", otherwise: .created)
    ) { call, stretch, filter, sort in
        var filter = filter
        if filter.overdueOn != nil { filter.overdueOn = call.today }
        let found = try await call.reader.actions(
            matching: filter, for: call.person, in: try sort.order(after: stretch.after), limit: stretch.limit)
        return Listed(
            items: found.items.map { ActionItem($0, today: call.today) },
            next: found.hasMore ? found.items.last.map { sort.cursor(after: $0.value.action) } : nil, total: found.total)
    }

    /// Every filter narrows the list further.
    private static let filter = together(
        .query("service", .id(of: Service.self), "Of this service."), .query("report", .id(of: Report.self), "Of this report."),
        .queries("status", .choice(of: Action.Status.self), "With one of these statuses."),
        .query("rating", .choice(of: Action.Rating.self), "Of points with this rating."),
        .query("point", .integer(1...999), "Of the point with this number."),
        .query("owner", .id(of: Person.self), "Owned by this person."),
        .query("profession", .choice(of: Profession.self), "Led by this profession."),
        .query("with", .choice(of: Action.Holder.self), "With them now."), .query("due_before", .day, "Due before this day."),
        .query("overdue", .flag, "`true`: only what is open and past its day."),
        .query("q", .line(upTo: 200), "With these words in its text, whatever the case.")
    ).map { service, report, statuses, rating, point, owner, profession, holder, dueBefore, isOverdue, words in
        var filter = ActionFilter()
        (filter.service, filter.report, filter.statuses, filter.rating) = (service, report, Set(statuses), rating)
        (filter.point, filter.owner, filter.profession, filter.holder) = (point, owner, profession, holder)
        (filter.dueBefore, filter.text) = (dueBefore, words)
        // Which day it is is known when the list is read.
        filter.overdueOn = isOverdue == true ? Day(year: 1, month: 1, day: 1) : nil
        return filter
    }

    enum Sort: String, CaseIterable, Sendable {
        case created, due

        func order(after cursor: Cursor?) throws -> ActionOrder {
            guard let cursor else { return self == .created ? .byAge(after: nil) : .byDue(after: nil) }
            let parts = try cursor.parts(2)
            guard parts.first?.isEmpty == (self == .created), let id = parts.last.flatMap({ Action.ID($0) }) else {
                throw Cursor.ofAnotherList
            }
            return self == .created ? .byAge(after: id) : .byDue(after: .init(listOrder: parts.first ?? "", id: id))
        }

        func cursor(after action: Action) -> Cursor { Cursor([self == .created ? "" : action.listOrder, "\(action.id)"]) }
    }
}
