import Casework
import Domain
import Hummingbird
import Markup

/// Somebody of the organisation: what they hold, and what can be changed about it.
enum ShowPerson {
    static let routes: [Route] = [
        .get("/organisation/people/:person", .holders(of: [.administrator])) { visit in
            let person = try visit.person
            let record = try await visit.reader.person(visit.id("person"), for: person)
            let back = BackLink(to: ListPeople.address, "Back to people").inLandmark
            return visit.page(record.person.name, in: .settings, back: back, view(record, isOneself: record.person.id == person.id))
        }
    ]

    static func address(_ id: Person.ID) -> WebAddress { "/organisation/people/\(id)" }

    private static func view(_ record: PersonRecord, isOneself: Bool) -> HTML {
        """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(Heading(.large, "\(record.person.name)", caption: "People"))
        \(when(record.person.isDisabled) { InsetText("This person cannot sign in. What they did keeps their name.").html })
        \(SummaryList(rows(record)))
        \(Heading(.medium, "Teams and panels"))
        \(places(record.places))
        \(Heading(.medium, "Access"))
        \(access(record, isOneself: isOneself))
        </div></div>
        """
    }

    private static func rows(_ record: PersonRecord) -> [SummaryList.Row] {
        let person = record.person
        return [
            .init("Name", "\(person.name)", links: [.init("Change", to: RenamePerson.address(person.id), about: "the name")]),
            .init("Email address", "\(person.email.description)"),
            .init(
                "Roles given here", words(person.givenRoles.inOrder.map(\.title)),
                links: [.init("Change", to: GiveRoles.address(person.id), about: "the roles")]),
            .init("Roles by group", byGroup(record)),
            .init(
                "Professions they lead", words(Profession.allCases.filter(person.professions.contains).map(\.title)),
                links: [.init("Change", to: GiveProfessions.address(person.id), about: "the professions")]),
            .init("API tokens that work", "\(record.tokens)"), .init("Last seen", "\(record.lastSeen?.words ?? "Not known")"),
        ]
    }

    private static func words(_ titles: [String]) -> HTML { titles.isEmpty ? "None" : "\(titles.formatted(or: "and").capitalisedFirst)" }

    /// Not changeable here: which groups give each role, and where that is set.
    private static func byGroup(_ record: PersonRecord) -> HTML {
        let roles = record.person.groupRoles.inOrder
        guard !roles.isEmpty else { return "None" }
        let lines = roles.map { role -> HTML in
            let groups = record.organisation.groupRoles.filter { $0.role == role }.map { "“\($0.group)”" }
            let reason = groups.isEmpty ? "until they sign in next" : "by the group \(groups.formatted(or: "or"))"
            return "\(role.title.capitalisedFirst), \(reason)"
        }
        return "\(ItemList(lines, style: .plain))<p class=\"govuk-body\">\(Link("See which groups give roles", to: MapGroups.address))</p>"
    }

    private static func places(_ places: [HeldPlace]) -> HTML {
        guard !places.isEmpty else { return "<p class=\"govuk-body\">They are not in a team and not on a panel.</p>" }
        let lines = places.map { place -> HTML in
            let profession = place.profession.map { " for \($0.title.lowercased())" } ?? ""
            let assessment = place.assessedOn.map { ", assessment of \($0.words)" } ?? ""
            return "\(Link("\(place.serviceName)", to: "/services/\(place.service)")): \(place.role.title)\(profession)\(assessment)"
        }
        return ItemList(lines, style: .bullet).html
    }

    private static func access(_ record: PersonRecord, isOneself: Bool) -> HTML {
        if isOneself { return "<p class=\"govuk-body\">This is you. Another administrator can remove your access.</p>" }
        let address = record.person.isDisabled ? RemoveAccess.back(record.person.id) : RemoveAccess.address(record.person.id)
        let words: HTML = record.person.isDisabled ? "Give access back" : "Remove access"
        return LinkButton(words, to: address, kind: record.person.isDisabled ? .secondary : .warning).html
    }
}
