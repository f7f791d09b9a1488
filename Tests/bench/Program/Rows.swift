import ArgumentParser
import Foundation

/// What reading the rows costs by itself: one statement again and again, on one connection, in one thread.
struct Rows: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads the rows of statements again and again, and prints how often a second.",
        discussion: "A statement stands on each line of the input; all of them make one turn.")

    @Argument(help: "sqlite:PATH or postgres://…") var address: String
    @Option(help: "For so many seconds.") var seconds = 1.0

    func run() throws {
        let engine = try openBareEngine(address)
        var statements: [String] = []
        while let line = readLine() { statements.append(line) }
        let began = Date()
        var turns = 0
        var rows = 0
        while Date().timeIntervalSince(began) < seconds {
            for statement in statements { rows += try engine.run(statement) }
            turns += 1
        }
        print(Double(turns) / Date().timeIntervalSince(began), rows / max(1, turns))
    }
}
