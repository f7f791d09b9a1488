import Foundation
import Storage
import TestSupport
import Testing

@Suite struct DatabaseCommandTests {
    @Test(arguments: Engine.allCases) func aBackupIsRestoredOnAnEmptyMachine(engine: Engine) async throws {
        try await TestProgram.withOrganisation(engine) { program in
            try await program.run("people", "add", "Nia Vaughan", "nia@waterways.example")
            let backup = program.folder.appending(path: "backup.sqlite").path
            let saved = try await program.run("database", "backup", "--to", backup)
            #expect(saved.lines[0].hasPrefix("\(backup)\t"))
            let people = try await program.run("people", "list").text
            let restored = ["DATABASE_URL": "sqlite:\(program.folder.appending(path: "new/restored.sqlite").path)"]
            let told = try await program.run("database", "restore", backup, with: restored)
            #expect(told.messages.contains("compared"))
            #expect(try await program.run("people", "list", with: restored).text == people)
            try await program.run("database", "check", with: restored)
            let again = try await program.run("database", "restore", backup, expecting: 2, with: restored)
            #expect(again.messages.contains("there are rows in it already"))
            #expect(try await program.run("people", "list", with: restored).text == people)
        }
    }

    @Test func everythingIsCopiedToPostgreSQLAndBack() async throws {
        try await TestProgram.with { program in
            try await program.run("database", "migrate")
            try await program.run("organisations", "add", "Department for Inland Waterways")
            try await program.run("people", "add", "Nia Vaughan", "nia@waterways.example")
            let people = try await program.run("people", "list").text
            let start = program.database
            try await Engine.postgres.withEmptyAddress { address in
                let postgres = TestProgram.text(of: address)
                let there = try await program.run("database", "copy", "--from", start, "--to", postgres)
                #expect(there.lines.contains("people\t1") && there.messages.contains("compared"))
                #expect(try await program.run("people", "list", with: ["DATABASE_URL": postgres]).text == people)
                let file = "sqlite:\(program.folder.appending(path: "back.sqlite").path)"
                let back = try await program.run("database", "copy", "--from", postgres, "--to", file)
                #expect(back.lines == there.lines)
                #expect(try await program.run("people", "list", with: ["DATABASE_URL": file]).text == people)
                let full = try await program.run("database", "copy", "--from", start, "--to", postgres, expecting: 2)
                #expect(full.messages.contains("there are rows in it already"))
            }
            try await program.run("database", "copy", "--from", start, "--to", start, expecting: 2)
        }
    }

    @Test func aDatabaseOfANewerVersionIsRefusedClearly() async throws {
        try await TestProgram.withOrganisation { program in
            let database = try await Database.open(try DatabaseURL(program.database))
            try await database.write { try $0.run("INSERT INTO schema_migrations VALUES (1000, 'Actions can fly', 0)") }
            await database.close()
            for arguments in [["database", "migrate"], ["people", "list"], ["database", "check"], ["history", "verify"]] {
                let ran = try await program.run(arguments)
                #expect(ran.status == 2, "\(arguments)")
                #expect(ran.messages.contains("a newer version of this program has changed it (“Actions can fly”)"), "\(arguments)")
            }
        }
    }

    @Test func whatIsSpoiltIsFoundOnALineOfItsOwn() async throws {
        try await TestProgram.withActions { program in
            let sound = try await program.run("database", "check")
            #expect(sound.output.isEmpty && sound.messages.contains("sound"))
            let database = try await Database.open(try DatabaseURL(program.database))
            try await database.write { try $0.run("UPDATE history SET at = at + 1 WHERE sequence = 2") }
            await database.close()
            let spoilt = try await program.run("database", "check", expecting: 1)
            #expect(spoilt.lines.count == 1)
            #expect(try await program.run("history", "verify", expecting: 1).lines == spoilt.lines)
        }
    }

    /// However freely whoever starts the program lets others read.
    @Test func nobodyElseMayReadWhatTheProgramMakes() async throws {
        try await TestProgram.with { program in
            let (database, backup) = (program.folder.appending(path: "own.sqlite"), program.folder.appending(path: "backup.sqlite"))
            let settings = ["DATABASE_URL": "sqlite:\(database.path)"]
            try await program.run("database", "migrate", with: settings)
            try await program.run("database", "backup", "--to", backup.path, with: settings)
            for file in [database, backup] {
                let mode = try #require(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int)
                #expect(mode & 0o077 == 0, "\(file.lastPathComponent) has the mode \(String(mode, radix: 8))")
            }
        }
    }

    @Test func aFileThatIsNoDatabaseIsRefused() async throws {
        try await TestProgram.with { program in
            let notes = program.folder.appending(path: "notes.txt")
            try Data(repeating: 65, count: 10_000).write(to: notes)
            try await program.run("database", "restore", notes.path, expecting: 1)
            try await program.run("database", "restore", "nothing.sqlite", expecting: 2)
            try await program.run("database", "check", expecting: 1, with: ["DATABASE_URL": "sqlite:\(notes.path)"])
            try await program.run("database", "backup", expecting: 2)
            try await program.run("people", "list", expecting: 1, with: ["DATABASE_URL": "postgres://127.0.0.1:1/nobody"])
            let wrong = try await program.run("people", "list", expecting: 2, with: ["DATABASE_URL": "mysql://x", "PORT": "x"])
            #expect(wrong.messages.contains("DATABASE_URL") && wrong.messages.contains("PORT"))
        }
    }
}
