import Domain
import Foundation
import TestSupport
import Testing

@testable import Casework

@Suite struct HistoryVerificationsTests {
    private let own = Organisation.ID(UUID())
    private let other = Organisation.ID(UUID())

    @Test func whoHasWaitedLongEnoughGoesOnAndLearnsTheRestLater() async throws {
        let verifications = HistoryVerifications()
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let walk: @Sendable () async throws -> HistoryVerification = {
            for await _ in gate {}
            return HistoryVerification(entries: 7, findings: [])
        }
        let first = try await verifications.begin(own, by: "Nia", at: World.start, patience: .zero, walk) { "\($0)" }
        guard case .underWay(World.start, "Nia") = first else {
            Issue.record("\(first)")
            return
        }
        await #expect(throws: Failure.self, "one is walked at a time") {
            try await verifications.begin(other, by: "Bo", at: World.start, patience: .zero, walk) { "\($0)" }
        }
        open.finish()
        var last = first
        while case .underWay = last {
            await Task.yield()
            last = await verifications.standing(of: own)
        }
        guard case .done(let found, World.start, "Nia") = last, found.entries == 7 else {
            Issue.record("\(last)")
            return
        }
        guard case .never = await verifications.standing(of: other) else {
            Issue.record("the other organisation's is told")
            return
        }
        let again = try await verifications.begin(other, by: "Bo", at: World.start, patience: .seconds(60), walk) { "\($0)" }
        guard case .done = again else {
            Issue.record("\(again)")
            return
        }
    }

    @Test func aWalkThatCannotGoOnIsSaidAndLetsTheNextOneBegin() async throws {
        struct Lost: Error {}
        let verifications = HistoryVerifications()
        for _ in 0..<2 {
            let standing = try await verifications.begin(own, by: "Nia", at: World.start, patience: .seconds(60)) {
                throw Lost()
            } inWords: {
                "\(type(of: $0))"
            }
            guard case .brokenOff(World.start, "Lost") = standing else {
                Issue.record("\(standing)")
                return
            }
        }
    }
}
