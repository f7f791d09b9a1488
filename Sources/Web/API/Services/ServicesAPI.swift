import Casework
import Domain

/// What is assessed, and where it stands.
enum ServicesAPI {
    static let routes = [list, create, show, move, position, readiness, team]

    private static let service = Given.path("service", Service.self, "The identifier of the service.")
    private static let phase = Kind.choice(of: Phase.self)

    private static let list = APIRoute.list(.services, "/services", "List services", of: ServiceItem.shape) { call, stretch in
        let found = try await call.reader.services(for: call.person, after: try stretch.id(), limit: stretch.limit)
        return Listed(found, ServiceItem.init)
    }

    private static let create = APIRoute.add(
        .services, "/services", "Add a service", gives: ServiceItem.shape,
        .field("name", .line(upTo: 200), "What it is called: no other service of the organisation is."),
        .optional("provider", .line(upTo: 200), "The part of the department, or the partner body, that provides it."),
        .optional("phase", phase, "Where it stands in its life.")
    ) { call, name, provider, phase in
        guard let name = Words(name) else { throw Failure.invalid([.init("name", "Give a name.")]) }
        let service = try await call.casework.createService(
            name: name, provider: provider.flatMap { Words($0) }, phase: phase, by: call.person)
        return try await call.service(service.id)
    }

    private static let show = APIRoute.read(
        .services, "/services/:service", "Read a service", gives: ServiceItem.shape, service
    ) { call, id in
        try await call.service(id)
    }

    private static let move = APIRoute.amend(
        .services, "/services/:service", "Move a service to another phase", gives: ServiceItem.shape, service,
        .field("phase", phase, "Where to."), .optional("reason", .words, "Why: needed for all but the step to the next phase.")
    ) { call, id, phase, reason in
        try await call.casework.movePhase(of: id, to: phase, reason: reason, by: call.person, expecting: call.version)
        return try await call.service(id)
    }
    .about("Moving on is refused while a point of the standard is red.")

    private static let position = APIRoute.read(
        .services, "/services/:service/position", "Read where a service stands", gives: PositionItem.shape, service
    ) { call, id in
        try await call.reader.service(id, for: call.person)
    }

    private static let readiness = APIRoute.read(
        .services, "/services/:service/readiness", "Read what a service is ready for", gives: ReadinessItem.shape, service,
        .query("for", .choice(of: Readiness.Purpose.self), "For what: the reassessment where nothing is said.", otherwise: .reassessment)
    ) { call, id, purpose in
        guard let readiness = try await call.reader.service(id, for: call.person).readiness.first(where: { $0.purpose == purpose }) else {
            throw Failure.notFound
        }
        return readiness
    }

    private static let team = APIRoute.list(
        .services, "/services/:service/team", "List the team of a service", of: member, service
    ) { call, stretch, id in
        try Listed(whole: try await call.reader.service(id, for: call.person).team, stretch) { $0.person.id.description }
    }
    .about("These people may own its actions.")

    private static let member = Shape<TeamMember>(
        "TeamMember", "Somebody in a service team.",
        [
            Field("person_id", .id(of: Person.self), "Who it is.") { $0.person.id },
            Field("name", .text, "What they are called.") { $0.person.name },
            Field("role", .choice(among: [.teamMember, .teamLead]), "What they hold in the team.") { $0.role },
        ])
}

extension Call {
    fileprivate func service(_ id: Service.ID) async throws -> ServiceItem {
        guard let service = try await reader.listedService(id, for: person) else { throw Failure.notFound }
        return ServiceItem(service)
    }
}
