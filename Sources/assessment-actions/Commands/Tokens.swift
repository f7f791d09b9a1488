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
            abstract: "Makes a token with which a program asks as a person, and prints it. It is never shown again.")

        @Argument(help: "The email address of whom it acts as.") var email: EmailAddress
        @Option(help: "What it is for.") var name: String
        @Option(help: "How far it reaches: \(APIToken.Scope.allCases.map(\.rawValue).joined(separator: ", ")).") var scope: APIToken.Scope =
            .read
        @Option(help: "For how many days it works: \(APIToken.lifetimes.map(String.init).joined(separator: ", ")).") var days = 90

        func run() async throws {
            guard let name = Words(name) else { throw ValidationError("Say what the token is for.") }
            let casework = try await Settings.load().openCasework()
            let secret = try await refusing { try await casework.makeToken(named: name, scope: scope, days: days, for: email) }
            print(secret)
            await casework.close()
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Lists tokens: identifier, whom it acts as, what it is for, scope, last used, end and whether it works, parted by tabs.")

        @Option(help: "The organisation's name. Not needed where there is only one.") var organisation: String?

        func run() async throws {
            let casework = try await Settings.load().openCasework()
            let reader = casework.reader
            for (token, person) in try await reader.apiTokens(in: casework.organisation(named: organisation).id) {
                let used = token.usedAt.map { $0.formatted(.iso8601) } ?? "never"
                let state = token.revokedAt != nil ? "revoked" : token.works(at: reader.now) ? "works" : "ended"
                print(
                    "\(token.id)\t\(person)\t\(token.name)\t\(token.scope.rawValue)\t\(used)\t\(token.ends.formatted(.iso8601))\t\(state)")
            }
            await casework.close()
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Revokes a token: from now on it lets nobody in.")

        @Argument(help: "Its identifier, as token list prints it.") var id: String
        @Option(help: "The organisation's name. Not needed where there is only one.") var organisation: String?

        func run() async throws {
            guard let id = APIToken.ID(id) else { throw ValidationError("Give the identifier of a token: assessment-actions token list") }
            let casework = try await Settings.load().openCasework()
            let organisation = try await casework.organisation(named: organisation)
            try await refusing(
                notFound: "id: there is no such token, or it was revoked before: check it with: assessment-actions token list"
            ) {
                try await casework.revoke(id, in: organisation.id)
            }
            print("\(id)\trevoked")
            await casework.close()
        }
    }
}

extension APIToken.Scope: ExpressibleByArgument {}
