import Domain
import Foundation
import Storage
import TestSupport
import Testing

@testable import Casework

@Suite struct HistoryVerificationsTests {
    private let found = HistoryVerification(entries: 7, findings: [.removed(Organisation.ID(UUID()), sequences: 3...4)])

    private func node(_ world: World) -> HistoryVerifications {
        let clock = world.clock
        return HistoryVerifications(database: world.database) { clock.now }
    }

    @Test(arguments: Engine.allCases) func whoHasWaitedLongEnoughGoesOnAndLearnsTheRestLaterOnWhicheverNode(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (here, there) = (node(world), node(world))
            let (own, other) = (world.organisation.id, world.people.stranger.organisation)
            let (gate, open) = AsyncStream.makeStream(of: Void.self)
            let walk: @Sendable () async throws -> HistoryVerification = { [found] in
                for await _ in gate {}
                return found
            }
            let administrator = world.people.administrator
            let first = try await here.begin(own, by: administrator.id, patience: .zero, walk) { "\($0)" }
            guard case .underWay(world.clock.now, administrator.name) = first else {
                Issue.record("\(first)")
                return
            }
            await #expect(throws: Failure.self, "one is walked at a time") {
                try await there.begin(other, by: world.people.stranger.id, patience: .zero, walk) { "\($0)" }
            }
            open.finish()
            var last = first
            while case .underWay = last {
                await Task.yield()
                last = try await there.standing(of: own)
            }
            guard case .done(let told, world.clock.now, administrator.name) = last, told.findings == found.findings else {
                Issue.record("\(last)")
                return
            }
            guard case .never = try await there.standing(of: other) else {
                Issue.record("the other organisation's is told")
                return
            }
            let again = try await there.begin(other, by: world.people.stranger.id, patience: .seconds(60), walk) { "\($0)" }
            guard case .done = again else {
                Issue.record("\(again)")
                return
            }
        }
    }

    @Test func aWalkThatCannotGoOnIsSaidAndLetsTheNextOneBegin() async throws {
        struct Lost: Error {}
        try await Engine.sqlite.withWorld { world in
            for _ in 0..<2 {
                let standing = try await node(world).begin(world.organisation.id, by: world.people.administrator.id, patience: .seconds(60))
                {
                    throw Lost()
                } inWords: {
                    "\(type(of: $0))"
                }
                guard case .brokenOff(world.clock.now, "Lost") = standing else {
                    Issue.record("\(standing)")
                    return
                }
            }
        }
    }

    @Test func aWalkOfANodeThatHasEndedHoldsNobodyUp() async throws {
        try await Engine.sqlite.withWorld { world in
            let began = world.clock.now
            try await world.database.write {
                try $0.beginHistoryCheck(of: world.organisation.id, by: world.people.administrator.id, at: began)
            }
            world.clock.advance(by: 61)
            guard case .brokenOff(began, _) = try await node(world).standing(of: world.organisation.id) else {
                Issue.record("it is said to go on")
                return
            }
            let next = try await node(world).begin(world.organisation.id, by: world.people.administrator.id, patience: .seconds(60)) {
                [found] in
                found
            } inWords: {
                "\($0)"
            }
            guard case .done = next else {
                Issue.record("\(next)")
                return
            }
        }
    }
}
