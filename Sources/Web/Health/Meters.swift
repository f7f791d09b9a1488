import Synchronization

/// Counts answers by route and status and how long they took, since the start. Other rooms add what they know as gauges.
public final class Meters: Sendable {
    private let state = Mutex(State())

    struct State {
        var answers: [Answered: Int] = [:]
        var durations: [String: Durations] = [:]
        var gauges: [Gauge] = []
    }

    /// Never the address itself, which may hold what a person searched for, or a secret.
    struct Answered: Hashable {
        let method: String
        let route: String
        let status: Int
    }

    /// How many answers took up to so many seconds.
    struct Durations {
        static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

        private(set) var counts = Array(repeating: 0, count: bounds.count)
        private(set) var count = 0
        private(set) var sum = 0.0

        mutating func add(_ seconds: Double) {
            count += 1
            sum += seconds
            for place in counts.indices where Durations.bounds[place] >= seconds { counts[place] += 1 }
        }
    }

    /// Something that is read when somebody asks.
    public struct Gauge: Sendable {
        public enum Kind: String, Sendable { case gauge, counter }

        /// One value, and what tells it from the others of that name.
        public struct Sample: Sendable {
            let labels: [(String, String)]
            let value: Double

            public init(_ labels: [(String, String)] = [], _ value: Double) {
                self.labels = labels
                self.value = value
            }
        }

        let name: String
        let help: String
        let kind: Kind
        let read: @Sendable () async -> [Sample]

        /// `name` in Prometheus's way: `assessment_actions_jobs_waiting`, with its unit at the end; a counter's ends in `_total`.
        public init(_ name: String, _ help: String, _ kind: Kind = .gauge, read: @Sendable @escaping () async -> [Sample]) {
            self.name = name
            self.help = help
            self.kind = kind
            self.read = read
        }
    }

    public init() {}

    public func add(_ gauge: Gauge) { state.withLock { $0.gauges.append(gauge) } }

    func count(_ answered: Answered, seconds: Double) {
        state.withLock { state in
            state.answers[answered, default: 0] += 1
            state.durations[answered.route, default: Durations()].add(seconds)
        }
    }

    var now: State { state.withLock { $0 } }
}
