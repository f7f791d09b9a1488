public import ArgumentParser
import Casework
public import Domain
import Foundation

/// Adds, lists and disables people, and makes sign-in links.
struct People: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Adds, lists and disables people, and makes sign-in links.",
        subcommands: [Add.self, List.self, Disable.self, SignInLink.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Adds a person to an organisation.")

        @Argument(help: "The person's name.") var name: String
        @Argument(help: "Their email address.") var email: EmailAddress
        @Option(help: "A role in the whole organisation: \(roles.map(\.rawValue).joined(separator: ", ")). May be given again.") var role:
            [Role] = []
        @Option(help: "The organisation's name. Not needed where there is only one.") var organisation: String?

        private static let roles = Role.allCases.filter { $0.scope == .organisation }

        func run() async throws {
            guard let name = Words(name) else { throw ValidationError("Give the person's name.") }
            guard role.allSatisfy(Self.roles.contains) else {
                throw ValidationError("A role in a team or on a panel is given on the page of the service or the report.")
            }
            let casework = try await Settings.load().openCasework()
            let organisation = try await casework.organisation(named: organisation)
            let person = try await refusing {
                try await casework.addPerson(name: name, email: email, roles: Set(role), to: organisation.id)
            }
            print("\(person.id)\t\(person.email)\t\(person.name)")
            await casework.close()
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists people: identifier, email address, name, roles and whether they are disabled, parted by tabs.")

        @Option(help: "The organisation's name. Not needed where there is only one.") var organisation: String?

        func run() async throws {
            let casework = try await Settings.load().openCasework()
            for person in try await casework.people(of: casework.organisation(named: organisation).id) {
                let roles = person.roles.map(\.rawValue).sorted().joined(separator: ",")
                print("\(person.id)\t\(person.email)\t\(person.name)\t\(roles)\t\(person.isDisabled ? "disabled" : "")")
            }
            await casework.close()
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ends a person's sessions and keeps them out. What they did keeps their name.")

        @Argument(help: "Their email address.") var email: EmailAddress

        func run() async throws {
            let casework = try await Settings.load().openCasework()
            let person = try await refusing { try await casework.disablePerson(email: email) }
            print("\(person.id)\t\(person.email)\tdisabled")
            await casework.close()
        }
    }

    struct SignInLink: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints a link that signs a person in once, within 15 minutes.")

        @Argument(help: "Their email address.") var email: EmailAddress

        func run() async throws {
            let settings = try await Settings.load()
            let casework = try await settings.openCasework()
            let token = try await refusing { try await casework.makeSignInLink(email: email) }
            print("\(settings.address)/sign-in/link/\(token)")
            await casework.close()
        }
    }
}

/// Says in words what the door refuses, and exits with 2. `notFound` says what was not found.
func refusing<Result>(
    notFound: String = "email: nobody has this address, or they are disabled: check it with: assessment-actions people list",
    _ act: () async throws -> Result
) async throws -> Result {
    do {
        return try await act()
    } catch let failure as Failure {
        let words =
            switch failure {
            case .notFound: notFound
            case .notPermitted(let words): words
            case .changedMeanwhile: "somebody else changed it meanwhile: try again"
            case .invalid(let problems): problems.map { "\($0.field): \($0.message)" }.joined(separator: "\n")
            }
        FileHandle.standardError.write(Data("\(words)\n".utf8))
        throw ExitCode(2)
    }
}

extension EmailAddress: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Role: ExpressibleByArgument {}
