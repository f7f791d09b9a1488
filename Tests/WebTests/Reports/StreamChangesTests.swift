import Casework
import Domain
import TestSupport
import Testing

/// Over a real connection: whether the page hears in time can be seen in no other way.
@Suite(.timeLimit(.minutes(5))) struct StreamChangesTests {
    @Test(arguments: Engine.allCases) func aChangeIsHeardAndNoOtherReportsIs(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await TestSite.serve(world) { site, port in
                let cookie = try await world.session(of: world.people.assessmentsTeam)
                try await EventStream.open(site.changes, port: port, cookie: cookie) { stream in
                    let head = try await stream.read(until: ": listening")
                    #expect(head.contains("200 OK") && head.contains("text/event-stream") && head.contains("retry: 1000"))
                    // Another report's change is none of this page's.
                    _ = try await world.amberReport(service: "Pass through a lock", broughtTo: .planned)
                    let before = try await site.historyCount()
                    try await world.bring(world.amber, to: .planned)
                    let event = try await stream.read(until: "data: \(before + 1)\n\n")
                    #expect(event.contains("event: change\nid: \(before + 1)\n"))
                    #expect(!event.dropLast(20).contains("event: change\nid: \(before)"))
                }
            }
        }
    }

    /// The reassessment replaces actions of the report before it.
    @Test func aLaterReportIsHeardByWhoWatchesTheOneBefore() async throws {
        try await Engine.sqlite.withWorld { world in
            try await TestSite.serve(world) { site, port in
                let cookie = try await world.session(of: world.people.assessmentsTeam)
                try await EventStream.open(site.changes, port: port, cookie: cookie) { stream in
                    _ = try await stream.read(until: ": listening")
                    try await world.casework.issue(world.draft.id, by: world.people.assessmentsTeam, expecting: nil)
                    _ = try await stream.read(until: "data: \(try await site.historyCount())\n\n")
                }
            }
        }
    }

    @Test func whoMissedAChangeHearsOfItAtOnce() async throws {
        try await Engine.sqlite.withWorld { world in
            try await TestSite.serve(world) { site, port in
                let cookie = try await world.session(of: world.people.teamMember)
                let latest = try await site.historyCount()
                for (last, answer) in [
                    (latest - 1, "id: \(latest)\n"), (0, "id: \(latest)\n"), (latest, ": listening"), (latest + 5, ": listening"),
                ] {
                    try await EventStream.open(site.changes, port: port, cookie: cookie, after: last) { stream in
                        // Nothing else happens, so what is not told at once is never told.
                        _ = try await stream.read(until: answer)
                    }
                }
            }
        }
    }

    @Test func whatHappensBetweenReadingThePageAndListeningIsHeard() async throws {
        try await Engine.sqlite.withWorld { world in
            try await TestSite.serve(world) { site, port in
                let cookie = try await world.session(of: world.people.teamMember)
                let document = try await world.casework.reader.trackingDocument(of: world.report.id, for: world.people.teamMember)
                try await world.bring(world.amber, to: .planned)
                let latest = try await site.historyCount()
                #expect(document.moment.sequence < latest)
                try await EventStream.open("\(site.changes)?after=\(document.moment.sequence)", port: port, cookie: cookie) { stream in
                    _ = try await stream.read(until: "id: \(latest)\n")
                }
            }
        }
    }

    @Test func theStreamEndsWithTheProgram() async throws {
        try await Engine.sqlite.withWorld { world in
            try await TestSite.serve(world) { site, port in
                let cookie = try await world.session(of: world.people.teamMember)
                try await EventStream.open(site.changes, port: port, cookie: cookie) { stream in
                    _ = try await stream.read(until: ": listening")
                    world.casework.live.finish()
                    _ = try await stream.read(until: "\r\n0\r\n\r\n")
                }
            }
        }
    }

    @Test(arguments: [Who.otherTeam, .stranger]) func nobodyListensToWhatIsNotTheirs(who: Who) async throws {
        try await Engine.sqlite.withWorld { world in
            try await TestSite.serve(world) { site, port in
                let cookie = try await world.session(of: try #require(who.person(of: world.people)))
                try await EventStream.open(site.changes, port: port, cookie: cookie) { stream in
                    let status = try await stream.read(until: "\r\n")
                    #expect(status.contains("404"))
                }
            }
        }
    }
}

extension TestSite {
    fileprivate var changes: String { "\(tracker)/changes" }
}
