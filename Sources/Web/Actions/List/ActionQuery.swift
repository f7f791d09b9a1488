import Casework
import Domain
import Markup

/// What the address of the list asks for. What it does not offer is ignored, so that an old or mistyped address still shows a list.
struct ActionQuery: Sendable {
    private(set) var filter = ActionFilter()
    /// The filters that are on, in the order of the fields.
    private(set) var items: [Item] = []

    struct Item: Sendable {
        let name: String
        let value: String
        let group: String
        let text: String
    }

    /// The list with these filters, on its first page.
    var address: WebAddress { address(of: "/actions") }

    /// Another page that is about what these filters keep.
    func address(of page: WebAddress) -> WebAddress { items.reduce(page) { $0.adding($1.name, $1.value) } }

    func values(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

    init(of visit: Visit, by person: Person, choices: ActionChoices) {
        if let text = visit.query("q") {
            filter.text = text
            note("q", text, "Text", "“\(text)”")
        }
        for status in Action.Status.allCases where visit.queryAll("status").contains(status.rawValue) {
            filter.statuses.insert(status)
            note("status", status.rawValue, "Status", status.title)
        }
        if visit.query("overdue") == "yes" {
            filter.overdueOn = visit.reader.today
            note("overdue", "yes", "Due", "Overdue")
        }
        if let rating = visit.query("rating").flatMap(Action.Rating.init) {
            filter.rating = rating
            note("rating", rating.rawValue, "Rating", rating.title)
        }
        readPeople(visit, person, choices)
        readPlaces(visit, choices)
    }

    private mutating func readPeople(_ visit: Visit, _ person: Person, _ choices: ActionChoices) {
        let owner = visit.query("owner")
        if owner == "me" {
            filter.owner = person.id
            note("owner", "me", "Owner", "Me")
        } else if let id = owner.flatMap({ Person.ID($0) }), let known = choices.owners.items.first(where: { $0.id == id }) {
            filter.owner = id
            note("owner", id.description, "Owner", known.name)
        }
        if let profession = visit.query("profession").flatMap(Profession.init) {
            filter.profession = profession
            note("profession", profession.rawValue, "Profession", profession.title)
        }
    }

    private mutating func readPlaces(_ visit: Visit, _ choices: ActionChoices) {
        let service = visit.query("service").flatMap { Service.ID($0) }
        if let listed = choices.services.items.first(where: { $0.id == service }) {
            filter.service = listed.id
            note("service", listed.id.description, "Service", listed.name)
        }
        let report = visit.query("report").flatMap { Report.ID($0) }
        if let listed = choices.reports.items.first(where: { $0.id == report }) {
            filter.report = listed.id
            note("report", listed.id.description, "Report", listed.name)
        }
        if let point = visit.query("point").flatMap({ Int($0) }), ActionQuery.points.contains(point) {
            filter.point = point
            note("point", String(point), "Point", "Point \(point)")
        }
    }

    /// The numbers that points have in any standard, historic ones too.
    static let points = 1...26

    private mutating func note(_ name: String, _ value: String, _ group: String, _ text: String) {
        items.append(Item(name: name, value: value, group: group, text: text))
    }
}

extension ActionChoices.Chosen {
    /// What the address asks for, whether or not there is such a thing.
    init(of visit: Visit, by person: Person) {
        let owner = visit.query("owner")
        self.init(
            service: visit.query("service").flatMap { Service.ID($0) }, report: visit.query("report").flatMap { Report.ID($0) },
            owner: owner == "me" ? person.id : owner.flatMap { Person.ID($0) })
    }
}
