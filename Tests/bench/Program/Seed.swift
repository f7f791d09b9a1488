import ArgumentParser
import Casework
import Domain
import Foundation
import Integrations
import Storage

/// Fills an empty database with so many invented actions, their reports, people and history. The same on the same day, whatever the engine.
struct Seed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fills an empty database with invented actions and everything that led to them.",
        discussion: "Prints, as JSON, a session of the assessments team and one of a team, and a token for programs.")

    @Argument(help: "sqlite:PATH or postgres://…") var address: String
    @Argument(help: "How many actions.") var actions: Int
    @Option(help: "A folder: a third of the evidence is files then, which are kept there.") var files: String?

    func run() async throws {
        let files = try files.map { try FileStore.folder($0) }
        let database = try await Database.open(try DatabaseURL(address))
        try await database.migrate()
        guard try await database.read({ try $0.organisations().isEmpty }) else { throw SeedingFailure.notEmpty }
        let began = Date()
        var chance = Chance(seed: UInt64(actions))
        let today = Day(inLondonAt: began)
        let cast = Cast(actions: actions, at: today.adding(days: -1_200).startInLondon, &chance)
        var timeline = Timeline(cast, actions: actions, until: today, chronicle: Chronicle(database), files: files, chance: chance)
        try await database.write { try $0.insert(cast.organisation) }
        let report = try await timeline.play { made in note("\r\(made) of \(actions) actions") }
        note("\r\(timeline.actions) actions, \(timeline.entries) entries in \(Int(Date().timeIntervalSince(began))) s\n")
        try await Guests(cast: cast, report: report, instant: Date()).enter(database)
        await database.close()
    }

    /// Told to whoever watches, not to whoever reads the answer.
    private func note(_ text: String) {
        if isatty(STDERR_FILENO) == 1 || text.hasSuffix("\n") { FileHandle.standardError.write(Data(text.utf8)) }
    }
}
