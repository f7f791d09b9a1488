import ArgumentParser
import Casework
import Domain

/// Adds and lists organisations.
struct Organisations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Adds and lists organisations.", subcommands: [Add.self, List.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds an organisation.",
            discussion: """
                Prints its identifier and name, parted by a tab.

                Example: assessment-actions organisations add "Department for Inland Waterways"
                """)

        @Argument(help: "Its name.") var name: String

        func run() async throws {
            guard let name = Words(name) else { throw ValidationError("Give the organisation a name.") }
            let organisation = try await Settings.load().openCasework(.mayBeNew).closing { casework in
                try await refusing { try await casework.addOrganisation(name: name) }
            }
            Output.line("\(organisation.id)\t\(organisation.name)")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists organisations.",
            discussion: """
                Prints identifier and name, parted by a tab.

                Example: assessment-actions organisations list
                """)

        @Flag(help: "Print a JSON array of organisations.") var json = false

        func run() async throws {
            let all = try await Settings.load().openCasework().closing { try await $0.organisations() }
            if json { return try Output.json(all.map { ["id": "\($0.id)", "name": $0.name] }) }
            for organisation in all { Output.line("\(organisation.id)\t\(organisation.name)") }
        }
    }
}
