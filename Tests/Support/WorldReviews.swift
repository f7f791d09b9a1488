import Casework
public import Domain

extension World {
    /// Brings every amber action of the world's report to an end, each another way: resolved, mitigated, on the roadmap.
    public func finishAmberActions() async throws {
        let ends: [Action.Status] = [.resolved, .mitigated, .onRoadmap]
        for (action, end) in zip(actions.filter { $0.rating == .amber }, ends) { try await bring(action, to: end) }
    }

    /// The draft of the amber evidence review of the world's report, whose amber actions have come to an end.
    public func startReview() async throws -> Report {
        try await finishAmberActions()
        return try await casework.startAmberEvidenceReview(of: report.id, by: people.assessmentsTeam)
    }

    /// The report of another service with the same people, whose one amber action is brought to a status.
    public func amberReport(service name: String, broughtTo status: Action.Status) async throws -> Report {
        try await report(service: name, rated: .amber, broughtTo: status)
    }

    /// The same with a red action.
    public func redReport(service name: String, broughtTo status: Action.Status) async throws -> Report {
        try await report(service: name, rated: .red, broughtTo: status)
    }

    private func report(service name: String, rated rating: Action.Rating, broughtTo status: Action.Status) async throws -> Report {
        let clerk = people.assessmentsTeam
        let json = WorldReports.amber.replacing("Pass through a lock", with: name).replacing("\"amber\"", with: "\"\(rating.rawValue)\"")
        let draft = try await casework.keep(json, for: try await service(named: name), lead: people.leadAssessor, by: clerk)
        let report = try await casework.issue(draft.id, by: clerk, expecting: draft.version)
        for action in try await casework.reader.report(report.id, for: clerk).actions { try await bring(action, to: status) }
        return report
    }

    /// Writes every point of a draft, or of an amendment, with the worst of them as the overall rating; what is not named is green. Amber and
    /// red points get one action each.
    @discardableResult
    public func rate(_ draft: Report, _ ratings: [Int: Rating]) async throws -> Report {
        let points = draft.content.points.map { point in
            let rating = ratings[point.number] ?? .green
            return ReportedPoint(
                number: point.number, title: point.title, rating: rating, findings: ["We looked at it again."],
                actions: rating.carriesActions ? ["do what is left"] : [])
        }
        for point in points { try await casework.write(.point(point), of: draft.id, seen: nil, by: people.leadAssessor) }
        let summary = Report.Summary(overall: .suggested(by: points.map(\.rating)), reason: nil, findings: [])
        return try await casework.write(.summary(summary), of: draft.id, seen: nil, by: people.leadAssessor)
    }

    @discardableResult
    public func submit(_ draft: Report) async throws -> Report {
        let standards = try await casework.reader.standards(for: people.leadAssessor)
        return try await casework.change(draft.id, by: people.leadAssessor, expecting: nil) {
            try $0.submit(by: $1, knowing: standards)
        }
    }
}
