import Casework
import Domain
import TestSupport
import Testing

/// Over a real connection, as `StreamChangesTests`.
@Suite(.timeLimit(.minutes(5))) struct HistoryStreamTests {
    @Test(arguments: Engine.allCases) func whatHappensIsToldInOrderAndGoneOnWithAfterABreak(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await TestSite.serve(world) { site, port in
                let secret = try await world.token(of: world.people.administrator)
                let before = try await site.historyCount()
                try await EventStream.open("/api/v1/history/stream", port: port, token: secret) { stream in
                    let head = try await stream.read(until: ": listening")
                    #expect(head.contains("200 OK") && head.contains("text/event-stream"))
                    try await world.bring(world.amber, to: .inProgress)
                    let told = try await stream.read(until: "\"sequence\":\(before + 1),")
                    #expect(told.contains("id: \(before + 1)\nevent: action.reviewed\ndata: {"))
                }
                try await EventStream.open("/api/v1/history/stream", port: port, token: secret, after: before + 1) { stream in
                    let told = try await stream.read(until: "id: \(before + 2)\n")
                    #expect(!told.contains("id: \(before + 1)\n"))
                }
            }
        }
    }

    /// However much goes on: nothing of what happens later is told.
    @Test func aTokenThatIsRevokedHearsNoMore() async throws {
        try await Engine.sqlite.withWorld { world in
            try await TestSite.serve(world) { site, port in
                let administrator = world.people.administrator
                let secret = try await world.token(of: administrator)
                try await EventStream.open("/api/v1/history/stream", port: port, token: secret) { stream in
                    _ = try await stream.read(until: ": listening")
                    let token = try #require(try await world.casework.reader.apiTokens(for: administrator).first).token
                    try await world.casework.revoke(token.id, by: administrator)
                    try await world.bring(world.amber, to: .inProgress)
                    // The last chunk of the answer.
                    let told = try await stream.read(until: "\r\n0\r\n\r\n")
                    #expect(!told.contains("action.reviewed"))
                }
            }
        }
    }

    @Test func whoMayNotReadTheHistoryIsToldSo() async throws {
        try await Engine.sqlite.withSite { site in
            for (person, scope) in [(site.world.people.administrator, APIToken.Scope.write), (site.world.people.teamLead, .admin)] {
                let page = try await site.program(site.world.token(of: person, reaching: scope)).get("/api/v1/history/stream")
                #expect(page.code == 403 && page.isProblem)
            }
        }
    }
}
