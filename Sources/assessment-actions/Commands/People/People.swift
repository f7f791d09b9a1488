public import ArgumentParser
import Casework
public import Domain

/// Adds, lists, disables and enables people, and makes sign-in links.
struct People: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Adds, lists, disables and enables people, and makes sign-in links.",
        subcommands: [Add.self, List.self, Disable.self, Enable.self, SignInLink.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds a person to an organisation.",
            discussion: """
                Prints identifier, email address, name, roles and whether they are disabled, parted by tabs.

                Example: assessment-actions people add "Amara Okafor" amara.okafor@example.gov.uk --role assessmentsTeam
                """)

        @Argument(help: "The person's name.") var name: String
        @Argument(help: "Their email address.") var email: EmailAddress
        @Option(help: "A role in the whole organisation: \(roles.map(\.rawValue).joined(separator: ", ")). May be given again.") var role:
            [Role] = []
        @Option(help: "The organisation's name. Not needed where there is only one.") var organisation: String?
        @Flag(help: "Print the person as a JSON object.") var json = false

        private static let roles = Role.allCases.filter { $0.scope == .organisation }

        func run() async throws {
            guard let name = Words(name) else { throw ValidationError("Give the person's name.") }
            guard role.allSatisfy(Self.roles.contains) else {
                throw ValidationError("A role in a team or on a panel is given on the page of the service or the report.")
            }
            let person = try await Settings.load().openCasework().closing { casework in
                let organisation = try await casework.organisation(named: organisation)
                return try await refusing {
                    try await casework.addPerson(name: name, email: email, roles: Set(role), to: organisation.id)
                }
            }
            try PersonLine(person).print(asJSON: json)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists people.",
            discussion: """
                Prints identifier, email address, name, roles and whether they are disabled, parted by tabs.

                Example: assessment-actions people list --json
                """)

        @Option(help: "The organisation's name. Not needed where there is only one.") var organisation: String?
        @Flag(help: "Print a JSON array of people.") var json = false

        func run() async throws {
            let people = try await Settings.load().openCasework().closing { casework in
                try await casework.people(of: casework.organisation(named: organisation).id).map(PersonLine.init)
            }
            if json { return try Output.json(people) }
            for person in people { Output.line(person.line) }
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ends a person's sessions and keeps them out. What they did keeps their name.",
            discussion: """
                Their API tokens and calendar addresses end too, for good.

                Example: assessment-actions people disable amara.okafor@example.gov.uk
                """)

        @Argument(help: "Their email address.") var email: EmailAddress
        @Flag(help: "Print the person as a JSON object.") var json = false

        func run() async throws {
            let person = try await Settings.load().openCasework().closing { casework in
                try await refusing(notFound: People.unknown) { try await casework.disablePerson(email: email) }
            }
            try PersonLine(person).print(asJSON: json)
        }
    }

    struct Enable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lets a person in again who was disabled, with the roles that they had.",
            discussion: "Example: assessment-actions people enable amara.okafor@example.gov.uk")

        @Argument(help: "Their email address.") var email: EmailAddress
        @Flag(help: "Print the person as a JSON object.") var json = false

        func run() async throws {
            let person = try await Settings.load().openCasework().closing { casework in
                try await refusing(notFound: People.unknown) { try await casework.enablePerson(email: email) }
            }
            try PersonLine(person).print(asJSON: json)
        }
    }

    struct SignInLink: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints a link that signs a person in once, within 15 minutes.",
            discussion: """
                It begins with BASE_URL. Send it by a channel that only that person reads.

                Example: assessment-actions people sign-in-link amara.okafor@example.gov.uk
                """)

        @Argument(help: "Their email address.") var email: EmailAddress

        func run() async throws {
            let settings = try await Settings.load()
            let token = try await settings.openCasework().closing { casework in
                try await refusing { try await casework.makeSignInLink(email: email) }
            }
            Output.line("\(settings.address)/sign-in/link/\(token)")
        }
    }

    fileprivate static let unknown = "email: nobody has this address: check it with: assessment-actions people list"
}

extension EmailAddress: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Role: ExpressibleByArgument {}
