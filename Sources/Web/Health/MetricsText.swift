import Foundation

/// Measurements in Prometheus's text format, version 0.0.4.
struct MetricsText {
    private(set) var text = ""

    mutating func add(_ name: String, _ help: String, _ kind: Meters.Gauge.Kind, _ samples: [Meters.Gauge.Sample]) {
        open(name, help, kind.rawValue)
        for sample in samples { add(name, sample.labels, sample.value) }
    }

    /// How long answers took, by route.
    mutating func add(_ name: String, _ help: String, _ durations: [String: Meters.Durations]) {
        open(name, help, "histogram")
        for (route, durations) in durations.sorted(by: { $0.key < $1.key }) {
            for (bound, count) in zip(Meters.Durations.bounds, durations.counts) {
                add("\(name)_bucket", [("route", route), ("le", Self.number(bound))], Double(count))
            }
            add("\(name)_bucket", [("route", route), ("le", "+Inf")], Double(durations.count))
            add("\(name)_sum", [("route", route)], durations.sum)
            add("\(name)_count", [("route", route)], Double(durations.count))
        }
    }

    private mutating func open(_ name: String, _ help: String, _ kind: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
    }

    private mutating func add(_ name: String, _ labels: [(String, String)], _ value: Double) {
        let said = labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
        text += "\(name)\(said.isEmpty ? "" : "{\(said)}") \(Self.number(value))\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
            .replacingOccurrences(of: "\n", with: "\\n")
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }
}
