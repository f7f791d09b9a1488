import Casework
import Domain
import Markup

extension Visit {
    /// The report in the address, for whoever may write it.
    func outcomes() async throws -> ReportRecord {
        let record = try await reader.report(id("report"), for: person)
        guard record.actor.holds(anyOf: Report.Verb.write.roles) else { throw Report.Refusal.notPermitted(.write) }
        return record
    }

    /// Saves one part of a report, unless somebody else has written the same part since the form was made.
    func write(_ part: Report.Part, of report: Report, _ posted: Posted) async throws {
        guard posted.has("seen") else { throw BrokenForm() }
        try await casework.write(part, of: report.id, seen: posted.text("seen"), by: person)
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
