import ArgumentParser
import Foundation

/// What being on disk costs by itself: one small row and one commit after another, on one connection.
struct Commits: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Inserts and commits one row after another; prints how many a second.")

    @Argument(help: "sqlite:PATH or postgres://…") var address: String
    @Option(help: "For so many seconds.") var seconds = 2.0

    func run() throws {
        let engine = try openBareEngine(address)
        try engine.run("CREATE TABLE IF NOT EXISTS bare_commits (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL)")
        try engine.run("DELETE FROM bare_commits")
        let text = String(repeating: "A row as long as an entry of the history. ", count: 30)
        let began = Date()
        var number = 0
        while Date().timeIntervalSince(began) < seconds {
            try engine.run("INSERT INTO bare_commits VALUES (\(number), '\(text)')")
            number += 1
        }
        print(Double(number) / Date().timeIntervalSince(began))
        try engine.run("DROP TABLE bare_commits")
    }
}
