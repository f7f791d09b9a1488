import Domain

/// An action as a ticket of a team's own tool: what every tool has a place for. The action stays here, and the ticket says where.
struct Ticket {
    let line: ActionLine
    private let address: String

    init(_ line: ActionLine, links: SiteLinks) {
        self.line = line
        address = links.action(line.action)
    }

    /// "5.2 Test with people who…", on one line, and no longer than Jira and Azure Boards take: 255 UTF-16 units.
    var title: String { "\(line.number) \(line.action.text.onOneLine)".cut(to: 255) }

    /// The panel's words, to stand first.
    var text: String { line.action.text.writable }

    /// What the team needs to know besides, one thing to a line.
    var facts: [String] {
        let action = line.action
        let all: [(String, String?)] = [
            ("Service", line.serviceName), ("Standard point", point), ("Rating", action.rating.title), ("Status", action.status.title),
            ("Due", action.due?.day.words), ("Owner", line.ownerName),
            ("Professions", action.professions.isEmpty ? nil : action.professions.titles), ("Sprint", action.sprint?.text),
            ("Blocked", action.block?.reason.text),
            ("Record updates and evidence at", address),
        ]
        return all.compactMap { name, value in value.map { "\(name): \($0.onOneLine)" } }
    }

    /// Words without spaces, which is all that labels of Jira may be.
    var labels: [String] {
        let professions = line.action.professions.map { $0.title.lowercased().replacing(" ", with: "-") }
        return ["service-standard", "point-\(line.action.point)", line.action.rating.rawValue] + professions
    }

    var due: Sheet.Cell { line.action.due.map { .day($0.day) } ?? .empty }

    private var point: String { line.pointTitle.map { "\(line.action.point). \($0)" } ?? String(line.action.point) }
}
