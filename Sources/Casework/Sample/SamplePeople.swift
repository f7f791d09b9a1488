public import Domain
import Storage

/// Somebody of the sample organisation, and what they do there.
public struct SamplePerson: Sendable {
    public let person: Person
    /// "Product manager, Renew a canal mooring licence"
    public let what: String
}

extension Casework {
    /// Everybody one may sign in as: the assessments team, the service teams with their leads first, the panels, then everybody else.
    public func samplePeople() async throws -> [SamplePerson] {
        let (people, seats) = try await database.read { snapshot in
            guard let organisation = try snapshot.organisations().first else { return ([Person](), [HeldSeat]()) }
            return (try snapshot.people(of: organisation.id), try snapshot.seats(in: organisation.id))
        }
        let seatsOf = Dictionary(grouping: seats, by: \.person)
        return people.filter { !$0.isDisabled }
            .map { Placing($0, seats: seatsOf[$0.id, default: []]) }
            .sorted { $0.place < $1.place }
            .map { SamplePerson(person: $0.person, what: $0.what) }
    }
}

/// Where somebody stands in the list, compared as text, and the words beside their name.
private struct Placing {
    let person: Person
    let what: String
    let place: String

    init(_ person: Person, seats: [HeldSeat]) {
        self.person = person
        let team = seats.filter { $0.role.scope == .service }.min { $0.serviceName < $1.serviceName }
        let panels = Set(seats.filter { $0.role.scope == .assessment }.map(\.serviceName)).sorted()
        let services = team.map { [$0.serviceName] } ?? panels
        let roles = person.roles.union(seats.map(\.role))
        let job = SampleCast(rawValue: person.name)?.job ?? roles.titles.sentence
        what = ([job] + services).filter { !$0.isEmpty }.joined(separator: ", ")
        place = Self.place(person, team: team, isOnPanel: !panels.isEmpty)
    }

    private static func place(_ person: Person, team: HeldSeat?, isOnPanel: Bool) -> String {
        if person.roles.contains(.assessmentsTeam) { return "0 \(person.name)" }
        if let team { return "1 \(team.serviceName) \(team.role == .teamLead ? 0 : 1) \(person.name)" }
        return isOnPanel ? "2 \(person.name)" : "3 \(person.name)"
    }
}

extension String {
    fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() }
}
