import ArgumentParser
import Foundation

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
        subcommands: [
            Serve.self, ImportReports.self, Export.self, People.self, Tokens.self, Organisations.self, History.self, Files.self,
            DatabaseCommand.self,
        ]
    )
    /// Exits with 0 where it was done, with 2 where what was given is refused, with 1 where it failed: the contract's three.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let problems as Settings.Problems {
            FileHandle.standardError.write(Data("\(problems)\n".utf8))
            exit(withError: ExitCode(2))
        } catch {
            let code = exitCode(for: error)
            guard code == .validationFailure else { exit(withError: error) }
            FileHandle.standardError.write(Data("\(fullMessage(for: error))\n".utf8))
            exit(withError: ExitCode(2))
        }
    }
}
