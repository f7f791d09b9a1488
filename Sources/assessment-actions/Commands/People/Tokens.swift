public import ArgumentParser
import Casework
public import Domain
import Foundation

/// Makes, lists and revokes API tokens.
struct Tokens: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Makes, lists and revokes API tokens.", subcommands: [Create.self, List.self, Revoke.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a token with which a program asks as a person, and prints it. It is never shown again.",
            discussion:
                "Example: assessment-actions token create amara.okafor@example.gov.uk --name \"Archive of the history\" --scope read")

        @Argument(help: "The email address of whom it acts as.") var email: EmailAddress
        @Option(help: "What it is for.") var name: String
        @Option(help: "How far it reaches: \(APIToken.Scope.allCases.map(\.rawValue).joined(separator: ", ")).") var scope: APIToken.Scope =
            .read
        @Option(help: "For how many days it works: \(APIToken.lifetimes.map(String.init).joined(separator: ", ")).") var days = 90

        func run() async throws {
            guard let name = Words(name) else { throw ValidationError("Say what the token is for.") }
            let secret = try await Settings.load().openCasework().closing { casework in
                try await refusing { try await casework.makeToken(named: name, scope: scope, days: days, for: email) }
            }
            Output.line(secret)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists tokens.",
            discussion: """
                Prints identifier, whom it acts as, what it is for, scope, last use, end and whether it works, parted by tabs.

                Example: assessment-actions token list --json
                """)

        @Option(help: "The organisation's name. Not needed where there is only one.") var organisation: String?
        @Flag(help: "Print a JSON array of tokens.") var json = false

        func run() async throws {
            let tokens = try await Settings.load().openCasework().closing { casework in
                let reader = casework.reader
                return try await reader.apiTokens(in: casework.organisation(named: organisation).id).map {
                    TokenLine($0.token, of: $0.personName, at: reader.now)
                }
            }
            if json { return try Output.json(tokens) }
            for token in tokens { Output.line(token.line) }
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Revokes a token: from now on it lets nobody in.",
            discussion: "Example: assessment-actions token revoke 0198c2f4-7c3e-7b1a-9d55-6a0f4a1f2b3c")

        @Argument(help: "Its identifier, as token list prints it.") var id: String
        @Option(help: "The organisation's name. Not needed where there is only one.") var organisation: String?

        func run() async throws {
            guard let id = APIToken.ID(id) else { throw ValidationError("Give the identifier of a token: assessment-actions token list") }
            try await Settings.load().openCasework().closing { casework in
                let organisation = try await casework.organisation(named: organisation)
                try await refusing(
                    notFound: "id: there is no such token, or it was revoked before: check it with: assessment-actions token list"
                ) {
                    try await casework.revoke(id, in: organisation.id)
                }
            }
            Output.line("\(id)\trevoked")
        }
    }
}

/// A token as a command prints it.
private struct TokenLine: Encodable {
    let id, person, name, scope: String
    let usedAt: Date?
    let endsAt: Date
    /// `works`, `ended` or `revoked`.
    let state: String

    init(_ token: APIToken, of person: String, at now: Date) {
        (id, self.person, name, scope) = ("\(token.id)", person, token.name, token.scope.rawValue)
        (usedAt, endsAt) = (token.usedAt, token.ends)
        state = token.revokedAt != nil ? "revoked" : token.works(at: now) ? "works" : "ended"
    }

    var line: String {
        [id, person, name, scope, usedAt?.formatted(.iso8601) ?? "never", endsAt.formatted(.iso8601), state].joined(separator: "\t")
    }
}

extension APIToken.Scope: ExpressibleByArgument {}
