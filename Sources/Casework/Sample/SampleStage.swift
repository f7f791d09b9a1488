import Domain
import Foundation

/// Where the story of the sample organisation is played: the door with a clock of its own, and what the scenes so far have made.
struct SampleStage {
    let casework: Casework
    let calendar: SampleCalendar
    private let clock: SampleClock
    private var people: [SampleCast: Person] = [:]
    private var services: [SampleService: Service] = [:]
    var reports: [SampleReport: Report] = [:]
    private var actions: [SampleReport: [Action]] = [:]
    var questions: [SampleQuestion: PanelQuestion.ID] = [:]
    var bookings: [SampleBooking: Booking] = [:]

    /// Makes the organisation and its people, a year and a quarter ago.
    static func set(with casework: Casework) async throws -> SampleStage {
        let now = casework.environment.now()
        let clock = SampleClock(now.addingTimeInterval(-460 * 86_400))
        var environment = casework.environment
        environment.now = { min(clock.now, now) }
        // What is made up here needs no looking for viruses, and must not wait for a scanner that is still starting.
        environment.scanner = nil
        var stage = SampleStage(
            casework: Casework(database: casework.database, environment: environment),
            calendar: SampleCalendar(today: Day(inLondonAt: now)), clock: clock
        )
        try await stage.hire()
        return stage
    }

    private init(casework: Casework, calendar: SampleCalendar, clock: SampleClock) {
        self.casework = casework
        self.calendar = calendar
        self.clock = clock
    }

    private mutating func hire() async throws {
        let organisation = try await casework.addOrganisation(name: try words("Department for Inland Waterways"))
        for cast in SampleCast.allCases {
            guard let email = EmailAddress(cast.email) else { throw Incomplete(what: cast.email) }
            people[cast] = try await casework.addPerson(
                name: try words(cast.name), email: email, roles: cast.roles, to: organisation.id)
        }
    }

    mutating func play(_ scene: SampleScene) async throws {
        clock.advance(to: calendar.day(scene.daysAgo))
        let person = try person(scene.by)
        switch scene.deed {
        case .create(let service):
            services[service] = try await casework.createService(
                name: try words(service.rawValue), provider: Words(service.provider), phase: service.phase, by: person)
        case .join(let service, let member):
            guard let email = EmailAddress(member.email) else { throw Incomplete(what: member.email) }
            let id = try self.service(service).id
            try await casework.join(id, email: email, as: member.teamRole, by: person)
        case .read(let report): _ = try await read(report, by: person)
        case .draft(let report, let lead): try await draft(report, lead: try self.person(lead), by: person)
        case .issue(let report): try await issue(report, by: person)
        case .write(let report, let step): try await take(step, with: report, by: person)
        case .accept(let report):
            try await casework.change(try self.report(report).id, by: person, expecting: nil) { try $0.accept(by: $1) }
        case .act(let report, let point, let number, let step):
            try await take(step, with: try action(number, of: point, in: report), by: person)
        case .ask(let question, let step): try await take(step, with: question, by: person)
        case .book(let booking, let step): try await take(step, with: booking, by: person)
        case .show(let service, let kind, let point, let text):
            try await casework.changeDemonstration(of: try self.service(service).id, kind: kind, by: person, expecting: nil) {
                try $0.write(Words(text), point: point, scope: $1, by: $2)
            }
        }
    }

    private func read(_ report: SampleReport, by person: Person) async throws -> Import {
        let text = Data(try report.text(calendar).found("file of \(report.fileName)").utf8)
        return try await casework.readImport(text, fileName: report.fileName, format: nil, by: person)
    }

    private mutating func draft(_ report: SampleReport, lead: Person, by person: Person) async throws {
        let reading = try await read(report, by: person)
        guard let service = report.service else { throw Incomplete(what: report.fileName) }
        reports[report] = try await casework.confirm(
            reading.id, by: person, expecting: reading.version, for: .existing(try self.service(service).id), leadAssessor: lead.id)
    }

    private mutating func issue(_ report: SampleReport, by person: Person) async throws {
        let id = try self.report(report).id
        try await casework.issue(id, by: person, expecting: nil)
        actions[report] = try await casework.reader.report(id, for: person).actions
    }
}

extension SampleStage {
    func person(_ cast: SampleCast) throws -> Person { try people[cast].found(cast.name) }

    func service(_ service: SampleService) throws -> Service { try services[service].found(service.rawValue) }

    func report(_ report: SampleReport) throws -> Report { try reports[report].found(report.fileName) }

    func booking(_ booking: SampleBooking) throws -> Booking { try bookings[booking].found("\(booking)") }

    func question(_ question: SampleQuestion) throws -> PanelQuestion.ID { try questions[question].found("\(question)") }

    func action(_ number: Int, of point: Int, in report: SampleReport) throws -> Action.ID {
        let action = actions[report]?.first { $0.point == point && $0.position == number }
        return try action.found("\(report.fileName), point \(point), action \(number)").id
    }

    private func words(_ text: String) throws -> Words { try Words(text).found("“\(text)”") }
}

/// The story names something that is not there: a fault of the story.
struct Incomplete: Error, CustomStringConvertible {
    let what: String
    var description: String { "the demonstration has no \(what)" }
}

extension Optional {
    func found(_ what: String) throws(Incomplete) -> Wrapped {
        guard let self else { throw Incomplete(what: what) }
        return self
    }
}
