import Casework
import Domain
import Foundation
import TestSupport

/// Reports begun, brought in, written, issued, amended.
extension RandomYears {
    private var clerk: Person { world.people.assessmentsTeam }
    private var lead: Person { world.people.leadAssessor }

    /// A report of a few points, from a file. Most are issued at once.
    mutating func bringIn(on day: Day) async throws -> Bool {
        let standard = [Standard.govuk14, .govuk14, .govuk14, .nhs17].randomElement(using: &numbers) ?? .govuk14
        let kind = [Assessment.Kind.assessment, .assessment, .reassessment].randomElement(using: &numbers) ?? .assessment
        let points = standard.points.shuffled(using: &numbers).prefix(Int.random(in: 1...6, using: &numbers))
        let ratings: [Rating] = [.green, .amber, .red, .met, .notMet, .notRated, .notApplicable]
        let rated = points.map { ($0, ratings.randomElement(using: &numbers) ?? .green) }
        let reading = try await world.read(Self.json(kind, standard, on: day, rated))
        let tracked = Dictionary(
            uniqueKeysWithValues: rated.filter { $0.1 == .notMet }.map {
                ($0.0.number, Bool.random(using: &numbers) ? Action.Rating.amber : .red)
            })
        let corrected = try await world.casework.correct(reading.id, by: clerk, expecting: nil) { try $0.track(tracked) }
        let report = try await world.casework.confirm(
            reading.id, by: clerk, expecting: corrected.version, for: .existing(world.service.id), leadAssessor: lead.id)
        if Int.random(in: 1...5, using: &numbers) > 1 { try await issue(report) }
        return true
    }

    private static func json(_ kind: Assessment.Kind, _ standard: Standard, on day: Day, _ rated: [(StandardPoint, Rating)]) -> String {
        let points = rated.map { point, rating in
            let actions = rating.carriesActions ? "\"do what point \(point.number) asks for\", \"and then the rest of it\"" : ""
            return """
                {"number": \(point.number), "title": "\(point.title)", "rating": "\(rating.rawValue)", "actions": [\(actions)], "advice": []}
                """
        }
        return """
            {"service": "Renew a canal mooring licence", "phase": "private beta", "assessment_type": "\(kind.rawValue)", "date": "\(day)",
             "standard": "\(standard.id)", "overall": "red", "points": [\(points.joined(separator: ","))]}
            """
    }

    /// One report of a kind is written at a time. A reassessment is refused exactly where nothing is red or another is being written.
    mutating func begin(_ kind: Assessment.Kind) async throws -> Bool {
        let drafts = try await reports([.draft, .submitted]).filter { $0.assessment.kind == kind }
        if kind == .assessment, !drafts.isEmpty { return false }
        let beginning = Beginning(
            kind: kind, phase: .privateBeta, date: world.today.adding(days: -Int.random(in: 0...30, using: &numbers)), standard: "govuk-14",
            leadAssessor: lead.id)
        do {
            let report = try await world.casework.beginReport(beginning, of: world.service.id, by: clerk)
            let red = book.red
            guard kind != .reassessment || report.content.points.map(\.number) == red else { throw Broken(rule: "scope at the beginning") }
            return true
        } catch Report.Refusal.nothingRed where book.red.isEmpty {
            return false
        } catch Report.Refusal.alreadyBegun where !drafts.isEmpty {
            return false
        }
    }

    mutating func beginReview() async throws -> Bool {
        guard let report = try await anyReport([.issued, .challenged, .accepted]) else { return false }
        do {
            try await world.casework.startAmberEvidenceReview(of: report.id, by: clerk)
            return true
        } catch Failure.invalid {
            return false  // some of its actions are open, nothing of it is amber, or a review has been begun
        }
    }

    /// Somebody of the panel writes a few points of whatever is being written.
    mutating func write() async throws -> Bool {
        let open = try await reports([.draft, .amended]).filter { $0.origin == .written || $0.status == .amended }
        guard let report = open.randomElement(using: &numbers) else { return false }
        for point in report.content.points.shuffled(using: &numbers).prefix(3) { try await write(point, of: report) }
        return true
    }

