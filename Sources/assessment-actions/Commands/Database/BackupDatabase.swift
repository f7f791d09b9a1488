import ArgumentParser
import Domain
import Foundation
import Storage

extension DatabaseCommand {
    struct Backup: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes all of the database, as it stands at one moment, to a file, while people work on.",
            discussion: """
                The file is a SQLite database whichever engine the database is on, so that it can be opened, checked and restored on either. \
                It is read back before the command ends. Evidence files are not in it: files copy takes those. A database of an older version is \
                refused and left as it is: it is backed up with the program of its own version, before it is brought up to date.

                Example: assessment-actions database backup --to /srv/backup/actions-2026-03-04.sqlite
                """)

        @Option(help: "The file to write. One that is there already is replaced as a whole or not at all.", completion: .file()) var to:
            String

        func run() async throws {
            let database = try await Settings.load().openDatabase(.mustExist)
            let (start, progress) = (ContinuousClock.now, Progress())
            let check = try await database.closing { database in
                try await database.save(to: URL(filePath: to)) { copied in progress.tell(copied.words) }
            }
            progress.end()
            Output.line("\(to)\t\(check.rows) rows\t\(check.history.entries) history entries\t\(start.elapsedWords)")
            if !check.isSound {
                for problem in check.lines { Output.message(problem) }
                Output.message("the file says exactly what the database says, which is not sound: see database check")
                throw ExitCode(1)
            }
        }
    }

    struct Restore: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes an empty database what another one was when it was backed up.",
            discussion: """
                DATABASE_URL names the database to fill, on either engine: a SQLite file that is not there yet, or a PostgreSQL database \
                without tables. One that has anything in it is refused. What is there afterwards has been compared with the file row by row. \
                A file of an older version is brought up to date on the way.

                Example: DATABASE_URL=sqlite:var/restored.sqlite assessment-actions database restore actions-2026-03-04.sqlite
                """)

        @Argument(help: "A file that database backup has written.", completion: .file()) var file: String

        func run() async throws {
            let settings = try await Settings.load()
            guard FileManager.default.isReadableFile(atPath: file) else {
                throw ValidationError("\(file): it cannot be read: check the path, and who may read it.")
            }
            let (start, progress) = (ContinuousClock.now, Progress())
            let outcome = try await settings.openDatabase(.mayBeNew).closing { database in
                try await database.migrate()
                return try await database.restore(from: URL(filePath: file)) { progress.tell($0.words) }
            }
            progress.end()
            try outcome.tell(since: start)
        }
    }
}

extension ContinuousClock.Instant {
    /// "2.4 s" since then.
    var elapsedWords: String {
        let passed = ContinuousClock.now - self
        let tenths = passed.components.seconds * 10 + passed.components.attoseconds / 100_000_000_000_000_000
        return "\(tenths / 10).\(tenths % 10) s"
    }
}
