import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// Reports that were kept before points said what they are tracked as say it afterwards, as they were read.
@Suite struct TrackedPointsMigrationTests {
    @Test(arguments: Engine.allCases) func whatIsNotMetIsTrackedAsItsReportSays(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            let before = Array(Migration.all.prefix { $0.name != "The next assessment is booked" })
            try await database.migrate(before)
            try await database.write { transaction in for statement in Self.rows { try transaction.run(statement) } }
            let applied = try await database.migrate()
            #expect(applied.first == "The next assessment is booked")
            let kept = try await database.read { snapshot in
                try snapshot.rows("SELECT report_id, number, tracked_as FROM report_points ORDER BY report_id, number").map {
                    "\(try $0.text("report_id")) \(try $0.int("number")) \(try $0.optionalText("tracked_as") ?? "-")"
                }
            }
            // Whether anybody has made actions of it or not; and of an amendment nothing before it is issued.
            #expect(kept == ["amended 2 red", "draft 1 -", "draft 2 amber", "draft 5 red"])
        }
    }

    private static let rows: [SQL] = [
        "INSERT INTO organisations (id, name, clock) VALUES ('o', 'Waterways', '{}')",
        "INSERT INTO services (id, organisation_id, name, version) VALUES ('s', 'o', 'Moor', 1)",
        assessment("draft"), report("draft", status: "draft", edition: 1),
        edition(1, of: "draft", points: [(1, "met", nil), (2, "not met", "amber"), (5, "not met", "red")]),
        assessment("amended"), report("amended", status: "amended", edition: 2),
        edition(1, of: "amended", points: [(2, "not met", "red")]), edition(2, of: "amended", points: [(2, "not met", "amber")]),
        """
        INSERT INTO report_points (report_id, number, rating)
        VALUES ('draft', 1, 'met'), ('draft', 2, 'not met'), ('draft', 5, 'not met'), ('amended', 2, 'not met')
        """,
    ]

    private static func assessment(_ id: String) -> SQL {
        "INSERT INTO assessments (id, service_id, kind, assessed_on) VALUES (\(id), 's', 'assessment', '2026-02-10')"
    }

    private static func report(_ id: String, status: String, edition: Int) -> SQL {
        """
        INSERT INTO reports (id, organisation_id, service_id, assessment_id, origin, status, state, standard_id, edition, version)
        VALUES (\(id), 'o', 's', \(id), '{}', \(status), '{}', 'govuk-14', \(edition), 1)
        """
    }

    private static func edition(_ number: Int, of report: String, points: [(Int, String, String?)]) -> SQL {
        let written = points.map { number, rating, tracked in
            "{\"number\":\(number),\"rating\":\"\(rating)\"\(tracked.map { ",\"trackedAs\":\"\($0)\"" } ?? "")}"
        }
        let content = "{\"points\":[\(written.joined(separator: ","))]}"
        return "INSERT INTO report_editions (report_id, edition, content) VALUES (\(report), \(number), \(content))"
    }
}
