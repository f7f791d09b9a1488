import Foundation
import TestSupport
import Testing

@Suite struct TokensTests {
    private struct Token: Decodable {
        let id, person, name, scope, state: String
    }

    @Test func tokensAreMadeListedAndRevoked() async throws {
        try await TestProgram.withOrganisation { program in
            try await program.run("people", "add", "Nia Vaughan", "nia@waterways.example", "--role", "administrator")
            let secret = try await program.run("token", "create", "nia@waterways.example", "--name", "Archive", "--scope", "admin")
            #expect(secret.lines.count == 1)
            let listed = try await program.run("token", "list", "--json")
            let token = try #require(try JSONDecoder().decode([Token].self, from: listed.output).first)
            #expect((token.person, token.name, token.scope, token.state) == ("Nia Vaughan", "Archive", "admin", "works"))
            #expect(!listed.text.contains(secret.lines[0]))
            #expect(try await program.run("token", "revoke", token.id).lines == ["\(token.id)\trevoked"])
            #expect(try await program.run("token", "list").lines[0].hasSuffix("\trevoked"))
            try await program.run("token", "revoke", token.id, expecting: 2)
        }
    }

    @Test func whatIsRefusedEndsWithTwo() async throws {
        try await TestProgram.withOrganisation { program in
            for arguments in [
                ["token", "create", "nobody@waterways.example", "--name", "x"], ["token", "revoke", "x"],
                ["token", "create", "nobody@waterways.example"],
            ] {
                let ran = try await program.run(arguments)
                #expect(ran.status == 2, "\(arguments)")
            }
        }
    }
}
