import Domain
import Foundation

/// A report of invented findings, issued and mostly accepted on one day.
struct SeededReport {
    var report: Report
    /// What happened to it, in order, with how it looked after each.
    private(set) var told: [(event: Report.Event, after: Report, by: Person.ID)] = []
    let leadAssessor: Person

    /// With `redActions` every point is red and has so many.
    init(on day: Day, of team: Cast.Team, cast: Cast, redActions: Int? = nil, at instant: Date, _ chance: inout Chance) throws {
        guard let leadAssessor = chance.skewed(cast.leadAssessors), let issuer = chance.skewed(cast.assessmentsTeam),
            let teamLead = team.people.first
        else { throw SeedingFailure.wordless }
        let assessment = Assessment(
            id: Identifier(at: instant, random: chance.bytes()), service: team.service.id,
            kind: chance.happens(80) ? .assessment : .reassessment, phase: chance.one(of: [.alpha, .beta, .live], or: .alpha),
            date: day.adding(days: -chance.number(5...20)))
        self.leadAssessor = leadAssessor
        report = Report(
            id: Identifier(at: instant, random: chance.bytes()), organisation: cast.organisation.id, assessment: assessment,
            origin: .imported(format: "GOV.UK page", fileName: "report.html", fingerprint: "seeded-\(chance.next())"),
            content: SeededReport.content(redActions: redActions, &chance))
        told = [(.imported(format: "GOV.UK page", fileName: "report.html"), report, issuer.id)]
        told.append((.leadAssessorNamed(leadAssessor.id), report, issuer.id))
        let holidays = cast.organisation.holidays.workingDays
        let office = Actor(person: issuer.id, roles: [.assessmentsTeam], instant: instant)
        told.append((try report.issue(by: office, knowing: Standard.catalogue, workingDays: holidays), report, issuer.id))
        guard chance.happens(70) else { return }
        let accepting = Actor(person: teamLead.id, roles: [.teamLead], instant: instant.addingTimeInterval(60))
        told.append((try report.accept(by: accepting), report, teamLead.id))
    }

    /// Eight of the fourteen points want something, about a dozen actions in all.
    private static func content(redActions: Int?, _ chance: inout Chance) -> Report.Content {
        let points = Standard.current.points.map { point -> ReportedPoint in
            let rating: Rating = redActions != nil ? .red : chance.happens(43) ? .green : chance.happens(75) ? .amber : .red
            let count = rating == .green ? 0 : redActions ?? chance.number(1...2)
            return ReportedPoint(
                number: point.number, title: point.title, rating: rating,
                findings: [Invention.finding(&chance)],
                actions: (0..<count).map { _ in
                    ReportedAction(
                        Invention.action(&chance), profession: chance.happens(30) ? Profession.allCases.randomElement(using: &chance) : nil)
                })
        }
        return Report.Content(
            standard: Standard.current.id, overall: OverallRating.suggested(by: points.map(\.rating)), points: points)
    }
}