    private mutating func write(_ point: ReportedPoint, of report: Report) async throws {
        let rating = [Rating.green, .amber, .red].randomElement(using: &numbers) ?? .green
        let person = [lead, clerk].randomElement(using: &numbers) ?? lead
        let written = ReportedPoint(
            number: point.number, title: point.title, rating: rating, findings: ["Seen on \(world.today.words)."],
            actions: rating.carriesActions ? actions(of: point) : [])
        try await world.casework.write(.point(written), of: report.id, seen: nil, by: person)
    }

    /// Some of those that were there, worded as before or anew, and sometimes one more; at least one.
    private mutating func actions(of point: ReportedPoint) -> [ReportedAction] {
        let kept = point.actions.filter { _ in Int.random(in: 1...4, using: &numbers) > 1 }.map { action in
            Bool.random(using: &numbers) ? action : ReportedAction(action.text + " again", tracked: action.tracked)
        }
        guard kept.isEmpty || Bool.random(using: &numbers) else { return kept }
        return kept + [ReportedAction("do number \(Int.random(in: 1...1000, using: &numbers))")]
    }

    /// Finishes whatever waits for its issue: rates what nobody has rated, hands it in, and issues it. A submitted report that has got a
    /// point more since goes back to the panel first.
    mutating func issue() async throws -> Bool {
        guard let report = try await anyReport([.draft, .submitted, .amended]) else { return false }
        guard !report.content.points.isEmpty else { return try await discard(report) }
        var ready = report
        if ready.status == .submitted, !ready.gaps.isEmpty {
            ready = try await world.casework.change(ready.id, by: clerk, expecting: nil) { try $0.sendBack(reason: Words("More"), by: $1) }
        }
        if ready.origin == .written || ready.status == .amended { try await complete(ready) }
        if ready.status == .draft, ready.origin == .written {
            try await world.submit(ready)
            // Now and then it waits, and others are issued before it.
            if Int.random(in: 1...3, using: &numbers) == 1 { return true }
        }
        try await issue(ready)
        return true
    }

    private mutating func complete(_ report: Report) async throws {
        guard [.draft, .amended].contains(report.status) else { return }
        for point in report.content.points where point.rating == .notRated { try await write(point, of: report) }
        let points = try await world.casework.reader.report(report.id, for: clerk).report.content.points
        let overall = OverallRating.suggested(by: points.map(\.rating)) ?? .red
        try await world.casework.write(
            .summary(Report.Summary(overall: overall, reason: nil, findings: [])), of: report.id, seen: nil, by: lead)
    }

    private mutating func issue(_ report: Report) async throws {
        book.note(try await world.casework.issue(report.id, by: clerk, expecting: nil))
    }

    mutating func amend() async throws -> Bool {
        guard let report = try await anyReport([.issued, .challenged, .accepted]) else { return false }
        let amended = try await world.casework.amend(report.id, reason: Words("The panel looked again."), by: lead, expecting: nil)
        for point in amended.content.points.shuffled(using: &numbers).prefix(2) { try await write(point, of: amended) }
        return true
    }

    mutating func challenge() async throws -> Bool {
        guard let report = try await anyReport([.issued]) else { return false }
        try await world.casework.change(report.id, by: world.people.teamLead, expecting: nil) {
            try $0.challenge(reason: Words("We tested it."), meeting: nil, by: $1)
        }
        return true
    }

    mutating func accept() async throws -> Bool {
        guard let report = try await anyReport([.issued, .challenged]) else { return false }
        try await world.casework.change(report.id, by: world.people.teamLead, expecting: nil) { try $0.accept(by: $1) }
        return true
    }

    mutating func discard() async throws -> Bool {
        guard let report = try await anyReport([.draft, .submitted]) else { return false }
        return try await discard(report)
    }

    private func discard(_ report: Report) async throws -> Bool {
        try await world.casework.discard(report.id, by: clerk, expecting: nil)
        return true
    }

    struct Broken: Error { let rule: String }
}
