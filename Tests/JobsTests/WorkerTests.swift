import Casework
import Domain
import Foundation
import Jobs
import Logging
import ServiceLifecycle
import Storage
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct WorkerTests {
    private static let quiet: Logger = {
        var logger = Logger(label: "test") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        return logger
    }()

    private func count(_ counter: Counter, every seconds: Double = 3600) -> Job {
        Job("count", "Count", every: .seconds(seconds)) { _ in counter.add() }
    }

    @Test(arguments: Engine.allCases) func aJobIsRunOnceHoweverManyNodesThereAre(engine: Engine) async throws {
        try await engine.withWorld { world in
            let counter = Counter()
            let nodes = (0..<5).map { _ in Worker(world.node(telling: WebhookInbox()), jobs: [count(counter)], logger: Self.quiet) }
            func everybody() async {
                await withDiscardingTaskGroup { group in for node in nodes { group.addTask { await node.runDue() } } }
            }
            await everybody()
            await everybody()
            #expect(counter.count == 1)
            world.clock.advance(by: 3600)
            await everybody()
            #expect(counter.count == 2)
            let run = try #require(try await world.casework.reader.jobRuns().first)
            #expect((run.job, run.outcome, run.endedAt) == ("count", .done, world.clock.now))
        }
    }

    @Test func aJobThatFailsIsTriedAgainSoonAndKeepsNoOtherFromRunning() async throws {
        try await Engine.sqlite.withWorld { world in
            let (failures, counter) = (Counter(), Counter())
            let failing = Job("fail", "Fail", every: .seconds(3600)) { _ in
                failures.add()
                throw Failure.changedMeanwhile
            }
            let worker = Worker(world.node(telling: WebhookInbox()), jobs: [failing, count(counter)], logger: Self.quiet)
            await worker.runDue()
            world.clock.advance(by: 300)
            await worker.runDue()
            #expect((failures.count, counter.count) == (2, 1))
            let runs = try await world.casework.reader.jobRuns()
            #expect(runs.map(\.job) == ["count", "fail"] && runs.last?.outcome == .failed("Casework.Failure."))
        }
    }

    @Test func everyJobOfTheTimetableRuns() async throws {
        try await Engine.sqlite.withWorld { world in
            await Worker(world.node(telling: WebhookInbox()), logger: Self.quiet).runDue()
            let runs = try await world.casework.reader.jobRuns()
            let periodic = Timetable.all.filter { if case .every = $0.rhythm { true } else { false } }
            #expect(Set(runs.map(\.job)) == Set(periodic.map(\.id)) && runs.allSatisfy { $0.outcome == .done })
            #expect(Timetable.all.count == Set(Timetable.all.map(\.id)).count)
        }
    }

    @Test(arguments: Engine.allCases) func aWorkerTellsWebhooksUntilItIsToldToStop(engine: Engine) async throws {
        try await engine.withWorld { world in
            let inbox = WebhookInbox()
            let casework = world.node(telling: inbox)
            try await world.addWebhook(through: casework)
            try await world.bring(world.amber, to: .planned)
            let (arrived, arrival) = AsyncStream.makeStream(of: Void.self)
            inbox.meanwhile { arrival.finish() }
            let group = ServiceGroup(
                configuration: .init(
                    services: [.init(service: Worker(casework, logger: Self.quiet), successTerminationBehavior: .gracefullyShutdownGroup)],
                    logger: Self.quiet))
            async let running: Void = group.run()
            for await _ in arrived {}
            await group.triggerGracefulShutdown()
            try await running
            // What was begun is ended: nothing is held any more, and nothing is half done.
            let others = try await casework.webhooksInTurn(limit: 1)
            let waiting = try await casework.reader.webhooks(for: world.people.administrator).map(\.waiting)
            #expect(others.isEmpty == (waiting == [0]))
        }
    }
}

private final class Counter: Sendable {
    private let number = Mutex(0)

    var count: Int { number.withLock { $0 } }

    func add() { number.withLock { $0 += 1 } }
}
