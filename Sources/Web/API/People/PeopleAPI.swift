import Casework
import Domain

/// Who is in the organisation, for programs of administrators.
enum PeopleAPI {
    static let routes = [list, add, show, change].map { $0.only(of: [.administrator]) }

    private static let person = Given.path("person", Person.self, "The identifier of the person.")
    private static let roles = Kind.choice(among: Role.ofOrganisation)

    private static let list = APIRoute.list(.people, "/people", "List people", of: PersonItem.shape) { call, stretch in
        let found = try await call.reader.people(for: call.person, after: try stretch.id(), limit: stretch.limit)
        return Listed(found) { PersonItem(person: $0.value, times: $0.lifespan) }
    }

    private static let add = APIRoute.add(
        .people, "/people", "Add a person", gives: PersonItem.shape,
        .field("name", .line(upTo: Person.longestName), "What they are called."),
        .field("email", .email, "The address that they sign in with. Nobody else has it."),
        .optional("roles", .list(of: roles, upTo: 10), "What they hold in the whole organisation.")
    ) { call, name, email, roles in
        guard let name = Words(name) else { throw Failure.invalid([.init("name", "Give a name.")]) }
        let person = try await call.casework.addPerson(name: name, email: email, roles: Set(roles ?? []), by: call.person)
        return try await call.person(person.id)
    }
    .only(.admin)

    private static let show = APIRoute.read(.people, "/people/:person", "Read a person", gives: PersonItem.shape, person) { call, id in
        try await call.person(id)
    }

    private static let change = APIRoute.amend(
        .people, "/people/:person", "Change a person", gives: PersonItem.shape, person,
        .optional("name", .line(upTo: Person.longestName), "What they are called."),
        .optional("roles", .list(of: roles, upTo: 10), "All that they hold in the whole organisation, but by groups."),
        .optional("professions", .list(of: .choice(of: Profession.self), upTo: 20), "All that they lead."),
        .optional("disabled", .flag, "Whether they are kept out.")
    ) { call, id, name, roles, professions, isDisabled in
        var verbs: [@Sendable (inout Person, Set<Person.ID>, Actor) throws -> Person.Event] = []
        if let name = name.flatMap({ Words($0) }) { verbs.append { person, _, actor in try person.rename(to: name, by: actor) } }
        if let roles { verbs.append { try $0.hold(Set(roles), administrators: $1, by: $2) } }
        if let professions { verbs.append { person, _, actor in try person.lead(Set(professions), by: actor) } }
        switch isDisabled {
        case nil: break
        case true?: verbs.append { try $0.disable(administrators: $1, by: $2) }
        case false?: verbs.append { person, _, actor in try person.enable(by: actor) }
        }
        try await call.casework.change(id, by: call.person, expecting: call.version, inTurn: verbs)
        return try await call.person(id)
    }
    .about("All of it is changed, or nothing. What is so already is refused.")
    .only(.admin)
}

extension Call {
    fileprivate func person(_ id: Person.ID) async throws -> PersonItem {
        let found = try await reader.datedPerson(id, for: person)
        return PersonItem(person: found.value, times: found.lifespan)
    }
}

/// A person as programs of administrators read them.
struct PersonItem: Resource {
    let person: Person
    let times: Lifespan

    var name: String { person.id.description }
    var versionNumber: Int { person.version.number }
    var path: String { "/people/\(person.id)" }

    static let shape = Shape<PersonItem>.resource(
        "Person", "Somebody of the organisation.",
        [
            Field("name", .text, "What they are called.") { $0.person.name },
            Field("email", .text, "The address that they sign in with.") { $0.person.email.description },
            Field("roles", listOf: .choice(among: Role.ofOrganisation), "What people gave them in the whole organisation.") { item in
                Role.ofOrganisation.filter(item.person.givenRoles.contains)
            },
            Field("group_roles", listOf: .choice(among: Role.ofOrganisation), "What the groups of the sign-in provider gave them.") {
                item in
                Role.ofOrganisation.filter(item.person.groupRoles.contains)
            },
            Field("professions", listOf: .choice(of: Profession.self), "What they lead as a profession lead.") { item in
                Profession.allCases.filter(item.person.professions.contains)
            },
            Field("disabled", .flag, "Whether they are kept out.") { $0.person.isDisabled },
        ])
}

extension Kind where Value == EmailAddress {
    fileprivate static let email = Kind.written(
        ["type": "string", "format": "email", "maxLength": 254], "Give an e-mail address.", as: \.description
    ) { EmailAddress($0) }
}
