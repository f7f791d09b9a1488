import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct LiveUpdatesTests {
    @Test(arguments: Engine.allCases) func aWatcherHearsTheNumberOfTheLatestChange(engine: Engine) async throws {
        try await engine.withWorld { world in
            var changes = world.casework.live.changes(of: world.report.id, for: world.people.reader.id).makeAsyncIterator()
            try await world.bring(world.amber, to: .resolved)
            let (heard, last) = (await changes.next(), try await world.last())
            #expect(heard == last)
            try await world.casework.change(world.report.id, by: world.people.teamLead, expecting: nil) { try $0.accept(by: $1) }
            let (next, lastAfter) = (await changes.next(), try await world.last())
            #expect(next == lastAfter)
        }
    }

    @Test func ofManyChangesAtOnceTheLastIsHeard() async throws {
        try await Engine.sqlite.withWorld { world in
            for action in world.actions { try await world.bring(action, to: .planned) }
            var changes = world.casework.live.changes(of: world.report.id, for: world.people.reader.id).makeAsyncIterator()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    let action = world.actions[number % world.actions.count]
                    group.addTask {
                        try await world.casework.change(action.id, by: world.people.teamMember, expecting: nil) {
                            try $0.update(Words("Done."), on: $1.today, by: $1)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let (heard, last) = (await changes.next(), try await world.last())
            #expect(heard == last)
        }
    }

    @Test func aRefusedChangeAndAnotherReportAreNotHeard() async throws {
        try await Engine.sqlite.withWorld { world in
            var changes = world.casework.live.changes(of: world.draft.id, for: world.people.reader.id).makeAsyncIterator()
            await #expect(throws: Report.Refusal.self) {
                try await world.casework.change(world.draft.id, by: world.people.assessmentsTeam, expecting: nil) { try $0.accept(by: $1) }
            }
            try await world.bring(world.amber, to: .planned)
            world.casework.live.finish()
            let heard = await changes.next()
            #expect(heard == nil)
        }
    }

    @Test func whatHappensOnAnotherNodeIsHeard() async throws {
        try await Engine.postgres.withEmptyAddress { address in
            let (here, there) = (try await Database.open(address), try await Database.open(address))
            try await here.migrate()
            try await TestFiles.with { files in
                let world = try await World.make(on: here, files: files)
                let node = Casework(database: there)
                var changes = node.live.changes(of: world.report.id, for: world.people.reader.id).makeAsyncIterator()
                try await world.bring(world.amber, to: .planned)
                let last = try await world.last()
                var heard = await changes.next()
                while let sequence = heard ?? nil, sequence < last { heard = await changes.next() }
                #expect(heard == last)

                let watched = node.live.changes(of: world.report.id, for: world.people.reader.id)
                try await world.casework.change(world.people.reader.id, by: world.people.administrator, expecting: nil) {
                    try $0.hold([], administrators: $1, by: $2)
                }
                for await _ in watched {}
            }
            await here.close()
            await there.close()
        }
    }

    @Test func whoeverWatchesLooksForThemselvesOnceSomethingWasPerhapsMissed() async throws {
        try await Engine.postgres.withWorld { world in
            var changes = world.casework.live.changes(of: world.report.id, for: world.people.reader.id).makeAsyncIterator()
            try await world.database.write { transaction in
                _ = try transaction.rows(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
            }
            #expect(await changes.next() == .some(.none))
        }
    }

    @Test func whoComesAfterTheEndIsSentAwayAtOnce() async {
        let live = LiveUpdates()
        live.finish()
        var changes = live.changes(of: Report.ID(at: .now, random: []), for: Person.ID(at: .now, random: [])).makeAsyncIterator()
        let heard = await changes.next()
        #expect(heard == nil)
    }
}
