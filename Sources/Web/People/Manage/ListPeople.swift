import Casework
import Domain
import Hummingbird
import Markup

/// Everybody of the organisation, narrowed by filters, by name.
enum ListPeople {
    static let address: WebAddress = "/organisation/people"

    static let routes: [Route] = [
        .get("/organisation/people", .holders(of: [.administrator])) { visit in
            let filter = PeopleFilter(visit)
            let page = visit.query("page").flatMap { Int($0) } ?? 1
            let people = try await visit.reader.people(matching: filter, for: visit.person, page: page)
            let title = people.pages > 1 ? "People and roles (page \(people.page) of \(people.pages))" : "People and roles"
            return visit.page(title, in: .settings, back: SettingsPages.back, view(people, filter))
        }
    ]

    private static func view(_ people: Slice<Person>, _ filter: PeopleFilter) -> HTML {
        """
        \(Heading(.large, "People and roles", caption: "Settings"))
        <p class="govuk-body">\(Link("Invite somebody", to: InvitePerson.address))</p>
        \(FilterPanel(
            action: address, fields: fields(filter), chosen: filter.items.map { name, group, text in
                .init(group, text, removing: filter.address.with(name, nil))
            }, clearing: address, results: results(people, filter)))
        """
    }

    private static func fields(_ filter: PeopleFilter) -> HTML {
        """
        \(TextInput("q", label: "Part of the name or email address", value: filter.text, kind: .search))
        \(Select("role", label: "Role in the organisation", choices: [Choice("", "Any or none")] + Role.ofOrganisation.map {
            Choice($0.rawValue, "\($0.title.capitalisedFirst)")
        }, chosen: filter.role?.rawValue))
        \(Select("access", label: "Access", choices: [Choice("", "Everybody")] + PeopleFilter.Access.allCases.map {
            Choice($0.rawValue, "\($0.title)")
        }, chosen: filter.access?.rawValue))
        """
    }

    private static func results(_ people: Slice<Person>, _ filter: PeopleFilter) -> HTML {
        let count: HTML = people.total == 0 ? "Nobody matches" : people.total == 1 ? "1 person" : "\(people.total) people"
        return """
            \(Heading(.medium, count))
            \(people.items.isEmpty ? "<p class=\"govuk-body\">Remove a filter to see more.</p>" : table(people.items))
            \(Pagination(page: people.page, of: people.pages, at: filter.address))
            """
    }

    private static func table(_ people: [Person]) -> HTML {
        Table(
            caption: "People, by name", captionSize: .hidden,
            columns: [.init("Name"), .init("Email address"), .init("Roles in the organisation")],
            rows: people.map { person in
                [
                    "\(Link("\(person.name)", to: ShowPerson.address(person.id)))\(when(person.isDisabled) { " \(Tag("No access", .grey))" })",
                    "\(person.email.description)",
                    "\(person.roles.isEmpty ? "None" : person.roles.inOrder.map(\.title).joined(separator: ", ").capitalisedFirst)",
                ]
            }, frame: .stacking(labels: false)
        ).html
    }
}

extension PeopleFilter {
    /// What the address does not offer is ignored, so that an old or mistyped one still shows a list.
    fileprivate init(_ visit: Visit) {
        self.init(
            text: visit.query("q"), role: visit.query("role").flatMap(Role.init).flatMap { $0.scope == .organisation ? $0 : nil },
            access: visit.query("access").flatMap(Access.init))
    }

    /// The filters that are on: the field, its name and the value in words.
    fileprivate var items: [(name: String, group: HTML, text: HTML)] {
        [
            text.map { ("q", "Text", "“\($0)”") }, role.map { ("role", "Role", "\($0.title.capitalisedFirst)") },
            access.map { ("access", "Access", "\($0.title)") },
        ].compactMap(\.self)
    }

    fileprivate var address: WebAddress {
        ListPeople.address.with("q", text).with("role", role?.rawValue).with("access", access?.rawValue)
    }
}

extension PeopleFilter.Access {
    fileprivate var title: String {
        switch self {
        case .allowed: "Can sign in"
        case .removed: "Access removed"
        }
    }
}
