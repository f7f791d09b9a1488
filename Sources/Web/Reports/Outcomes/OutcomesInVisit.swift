import Casework
import Domain
import Markup

extension Visit {
    /// The report in the address, for whoever may record its outcomes.
    func outcomes() async throws -> ReportRecord {
        let record = try await reader.report(id("report"), for: person)
        guard record.actor.holds(anyOf: Report.Verb.correct.roles) else { throw Report.Refusal.notPermitted(.correct) }
        guard record.report.takesOutcomes else {
            throw Failure.invalid([.init("report", "Only the outcomes of a review that was started on this site are recorded here.")])
        }
        return record
    }

    /// Saves a change of what the report says, from the version that the form was made of.
    func correct(_ report: Report, _ posted: Posted, _ change: @Sendable @escaping (inout Report.Content) -> Void) async throws {
        let standards = reader.standards
        try await casework.change(report.id, by: person, expecting: posted.seenVersion) { report, actor in
            var content = report.content
            change(&content)
            return try report.correct(to: content, knowing: standards, by: actor)
        }
    }
}

extension Report {
    var address: WebAddress { "/reports/\(id)" }

    var outcomesAddress: WebAddress { "/reports/\(id)/outcomes" }

    func outcomeAddress(ofPoint number: Int) -> WebAddress { "/reports/\(id)/outcomes/\(number)" }

    var overallAddress: WebAddress { "/reports/\(id)/outcomes/overall" }

    var backToOutcomes: HTML { BackLink(to: outcomesAddress, "Back to the outcomes").inLandmark }
}

extension ReportRecord {
    var caption: HTML { "\(service.name), \(report.assessment.title)" }

    /// Somebody else was first. What was typed stands in the form again, over the latest version.
    var changedMeanwhile: [Failure.Problem] {
        let who = history.first?.personName ?? "Somebody"
        return [.init("", "\(who) changed this report after you opened the page. Check what is new, then save again")]
    }
}
