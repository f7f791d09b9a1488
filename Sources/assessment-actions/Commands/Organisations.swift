import ArgumentParser
import Casework
import Domain

/// Adds and lists organisations.
struct Organisations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Adds and lists organisations.", subcommands: [Add.self, List.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Adds an organisation.")

        @Argument(help: "Its name.") var name: String

        func run() async throws {
            guard let name = Words(name) else { throw ValidationError("Give the organisation a name.") }
            let casework = try await Settings.load().openCasework(.mayBeNew)
            let organisation = try await casework.addOrganisation(name: name)
            print("\(organisation.id)\t\(organisation.name)")
            await casework.close()
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists organisations: identifier and name, parted by a tab.")

        func run() async throws {
            let casework = try await Settings.load().openCasework()
            for organisation in try await casework.organisations() { print("\(organisation.id)\t\(organisation.name)") }
            await casework.close()
        }
    }
}
