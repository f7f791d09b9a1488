import Casework
import Domain
import Markup

/// What readiness asks for, line by line, each leading to what it is about.
struct ReadinessChecklist: Component {
    let lines: [Readiness.Line]
    /// Where the line about a thing leads; nil where there is nothing that the person may read.
    let address: @Sendable (Readiness.Reason) -> WebAddress?
    /// Of the list, where a page has several.
    let id: String

    init(_ readiness: Readiness, in record: ServiceRecord) {
        self.init(readiness.lines, id: "readiness-\(readiness.purpose.rawValue)", in: record)
    }

    /// Some lines alone, such as those for which a step was refused.
    init(_ lines: [Readiness.Line], id: String = "readiness", in record: ServiceRecord) {
        self.lines = lines
        self.id = id
        let service = record.service.address
        let readable = Set(record.reports.map(\.id))
        address = { reason in
            switch reason {
            case .points(let numbers): service.at(numbers.count == 1 ? "point-\(numbers.first ?? 0)" : "position")
            case .action(let action): "/actions/\(action)"
            case .report(let report): report.flatMap { readable.contains($0) ? "/reports/\($0)" : nil }
            case .booking(let booking): "/bookings/\(booking)"
            case .question(let question): "/questions/\(question)"
            }
        }
    }

    var html: HTML { TaskList(lines.map(item), id: id).html }

    private func item(_ line: Readiness.Line) -> TaskList.Item {
        let status: HTML =
            switch line.state {
            case .met: "\(line.state.title)"
            case .warning: Tag("\(line.state.title)", .yellow).html
            case .missing: Tag("\(line.state.title)", .red).html
            }
        return TaskList.Item("\(line.words)", to: address(line.reason), status: status)
    }
}

extension Service {
    var address: WebAddress { "/services/\(id)" }
}
