import Domain
import Foundation
import Storage

/// Gathers rows and what happened, and writes them in large transactions: the next lot is made while this one is written.
struct Chronicle {
    /// What stands in a table of its own, in the order in which it must be written.
    enum Thing: Sendable {
        case person(Person)
        case team(Cast.Team)
        case report(Report, leadAssessor: Person.ID)
        case action(Action)
        case evidence(Evidence)
    }

    private let database: Database
    private var things: [Thing] = []
    private var entries: [ToldEntry] = []
    private var writing: Task<Void, any Error>?
    private(set) var written = 0

    private static let lot = 20_000

    init(_ database: Database) { self.database = database }

    mutating func add(_ thing: Thing) { things.append(thing) }

    mutating func tell(_ entry: ToldEntry) async throws {
        entries.append(entry)
        if entries.count >= Chronicle.lot { try await write() }
    }

    /// Waits until all of it is on disk.
    mutating func finish() async throws {
        try await write()
        try await writing?.value
    }

    private mutating func write() async throws {
        let (things, entries) = (things, entries)
        self.things = []
        self.entries = []
        written += entries.count
        let prepared = try await Chronicle.prepare(entries)
        try await writing?.value
        writing = Task { [database] in
            try await database.write { transaction in
                for thing in things { try thing.insert(in: transaction) }
                try transaction.record(prepared)
            }
        }
    }

    /// Most of the work is making text of values, which every processor can do.
    private static func prepare(_ entries: [ToldEntry]) async throws -> [PreparedEntry] {
        let size = max(1, entries.count / 8)
        return try await withThrowingTaskGroup(of: (Int, [PreparedEntry]).self) { group in
            for start in stride(from: 0, to: entries.count, by: size) {
                group.addTask { (start, try entries[start..<min(entries.count, start + size)].map { try $0.prepared() }) }
            }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }
}

/// An entry of the history, with what the thing looked like after it.
struct ToldEntry: Sendable {
    let entry: NewEntry
    let after: After

    enum After: Sendable {
        case action(Action)
        case report(Report)
        case nothing
    }

    func prepared() throws -> PreparedEntry {
        switch after {
        case .action(let action): try PreparedEntry(entry, after: action)
        case .report(let report): try PreparedEntry(entry, after: report)
        case .nothing: try PreparedEntry(entry, after: String?.none)
        }
    }
}

extension Chronicle.Thing {
    fileprivate func insert(in transaction: Transaction) throws {
        switch self {
        case .person(let person): try transaction.insert(person)
        case .team(let team):
            try transaction.insert(team.service)
            for (place, person) in team.people.enumerated() {
                try transaction.setTeamMember(person.id, of: team.service.id, role: place == 0 ? .teamLead : .teamMember)
            }
        case .report(let report, let leadAssessor):
            try transaction.insert(report)
            try transaction.insertPanelMember(leadAssessor, of: report.assessment.id, role: .leadAssessor)
        case .action(let action): try transaction.insert(action)
        case .evidence(let evidence): try transaction.insert(evidence)
        }
    }
}
