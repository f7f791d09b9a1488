public import Domain
import Synchronization

/// What watchers on every node hear of once it is committed.
public enum News: Hashable, Sendable {
    /// Something about a report was recorded in the history, under that number.
    case reportChanged(Report.ID, sequence: Int)
    /// A person may do more or less than before, or is signed out.
    case rightsChanged(Person.ID)
    /// For a while nothing was heard of what other nodes did.
    case perhapsMissed

    /// As it travels between nodes: `report UUID 12`, `rights UUID`.
    var text: String {
        switch self {
        case .reportChanged(let report, let sequence): "report \(report) \(sequence)"
        case .rightsChanged(let person): "rights \(person)"
        case .perhapsMissed: "missed"
        }
    }

    /// What cannot be read was written by a newer version: something happened, and who watches looks for themselves.
    init(text: String) {
        let words = text.split(separator: " ").map(String.init)
        let (kind, id, number) = (words.first, words.dropFirst().first ?? "", words.dropFirst(2).first)
        if kind == "report", let report = Report.ID(id), let sequence = number.flatMap({ Int($0) }) {
            self = .reportChanged(report, sequence: sequence)
        } else if kind == "rights", let person = Person.ID(id) {
            self = .rightsChanged(person)
        } else {
            self = .perhapsMissed
        }
    }

    /// Without what is said twice, and of each report the latest change alone; in the order that they came.
    static func latest(of news: [News]) -> [News] {
        var latest: [Report.ID: Int] = [:]
        for case .reportChanged(let report, let sequence) in news { latest[report] = max(latest[report] ?? 0, sequence) }
        var said: Set<News> = []
        return news.filter { one in
            if case .reportChanged(let report, let sequence) = one, latest[report] != sequence { return false }
            return said.insert(one).inserted
        }
    }
}

/// Who on this node wants to hear of news.
final class Bulletin: Sendable {
    private let listeners = Mutex<[@Sendable (News) -> Void]>([])

    func add(_ listener: @Sendable @escaping (News) -> Void) { listeners.withLock { $0.append(listener) } }

    func post(_ news: [News]) {
        guard !news.isEmpty else { return }
        for listener in listeners.withLock({ $0 }) { news.forEach(listener) }
    }
}
