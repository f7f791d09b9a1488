import Domain
import HTTPTypes
import TestSupport
import Testing

/// Lists that are read in stretches.
@Suite struct CursorTests {
    @Test(arguments: Engine.allCases) func nothingIsLeftOutOrComesTwiceWhileTheListChanges(engine: Engine) async throws {
        try await engine.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            let all = try await program.get("/api/v1/actions?limit=200").items.compactMap { $0["id"] as? String }
            #expect(all.count > 2 && Set(all).count == all.count)
            var (seen, next): ([String], String?) = ([], "")
            while let cursor = next {
                let page = try await program.get("/api/v1/actions?limit=1\(cursor)")
                seen += try page.items.compactMap { $0["id"] as? String }
                if seen.count == 1 { try await site.world.bring(site.world.amber, to: .inProgress) }
                next = (try page.json["next_cursor"] as? String).map { "&cursor=\($0)" }
            }
            #expect(seen == all)
        }
    }

    @Test(arguments: Engine.allCases) func whatIsDueFirstStandsFirst(engine: Engine) async throws {
        try await engine.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            let whole = try await program.get("/api/v1/actions?sort=due").items.compactMap { $0["id"] as? String }
            var (seen, next): ([String], String?) = ([], "")
            while let cursor = next {
                let page = try await program.get("/api/v1/actions?sort=due&limit=2\(cursor)")
                seen += try page.items.compactMap { $0["id"] as? String }
                next = (try page.json["next_cursor"] as? String).map { "&cursor=\($0)" }
            }
            #expect(seen == whole)
        }
    }

    @Test func aCursorOfAnotherListIsRefused() async throws {
        try await Engine.sqlite.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            let cursor = try #require(try await program.json("/api/v1/actions?limit=1")["next_cursor"] as? String)
            for address in ["/api/v1/actions?sort=due&cursor=\(cursor)", "/api/v1/actions?cursor=abc", "/api/v1/services?cursor=\(cursor)"]
            {
                let page = try await program.get(address)
                #expect(page.code == 422 && page.body.contains("\"field\":\"cursor\""), "\(address)")
            }
        }
    }

    @Test func everyFilterNarrows() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let action = try await world.bring(world.amber, to: .inProgress)
            let program = try await site.program(world.token(of: world.people.teamMember))
            let filters = [
                "service=\(world.service.id)", "report=\(world.report.id)", "status=inProgress", "status=inProgress&status=planned",
                "rating=\(action.rating)", "point=\(action.point)", "owner=\(action.owner?.description ?? "")",
                "profession=\(action.professions.first?.rawValue ?? "")", "with=team", "due_before=2099-01-01",
                "q=\(action.text.split(separator: " ").first ?? "")",
            ]
            for filter in filters {
                let found = try await program.get("/api/v1/actions?\(filter)").items.compactMap { $0["id"] as? String }
                #expect(found.contains("\(action.id)"), "\(filter)")
            }
            for filter in ["status=resolved", "with=panel", "due_before=2000-01-01", "overdue=true", "q=nowhere-to-be-found", "point=999"] {
                let found = try await program.get("/api/v1/actions?\(filter)").items.compactMap { $0["id"] as? String }
                #expect(!found.contains("\(action.id)"), "\(filter)")
            }
        }
    }
}
