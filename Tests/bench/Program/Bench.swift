import ArgumentParser

/// What measuring needs beside the product: a database of any size, and things to compare with.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Seeds databases to measure with, and gives what the product is compared with.",
        subcommands: [Seed.self, Reference.self, Rows.self, Commits.self])
}
