public import Casework
public import Domain
public import Foundation
public import Storage

/// The one named world that tests play in: a department with a service, its team and its panel, a report that was issued with amber and red
/// actions nobody has touched, a report in draft, another service, and a stranger of another department. All of it came through the door.
///
/// ```swift
/// try await engine.withWorld { world in
///     try await world.casework.change(world.amber.id, by: world.people.teamLead, expecting: nil) { try $0.start(by: $1) }
/// }
/// ```
public struct World: Sendable {
    public let database: Database
    public let casework: Casework
    /// Stands at `World.start`, some days after the issue, until the test moves it.
    public let clock: TestClock
    public let organisation: Organisation
    public let people: People
    /// "Renew a canal mooring licence", whose team, panel and reports everything else is.
    public let service: Service
    /// The service of `people.otherTeam`, without reports.
    public let otherService: Service
    /// Issued: green points, amber ones with actions, red ones with actions.
    public let report: Report
    /// Read and confirmed, and not issued: the team must not see it.
    public let draft: Report
    /// The actions of `report` in its order, all to be reviewed: point 4 with 2 amber ones, point 5 with 2 red ones, point 10 with an amber one.
    public let actions: [Action]
    /// The first amber one, of point 4.
    public let amber: Action
    /// The first red one, of point 5.
    public let red: Action

    /// Wednesday, 4 March 2026, 10 in the morning.
    public static let start = Date(timeIntervalSince1970: 1_772_618_400)

    /// The day it is in this world.
    public var today: Day { Day(inLondonAt: clock.now) }

    /// By role. Each holds that role and no other.
    public struct People: Sendable {
        public let assessmentsTeam: Person
        public let teamLead: Person
        public let teamMember: Person
        public let leadAssessor: Person
        public let assessor: Person
        public let professionLead: Person
        public let reader: Person
        public let administrator: Person
        /// Team lead of the other service: of the same department, and with no business in this one's.
        public let otherTeam: Person
        /// Holds every role that an organisation gives, in another one.
        public let stranger: Person

        /// Everybody of the department, with what they are called.
        public var all: [(name: String, person: Person)] {
            [
                ("assessments team", assessmentsTeam), ("team lead", teamLead), ("team member", teamMember),
                ("lead assessor", leadAssessor), ("assessor", assessor), ("profession lead", professionLead), ("reader", reader),
                ("administrator", administrator), ("other team", otherTeam),
            ]
        }
    }
}

extension Engine {
    /// Lends a world in a database of its own, with a folder for its files.
    public func withWorld<Result>(
        connections: Connections = Connections(), _ body: (World) async throws -> Result
    ) async throws -> Result {
        try await withDatabase(connections: connections) { database in
            try await TestFiles.with { try await body(try await World.make(on: database, files: $0)) }
        }
    }
}
