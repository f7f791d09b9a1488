import ArgumentParser
import Casework
import Foundation
import Storage

/// Assessment Actions: works the actions of service assessment reports.
@main
struct App: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assessment-actions",
        abstract: "Works the actions of service assessment reports.",
        discussion: """
            Results go to standard output, messages to standard error. Exits with 0 where it was done, with 1 where it failed, with 2 where \
            what was given is refused.

            Settings come from flags, the environment, a .env file in the current folder and defaults, in that order. docs/operations.md \
            lists them, docs/commands.md the commands.
            """,
        subcommands: [
            Serve.self, Work.self, ImportReports.self, Export.self, People.self, Tokens.self, Organisations.self, History.self, Files.self,
            DatabaseCommand.self,
        ]
    )

    /// Exits with 0 where it was done, with 2 where what was given is refused, with 1 where it failed: the contract's three.
    static func main() async {
        // What we write holds people's names and drafts: nobody else on the machine reads it.
        umask(0o077)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let problems as Settings.Problems {
            Output.message("\(problems)")
            exit(withError: ExitCode(2))
        } catch let error as StorageError {
            Output.message(error.words)
            exit(withError: error.exitCode)
        } catch let trouble as FileTrouble {
            Output.message("files: \(trouble.words)")
            exit(withError: ExitCode.failure)
        } catch {
            let code = exitCode(for: error)
            guard code == .validationFailure else { exit(withError: error) }
            Output.message(fullMessage(for: error))
            exit(withError: ExitCode(2))
        }
    }
}
