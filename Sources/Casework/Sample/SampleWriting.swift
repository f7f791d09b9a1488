import Domain

/// What somebody did with a report as a whole, or with what it says.
enum WritingStep: Sendable {
    case begin(of: SampleBooking)
    /// The panel and the team meet so many days later.
    case challenge(points: [Int], String, meetingAfter: Int)
    case amend(String)
    /// Rates a point, with one finding more. Actions that were there already are reworded in their order.
    case point(Int, Rating, finding: String, actions: [String] = [])
    case summary(OverallRating, String)
    case submit
}

extension SampleStage {
    mutating func take(_ step: WritingStep, with report: SampleReport, by person: Person) async throws {
        if case .begin(let booking) = step {
            reports[report] = try await casework.beginReport(of: try self.booking(booking).id, by: person)
            return
        }
        let before = try self.report(report)
        reports[report] = try await written(step, before, by: person)
    }

    private func written(_ step: WritingStep, _ report: Report, by person: Person) async throws -> Report {
        switch step {
        case .begin: return report
        case .challenge(let points, let reason, let days):
            let meeting = casework.reader.today.adding(days: days)
            return try await casework.change(report.id, by: person, expecting: nil) {
                try $0.challenge(reason: Words(reason), points: points, meeting: meeting, by: $1)
            }
        case .amend(let reason): return try await casework.amend(report.id, reason: Words(reason), by: person, expecting: nil)
        case .point(let number, let rating, let finding, let actions):
            let point = try report.content.points.first { $0.number == number }.found("point \(number)")
            let rated = point.rated(rating, finding: finding, actions: actions)
            return try await casework.write(.point(rated), of: report.id, seen: nil, by: person)
        case .summary(let overall, let finding):
            let summary = Report.Summary(overall: overall, reason: nil, findings: [finding])
            return try await casework.write(.summary(summary), of: report.id, seen: nil, by: person)
        case .submit:
            let standards = try await casework.reader.standards(for: person)
            return try await casework.change(report.id, by: person, expecting: nil) { try $0.submit(by: $1, knowing: standards) }
        }
    }
}

extension ReportedPoint {
    fileprivate func rated(_ rating: Rating, finding: String, actions texts: [String]) -> ReportedPoint {
        let tracked = actions.map(\.tracked) + Array(repeating: nil, count: texts.count)
        return ReportedPoint(
            number: number, title: title, rating: rating, findings: findings + [finding],
            actions: zip(texts, tracked).map { ReportedAction($0, tracked: $1) }, advice: advice)
    }
}
