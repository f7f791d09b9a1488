import ArgumentParser

/// Assessment Actions: works the actions of service assessment reports.
@main
struct App: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assessment-actions",
        abstract: "Works the actions of service assessment reports.",
        discussion: """
            Settings come from flags, the environment, a .env file in the current folder and defaults, in that order. docs/operations.md \
            lists them.
            """,
        subcommands: [Serve.self, ImportReports.self, People.self, Organisations.self, History.self, DatabaseCommand.self]
    )
}
