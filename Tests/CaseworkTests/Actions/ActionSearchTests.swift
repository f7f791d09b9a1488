import Casework
import Domain
import TestSupport
import Testing

@testable import Storage

/// What searching by words promises, on both engines alike.
@Suite struct ActionSearchTests {
    @Test(
        arguments: Engine.allCases,
        [
            ("mooring", true), ("MOORING Licence", true), ("moor", true), ("licence mooring", true), ("boat", false), ("ooring", false),
            ("sw1a 1aa", true), ("SW1A", true), ("1a", true), ("20", true), ("2024/17", true), ("mooring \u{2013} licence!", true),
            ("o'neill", true), ("ŵy", true), ("\u{201C}ref", true), ("the", true), ("", true),
        ] as [(String, Bool)])
    func actionsAreFoundByTheBeginningsOfTheirWords(engine: Engine, asked: (words: String, isFound: Bool)) async throws {
        try await engine.withWorld { world in
            let text =
                "Show how the mooring-licence form works for O'Neill of SW1A 1AA and ŵyn (\u{201C}reference\u{201D} GDS-2024/17, 20% done)."
            try await world.reword(world.amber, to: text)
            let found = try await world.found(asked.words)
            #expect(found.contains(world.amber.id) == asked.isFound)
        }
    }

    @Test(
        arguments: Engine.allCases,
        [
            "\"", "'", "a\"b*", "AND", "NOT x", "a OR", "NEAR(a b)", "(", "text:x", "^a", "-a", "a & | !", "a:*", "<->", "%_\\", "*",
            "{a b}",
            String(repeating: "a ", count: 500), String(repeating: "a", count: 5000), "\u{0}", "1e5 0x1f 3.4", "http://a.b/c?d=e",
            "é\u{301}",
        ])
    func nothingThatAnybodyTypesIsWrong(engine: Engine, words: String) async throws {
        try await engine.withWorld { world in
            _ = try await world.found(words)
        }
    }

    @Test(arguments: Engine.allCases) func anActionIsFoundByWhatItSaysNow(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.reword(world.amber, to: "Publish the towpath survey")
            let found = try await world.found("towpath")
            #expect(found == [world.amber.id])
            try await world.reword(world.amber, to: "Publish the bridge survey")
            let (before, now) = (try await world.found("towpath"), try await world.found("survey bridge"))
            #expect(before == [] && now == [world.amber.id])
        }
    }

    @Test(arguments: Engine.allCases) func aRewordingThatIsTakenBackIsNotFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            await #expect(throws: StorageError.conflict) {
                try await world.database.write { transaction in
                    try transaction.run("UPDATE actions SET text = 'Publish the towpath survey' WHERE id = \(world.amber.id)")
                    throw StorageError.conflict
                }
            }
            let found = try await world.found("towpath")
            #expect(found == [])
        }
    }

    /// The step that makes the index fills it with what is there.
    @Test(arguments: Engine.allCases) func actionsFromBeforeAreFoundToo(engine: Engine) async throws {
        try await engine.withWorld { world in
            let words = try #require(world.amber.text.split(separator: " ").last.map(String.init))
            try await world.database.write { transaction in
                for name in ["of_new", "of_reworded", "of_deleted"] where transaction.dialect.name == "SQLite" {
                    try transaction.run("DROP TRIGGER action_words_\(raw: name)")
                }
                let parts: [SQL] =
                    transaction.dialect.name == "SQLite"
                    ? ["DROP TABLE action_words", "DROP TABLE action_numbers"]
                    : ["DROP INDEX actions_by_words", "DROP FUNCTION action_words"]
                for part in parts { try transaction.run(part) }
                try transaction.script(transaction.dialect.search.schema)
            }
            let found = try await world.found(words)
            #expect(found.contains(world.amber.id))
        }
    }

    /// Nobody turns a thousand pages, and a list must not cost more the longer it is.
    @Test(arguments: Engine.allCases) func aLongListIsCutOff(engine: Engine) async throws {
        try await engine.withWorld { world in
            let first = world.amber
            try await world.database.write { transaction in
                for position in 100...1_100 {
                    try transaction.insert(
                        Action(
                            id: Identifier(at: World.start, random: [UInt8(position / 256), UInt8(position % 256)]),
                            organisation: first.organisation,
                            service: first.service, report: first.report, standard: first.standard, point: 4, position: position,
                            rating: .amber,
                            text: "Count the swans"))
                }
            }
            for change in [{ _ in }, { $0.text = "swans" }, { $0.statuses = [.toReview, .planned] }] as [(inout ActionFilter) -> Void] {
                var filter = ActionFilter()
                change(&filter)
                let (wanted, reader) = (filter, world.people.reader)
                let (page, last) = try await world.database.read { snapshot in
                    (
                        try snapshot.actions(matching: wanted, for: reader, page: 1, size: 50),
                        try snapshot.actions(matching: wanted, for: reader, page: 99, size: 50)
                    )
                }
                #expect(page.isCutOff && page.total == 1000 && page.items.count == 50)
                #expect(last.page == 20 && last.items.count == 50)
                #expect(page.totalInWords == "more than 1000")
            }
        }
    }
}

extension World {
    fileprivate func reword(_ action: Action, to text: String) async throws {
        try await casework.change(action.id, by: people.assessmentsTeam, expecting: nil) {
            try $0.reword(to: Words(text), reason: Words("It was unclear."), by: $1)
        }
    }

    fileprivate func found(_ words: String) async throws -> Set<Action.ID> {
        var filter = ActionFilter()
        filter.text = words
        return Set(try await casework.reader.actions(matching: filter, for: people.reader).items.map(\.id))
    }
}
