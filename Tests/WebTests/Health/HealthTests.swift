import Casework
import Foundation
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

@Suite struct HealthTests {
    private func answer(_ page: Page) throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: Data(page.body.utf8))
    }

    @Test(arguments: Engine.allCases) func aSiteThatCanDoItsWorkIsReady(engine: Engine) async throws {
        try await engine.withSite { site in
            let page = try await site.browser(as: nil).send(.get, "/readyz")
            #expect(page.code == 200)
            #expect(page.headers[.contentType] == "application/json")
            let words = try answer(page)
            #expect(words == ["status": "ready", "database": "ok", "migrations": "ok", "files": "ok"])
        }
    }

    @Test func withoutADatabaseItRunsAndIsNotReady() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            await site.world.casework.close()
            let page = try await browser.send(.get, "/readyz")
            #expect(page.code == 503)
            let words = try answer(page)
            #expect(words["status"] == "not ready")
            #expect(words["database"] == "cannot be reached")
            #expect(words["files"] == "ok")
            #expect(try await browser.send(.get, "/healthz").code == 200)
        }
    }

    @Test(arguments: Engine.allCases) func aSchemaThatIsBehindOrAheadIsNotReady(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.database.write { try $0.run("DELETE FROM schema_migrations WHERE number = \(Migration.all.count)") }
            try await TestSite.with(world) { site in
                let page = try await site.browser(as: nil).send(.get, "/readyz")
                #expect(page.code == 503)
                let words = try answer(page)
                #expect(words["migrations"]?.hasPrefix("1 step behind") == true)
            }
            for number in 0...1 {
                let number = Migration.all.count + number
                try await world.database.write { try $0.run("INSERT INTO schema_migrations VALUES (\(number), 'later', 0)") }
            }
            try await TestSite.with(world) { site in
                let words = try answer(try await site.browser(as: nil).send(.get, "/readyz"))
                #expect(words["migrations"]?.contains("newer version") == true)
            }
        }
    }

    @Test func withoutRoomForFilesItIsNotReady() async throws {
        try await Engine.sqlite.withWorld { world in
            let files = FileStore(
                receive: { () throws(FileTrouble) in throw .full }, contents: { _ throws(FileTrouble) in throw .missing }, sweep: { _ in })
            let casework = Casework(database: world.database, environment: Environment(files: files))
            try await TestSite.with(world, casework: casework) { site in
                let page = try await site.browser(as: nil).send(.get, "/readyz")
                #expect(page.code == 503)
                let words = try answer(page)
                #expect(words["files"] == "no room left")
            }
        }
    }
}
