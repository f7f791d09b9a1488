import Casework
import Domain
import Foundation
import Storage

/// Three years of the invented organisation, a day at a time, so that its history is in the order in which it happened.
struct Timeline {
    private let cast: Cast
    private let wanted: Int
    private let end: Day
    private let files: FileStore?
    private var chance: Chance
    private var chronicle: Chronicle
    /// What comes next, by the number of the day.
    private var agenda: [Int: [Life]] = [:]
    /// Of each service, what its reports have left open.
    private var open: [Service.ID: [Life]] = [:]
    private var instant: Date
    private(set) var actions = 0

    private static let days = 1_095

    init(_ cast: Cast, actions: Int, until end: Day, chronicle: Chronicle, files: FileStore?, chance: Chance) {
        self.cast = cast
        wanted = actions
        self.end = end
        self.files = files
        self.chance = chance
        self.chronicle = chronicle
        instant = end.adding(days: -Timeline.days - 1).startInLondon
    }

    var entries: Int { chronicle.written }

    /// Plays it all, and calls `progress` with how many actions there are after each day. Gives the report whose actions can be changed.
    mutating func play(_ progress: (Int) -> Void) async throws -> Report.ID {
        try await begin()
        for number in 0..<Timeline.days {
            let day = end.adding(days: number - Timeline.days)
            instant = day.startInLondon.addingTimeInterval(8 * 3_600)
            for life in agenda.removeValue(forKey: number) ?? [] where !life.isOver {
                try await live(life)
                plan(life, after: number)
            }
            // As many every day as it takes, and the last day whatever is missing.
            let goal = number == Timeline.days - 1 ? wanted : wanted * (number + 1) / Timeline.days
            while actions < goal { try await issue(on: day, number) }
            progress(actions)
        }
        let report = try await startEverything()
        for team in cast.teams { keep(open[team.service.id] ?? []) }
        try await chronicle.finish()
        return report
    }

    private mutating func begin() async throws {
        for person in cast.people {
            chronicle.add(.person(person))
            try await tell(.person(.added(person.id)), by: cast.administrator.id)
        }
        for team in cast.teams {
            chronicle.add(.team(team))
            try await tell(.service(.created(name: team.service.name)), by: team.people.first?.id, service: team.service.id)
            for (place, person) in team.people.enumerated() {
                let role: Role = place == 0 ? .teamLead : .teamMember
                try await tell(.service(.joined(person: person.id, as: role)), by: team.people.first?.id, service: team.service.id)
            }
        }
    }

    private mutating func issue(on day: Day, _ number: Int) async throws {
        guard let team = chance.skewed(cast.teams) else { throw SeedingFailure.wordless }
        let issued = try SeededReport(on: day, of: team, cast: cast, at: tick(), &chance)
        for life in try await issue(issued, of: team).prefix(wanted - actions) {
            actions += 1
            try await raise(life, by: issued)
            plan(life, after: number)
        }
    }

    /// One more report of the first service, with many red actions that its team works on: something that many can change at once.
    private mutating func startEverything() async throws -> Report.ID {
        guard let team = cast.teams.first else { throw SeedingFailure.wordless }
        let issued = try SeededReport(on: end, of: team, cast: cast, redActions: 20, at: tick(), &chance)
        for life in try await issue(issued, of: team) {
            try await raise(life, by: issued)
            life.follow([.review, .start])
            while life.next != nil { try await live(life) }
        }
        return issued.report.id
    }

    private mutating func raise(_ life: Life, by issued: SeededReport) async throws {
        open[life.action.service, default: []].append(life)
        try await tell(.raised, of: life, from: nil, by: issued.told.first?.by)
    }

    private mutating func issue(_ issued: SeededReport, of team: Cast.Team) async throws -> [Life] {
        let report = issued.report
        chronicle.add(.report(report, leadAssessor: issued.leadAssessor.id))
        var before: Report.Status?
        for step in issued.told {
            try await tell(
                .report(step.event), by: step.by, from: before?.rawValue, to: step.after.status.rawValue, service: report.service,
                report: report.id, after: .report(step.after))
            before = step.after.status
        }
        try await settle(by: report, issuer: issued.told.last?.by)
        let raised = report.raisedActions(clock: cast.organisation.clock, issuedAt: instant) {
            Identifier(at: instant, random: chance.bytes())
        }
        return raised.map { Life($0, team: team, leadAssessor: issued.leadAssessor, &chance) }
    }

    /// What the service's earlier reports have left open is resolved or replaced, as issuing does.
    private mutating func settle(by report: Report, issuer: Person.ID?) async throws {
        guard let issuer else { return }
        let actor = Actor(person: issuer, roles: [.assessmentsTeam], instant: tick())
        for life in open.removeValue(forKey: report.service) ?? [] {
            let from = life.action.status
            switch report.outcome(for: life.action) {
            case .resolve: try await tell(life.action.resolveByReport(report.id, by: actor), of: life, from: from, by: issuer)
            case .supersede: try await tell(life.action.supersede(by: report.id, actor), of: life, from: from, by: issuer)
            case nil: break
            }
            life.isOver = true
            keep([life])
        }
    }

    /// Nothing more happens to them.
    private mutating func keep(_ lives: [Life]) {
        for life in lives {
            chronicle.add(.action(life.action))
            for evidence in life.evidence { chronicle.add(.evidence(evidence)) }
        }
    }

    private mutating func live(_ life: Life) async throws {
        let from = life.action.status
        guard let (event, person) = try await life.takeStep(at: tick(), keeping: files, &chance) else { return }
        try await tell(event, of: life, from: from, by: person)
    }

    private mutating func plan(_ life: Life, after number: Int) {
        guard life.next != nil else { return }
        agenda[number + chance.number(2...30), default: []].append(life)
    }
}

extension Timeline {
    /// Whole milliseconds, one after another.
    private mutating func tick() -> Date {
        instant = Date(timeIntervalSince1970: (instant.timeIntervalSince1970 * 1000 + 10).rounded() / 1000)
        return instant
    }

    private mutating func tell(_ event: Action.Event, of life: Life, from: Action.Status?, by person: Person.ID?) async throws {
        try await tell(
            .action(event), by: person, from: from?.rawValue, to: life.action.status.rawValue, service: life.action.service,
            report: life.action.report, action: life.action.id, after: .action(life.action))
    }

    private mutating func tell(
        _ what: HistoryEntry.Happening, by person: Person.ID?, from: String? = nil, to: String? = nil, service: Service.ID? = nil,
        report: Report.ID? = nil, action: Action.ID? = nil, after: ToldEntry.After = .nothing
    ) async throws {
        let entry = NewEntry(
            organisation: cast.organisation.id, at: tick(), by: person, what: what, from: from, to: to, service: service, report: report,
            action: action)
        try await chronicle.tell(ToldEntry(entry: entry, after: after))
    }
}
