import Foundation
import TestSupport
import Testing

@Suite struct PeopleTests {
    private struct Person: Decodable {
        let id, email, name: String
        let roles: [String]
        let isDisabled: Bool

        enum CodingKeys: String, CodingKey {
            case id, email, name, roles
            case isDisabled = "is_disabled"
        }
    }

    @Test(arguments: Engine.allCases) func peopleAreAddedListedDisabledAndEnabled(engine: Engine) async throws {
        try await TestProgram.withOrganisation(engine) { program in
            let added = try await program.run(
                "people", "add", "Nia Vaughan", "nia@waterways.example", "--role", "administrator", "--role", "reader", "--json")
            let person = try JSONDecoder().decode(Person.self, from: added.output)
            #expect(person.roles == ["administrator", "reader"] && !person.isDisabled)
            let disabled = try await program.run("people", "disable", "nia@waterways.example")
            #expect(disabled.lines == ["\(person.id)\tnia@waterways.example\tNia Vaughan\tadministrator,reader\tdisabled"])
            let listed = try await program.run("people", "list", "--json")
            #expect(try JSONDecoder().decode([Person].self, from: listed.output).map(\.isDisabled) == [true])
            try await program.run("people", "sign-in-link", "nia@waterways.example", expecting: 2)
            let enabled = try await program.run("people", "enable", "nia@waterways.example")
            #expect(enabled.lines == ["\(person.id)\tnia@waterways.example\tNia Vaughan\tadministrator,reader\t"])
            #expect(try await program.run("people", "list").lines == enabled.lines)
            let link = try await program.run(
                "people", "sign-in-link", "nia@waterways.example", with: ["BASE_URL": "https://actions.example"])
            #expect(link.text.hasPrefix("https://actions.example/sign-in/link/"))
            try await program.run("history", "verify")
        }
    }

    @Test func whatIsRefusedEndsWithTwo() async throws {
        try await TestProgram.withOrganisation { program in
            try await program.run("people", "add", "Nia Vaughan", "nia@waterways.example")
            let refused = [
                ["people", "add", "Somebody", "nia@waterways.example"], ["people", "add", "Somebody", "nobody"],
                ["people", "add", "Somebody", "a@waterways.example", "--role", "king"],
                ["people", "add", "Somebody", "a@waterways.example", "--role", "teamLead"],
                ["people", "add", "Somebody", "a@waterways.example", "--organisation", "Another"],
                ["people", "enable", "nia@waterways.example"], ["people", "disable", "a@waterways.example"],
                ["people", "enable", "a@waterways.example"], ["people", "list", "--colour"], ["people", "frobnicate"],
            ]
            for arguments in refused {
                let ran = try await program.run(arguments)
                #expect(ran.status == 2, "\(arguments): \(ran.messages)")
                #expect(ran.output.isEmpty && !ran.messages.isEmpty, "\(arguments)")
            }
        }
    }

    @Test func aDatabaseThatIsNotThereIsRefusedAndNotMade() async throws {
        try await TestProgram.with { program in
            let path = program.folder.appending(path: "nothing.sqlite").path
            let ran = try await program.run("people", "list", expecting: 2, with: ["DATABASE_URL": "sqlite:\(path)"])
            #expect(ran.messages.contains("There is no database at"))
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }
}
