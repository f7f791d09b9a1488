import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// What becomes of a request whose program ends half-way.
@Suite struct CarryOutOnceTests {
    private struct Ended: Error {}

    private static let answer = KeptAnswer(status: 201, headers: ["ETag": "\"1\""], body: "{}")

    @Test(arguments: Engine.allCases) func whatHadItsEffectAndNoAnswerIsNotDoneAgain(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .inProgress)
            let request = try await Self.request(in: world)
            await #expect(throws: Ended.self) {
                try await world.casework.once(request) {
                    try await Self.update(world)
                    throw Ended()
                }
            }
            // The first may still be on its way to its answer; after a minute nobody answers it any more.
            for refusal in [RequestRefusal.underWay, .answerLost] {
                await #expect(throws: refusal) {
                    try await world.casework.once(request) {
                        try await Self.update(world)
                        return Self.answer
                    }
                }
                world.clock.advance(by: 61)
            }
            #expect(try await Self.updates(world) == 1)
        }
    }

    @Test(arguments: Engine.allCases) func whatEndedBeforeItsEffectIsTakenOverAndItsLateEffectRefused(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .inProgress)
            let request = try await Self.request(in: world)
            // While the first one stands still, its time is over and another node takes it over.
            let first = await Self.refusal {
                _ = try await world.casework.once(request) {
                    try await Database.$companion.withValue(nil) {
                        let early = await Self.refusal { _ = try await Self.carryOut(request, in: world) }
                        #expect(early == .underWay)
                        world.clock.advance(by: Casework.requestsMayTake + 1)
                        let second = try await Self.carryOut(request, in: world)
                        #expect(second.answer == Self.answer && !second.isRepeated)
                    }
                    try await Self.update(world)
                    return Self.answer
                }
            }
            #expect(first == .underWay)
            #expect(try await Self.updates(world) == 1)
            #expect(try await Self.carryOut(request, in: world).isRepeated)
        }
    }

    /// Nil where nothing is refused, or where it fails otherwise.
    private static func refusal(of act: () async throws -> Void) async -> RequestRefusal? {
        do { try await act() } catch let refusal as RequestRefusal { return refusal } catch { Issue.record(error) }
        return nil
    }

    private static func carryOut(_ request: KeyedRequest, in world: World) async throws -> (answer: KeptAnswer, isRepeated: Bool) {
        try await world.casework.once(request) {
            try await update(world)
            return answer
        }
    }

    private static func request(in world: World) async throws -> KeyedRequest {
        let secret = try await world.token(of: world.people.teamMember)
        let token = try #require(try await world.casework.holder(ofToken: secret)).token.id
        return KeyedRequest(token: token, key: "one", fingerprint: "of what was sent")
    }

    private static func update(_ world: World) async throws {
        let day = world.casework.reader.today
        try await world.casework.change(world.amber.id, by: world.people.teamMember, expecting: nil) {
            try $0.update(Words("Interviews"), on: day, by: $1)
        }
    }

    private static func updates(_ world: World) async throws -> Int {
        try await world.casework.reader.action(world.amber.id, for: world.people.teamMember).updates.count
    }
}
