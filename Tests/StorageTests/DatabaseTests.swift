import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct DatabaseTests {
    private struct Stop: Error {}

    @Test(arguments: Engine.allCases) func everyTypeComesBackAsItWas(engine: Engine) async throws {
        try await engine.withThings { database in
            let id = Identifier<DatabaseTests>(UUID())
            let instant = Date(timeIntervalSince1970: 1_772_000_000.123456)
            let data = Data((0...255).map(UInt8.init))
            try await database.write { transaction in
                try transaction.run(
                    """
                    INSERT INTO things (name, text, whole, fraction, bytes) VALUES
                        ('int', NULL, \(Int64.min), \(0.1), \(data)), ('id', \(id), \(true), \(-1e300), \(Data())),
                        ('day', \(Day("2026-03-04")), \(instant), \(1.7976931348623157e308), \(Data?.none)), ('none', \(String?.none), \(Int?.none), \(Double?.none), NULL)
                    """)
            }
            let rows = try await database.read { try $0.rows("SELECT * FROM things ORDER BY name") }
            let found = Dictionary(uniqueKeysWithValues: try rows.map { (try $0.text("name"), $0) })
            let (int, identified, day, none) = (
                try #require(found["int"]), try #require(found["id"]), try #require(found["day"]), try #require(found["none"])
            )
            #expect(try int.get("whole") == Int64.min && int.double("fraction") == 0.1 && int.data("bytes") == data)
            #expect(try identified.id("text") == id && identified.bool("whole") && identified.double("fraction") == -1e300)
            #expect(try identified.data("bytes") == Data())
            #expect(
                try day.day("text") == Day("2026-03-04") && day.instant("whole") == instant
                    && day.double("fraction") == 1.7976931348623157e308)
            #expect(try ["text", "whole", "fraction", "bytes"].allSatisfy(none.isNull))
        }
    }

    @Test(arguments: Engine.allCases) func textOfEveryAlphabetAndLengthIsKept(engine: Engine) async throws {
        try await engine.withThings { database in
            let texts = ["", "Llŷn 👩‍👩‍👧 é e\u{301} \u{10FFFF} \r\n\t'\"\\$1 %_", String(repeating: "ŷ", count: 500_000)]
            try await database.write { transaction in
                for (number, text) in texts.enumerated() {
                    try transaction.run("INSERT INTO things (name, text) VALUES (\("\(number)"), \(text))")
                }
            }
            let kept = try await database.read {
                try $0.rows("SELECT text FROM things ORDER BY name").map { Array(try $0.text("text").utf8) }
            }
            #expect(kept == texts.map { Array($0.utf8) })
        }
    }

    @Test(arguments: Engine.allCases) func whatLooksLikeSQLIsOnlyText(engine: Engine) async throws {
        try await engine.withThings { database in
            for name in ["'; DROP TABLE things; --", "$1", "\\'; --", "' OR '1'='1", "?1", "\u{2019} OR 1=1"] {
                try await database.write { try $0.run("INSERT INTO things (name) VALUES (\(name))") }
                let found = try await database.read {
                    try $0.rows("SELECT name FROM things WHERE name = \(name)").map { try $0.text("name") }
                }
                #expect(found == [name])
            }
        }
    }

    @Test(arguments: Engine.allCases) func textWithNULIsRefusedAlike(engine: Engine) async throws {
        try await engine.withThings { database in
            await #expect(throws: StorageError.invalidText) {
                try await database.write { try $0.run("INSERT INTO things (name) VALUES (\("a\0b"))") }
            }
        }
    }

    @Test(arguments: Engine.allCases) func runTellsHowManyRowsChanged(engine: Engine) async throws {
        try await engine.withThings { database in
            let counts = try await database.write { transaction in
                [
                    try transaction.run("INSERT INTO things (name, whole) VALUES ('a', 1), ('b', 2), ('c', 3)"),
                    try transaction.run("UPDATE things SET whole = 0 WHERE whole > \(1)"),
                    try transaction.run("DELETE FROM things WHERE name = \("nobody")"),
                    try transaction.rows("INSERT INTO things (name) VALUES ('d') RETURNING name").count,
                ]
            }
            #expect(counts == [3, 2, 0, 1])
        }
    }

    @Test(arguments: Engine.allCases) func listsAndSumsMeanTheSame(engine: Engine) async throws {
        try await engine.withThings { database in
            try await database.write { try $0.run("INSERT INTO things (name, whole) VALUES ('a', 1), ('b', 2), ('c', 3)") }
            let (row, none) = try await database.read { snapshot in
                (
                    try snapshot.first(
                        "SELECT COUNT(*) AS count, SUM(whole) AS sum, AVG(whole) AS mean, MAX(whole) > 2 AS many FROM things"),
                    try snapshot.rows("SELECT name FROM things WHERE name IN (\(list: [String]()))")
                )
            }
            let totals = try #require(row)
            #expect(try totals.int("count") == 3 && totals.int("sum") == 6 && totals.double("mean") == 2 && totals.bool("many"))
            #expect(none.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases) func containsIgnoresCaseInEveryAlphabet(engine: Engine) async throws {
        try await engine.withThings { database in
            try await database.write { try $0.run("INSERT INTO things (name) VALUES ('Prisoner VISITS'), ('LLŶN 100%'), ('other')") }
            for (part, expected) in [("er vis", ["Prisoner VISITS"]), ("ŷN", ["LLŶN 100%"]), ("%", ["LLŶN 100%"]), ("_", [])] {
                let found = try await database.read { try $0.rows("SELECT name FROM things WHERE \($0.dialect.contains("name", part))") }
                #expect(try found.map { try $0.text("name") } == expected)
            }
        }
    }

    @Test(arguments: Engine.allCases) func longAnswersAreStreamedWhileOtherStatementsRun(engine: Engine) async throws {
        try await engine.withThings { database in
            try await database.write { transaction in
                for number in 0..<1200 { try transaction.run("INSERT INTO things (name, whole) VALUES (\("\(number)"), \(number))") }
            }
            let sum = try await database.read { snapshot in
                var sum = 0
                let sql: SQL = "SELECT whole FROM things WHERE whole >= \(0) ORDER BY whole"
                try snapshot.forEach(sql) { row in
                    let whole = try row.int("whole")
                    if whole == 600 { try snapshot.forEach(sql) { sum += try $0.int("whole") } }
                    sum += try snapshot.first("SELECT whole FROM things WHERE whole = \(whole)")?.int("whole") ?? 0
                }
                return sum
            }
            #expect(sum == 1199 * 1200)
        }
    }
}
