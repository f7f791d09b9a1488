import Domain
import Storage
import TestSupport

/// What the pages of the history ask for.
extension QueryPlanTests {
    static let questionsOfTheHistory = [
        history("the whole history", index: "(organisation_id=?") { _, _ in },
        history("history of a person", index: "history_by_person (organisation_id=? AND person_id=?") {
            $0.people = [$1.people.teamLead.id]
        },
        history("history of several people", index: "history_by_person (organisation_id=? AND person_id=?") {
            $0.people = [$1.people.teamLead.id, $1.people.teamMember.id]
        },
        history("history of a service", index: "history_by_service (organisation_id=? AND service_id=?") { $0.service = $1.service.id },
        history("history of a kind", index: "history_by_kind (organisation_id=? AND kind=?") {
            (filter, _) in filter.kind = HistoryKind(.action, event: "raised")
        },
        history("history of a noun", statements: 2, index: "history_by_kind (organisation_id=? AND kind") { filter, _ in
            filter.kind = HistoryKind(.action)
        },
        history("history of some days", statements: 2, index: "(organisation_id=? AND") { $0.from = $1.today },
        Question("history after an entry", index: "(organisation_id=? AND sequence>?)") { world, _ in
            { _ = try $0.history(after: 10, in: world.organisation.id, limit: 50) }
        },
        Question("kinds of entries", index: "history_by_kind (organisation_id=? AND kind>?)") { world, _ in
            { _ = try $0.historyKinds(in: world.organisation.id) }
        },
        Question("names of services") { world, person in { _ = try $0.historyServices([world.service.id], for: person) } },
        Question("names of reports") { world, person in { _ = try $0.historyReports([world.report.id], for: person) } },
        Question("names of actions") { world, person in { _ = try $0.historyActions([world.amber.id], for: person) } },
        Question("people by name", index: "people_of_organisation (organisation_id=?)") { world, _ in
            { _ = try $0.people(called: "mar", in: world.organisation.id, limit: 20) }
        },
    ]

    private static func history(
        _ name: String, statements: Int = 1, index: String, _ change: @Sendable @escaping (inout HistoryFilter, World) -> Void
    ) -> Question {
        Question(testDescription: name, statements: statements, index: index) { world, _ in
            var filter = HistoryFilter()
            change(&filter, world)
            let wanted = filter
            return { _ = try $0.history(matching: wanted, in: world.organisation.id, before: 1000, limit: 51) }
        }
    }
}
