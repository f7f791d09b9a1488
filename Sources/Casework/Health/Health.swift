import Foundation
import Storage

/// Whether the program can do its work, part by part.
public struct Health: Sendable {
    public let parts: [Part]

    public struct Part: Sendable {
        public let name: String
        /// What is wrong, in words that anybody may read; nil where nothing is.
        public let trouble: String?
    }

    public var isWell: Bool { parts.allSatisfy { $0.trouble == nil } }
}

extension Casework {
    /// Asks the database for its migrations, and the place of evidence files for room. Each has `patience` to answer.
    public func health(patience: Duration = .milliseconds(1500)) async -> Health {
        async let database = trouble(within: patience) { [database] in
            switch try await database.standing() {
            case .upToDate: nil
            case .behind(let count): "\(count) \(count == 1 ? "step" : "steps") behind: run assessment-actions database migrate"
            case .ahead: "changed by a newer version of the program"
            }
        }
        async let files = trouble(within: patience) { [environment] in
            let probe = try await environment.files.receive()
            await probe.discard()
            do {
                _ = try await environment.files.contents(String(repeating: "0", count: 64))
            } catch FileTrouble.missing {}
            return nil
        }
        let (schema, room) = (await database, await files)
        let isReached = schema != Self.unreached
        return Health(parts: [
            .init(name: "database", trouble: isReached ? nil : schema),
            .init(name: "migrations", trouble: isReached ? schema : "not known"),
            .init(name: "files", trouble: room),
        ])
    }

    private static let unreached = "cannot be reached"

    /// What the question answers; in general words where it throws or takes too long: the log has the others.
    private func trouble(within patience: Duration, _ ask: @Sendable @escaping () async throws -> String?) async -> String? {
        let (answers, answer) = AsyncStream.makeStream(of: String?.self)
        // A stream can be left before its end; a task could not.
        let asking = Task {
            do {
                answer.yield(try await ask())
            } catch {
                answer.yield(isFull(error) ? "no room left" : Self.unreached)
            }
        }
        let waiting = Task {
            try await Task.sleep(for: patience)
            answer.yield(Self.unreached)
        }
        defer {
            asking.cancel()
            waiting.cancel()
        }
        for await trouble in answers { return trouble }
        return Self.unreached
    }
}
