import Domain
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct NewsTests {
    private static let report = Report.ID(UUID())
    private static let person = Person.ID(UUID())

    @Test(arguments: Engine.allCases) func whatIsCommittedIsHeardAndWhatIsTakenBackIsNot(engine: Engine) async throws {
        try await engine.withThings { database in
            let heard = Heard(database)
            struct Stop: Error {}
            await #expect(throws: Stop.self) {
                try await database.write { transaction in
                    transaction.tell(.reportChanged(Self.report, sequence: 1))
                    throw Stop()
                }
            }
            try await database.write { transaction in
                _ = failure {
                    try transaction.attempt {
                        transaction.tell(.reportChanged(Self.report, sequence: 2))
                        throw Stop()
                    }
                }
                transaction.tell(.reportChanged(Self.report, sequence: 3))
                transaction.tell(.reportChanged(Self.report, sequence: 4))
                transaction.tell(.rightsChanged(Self.person))
            }
            #expect(await heard.first(2) == [.reportChanged(Self.report, sequence: 4), .rightsChanged(Self.person)])
        }
    }

    @Test func anotherNodeHearsToo() async throws {
        try await Engine.postgres.withEmptyAddress { address in
            let (one, other) = (try await Database.open(address), try await Database.open(address))
            let heard = Heard(other)
            try await one.write { $0.tell(.reportChanged(Self.report, sequence: 7)) }
            #expect(await heard.first(1) == [.reportChanged(Self.report, sequence: 7)])
            await one.close()
            await other.close()
        }
    }

    @Test func whoWasNotListeningIsToldThatSomethingWasPerhapsMissed() async throws {
        try await Engine.postgres.withEmptyAddress { address in
            let (one, other) = (try await Database.open(address), try await Database.open(address))
            let heard = Heard(other)
            try await one.write { transaction in
                _ = try transaction.rows(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
            }
            #expect(await heard.first(1) == [.perhapsMissed])
            try await one.write { $0.tell(.rightsChanged(Self.person)) }
            #expect(await heard.first(1) == [.rightsChanged(Self.person)])
            await one.close()
            await other.close()
        }
    }
}

/// Keeps what a node hears until it is asked for.
private struct Heard {
    private let news: AsyncStream<News>

    init(_ database: Database) {
        let (news, arrival) = AsyncStream.makeStream(of: News.self)
        self.news = news
        database.hear { arrival.yield($0) }
    }

    func first(_ count: Int) async -> [News] {
        var all: [News] = []
        for await one in news {
            all.append(one)
            if all.count == count { break }
        }
        return all
    }
}
