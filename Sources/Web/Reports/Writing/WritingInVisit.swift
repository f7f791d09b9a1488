import Casework
import Domain
import Markup

extension Visit {
    /// The report in the address, for whoever may write it.
    func reportToWrite() async throws -> ReportRecord {
        let record = try await reader.report(id("report"), for: person)
        guard record.actor.holds(anyOf: Report.Verb.write.roles) else { throw Report.Refusal.notPermitted(.write) }
        return record
    }

    /// Saves one part of a report, unless somebody else has written the same part since the form was made.
    func write(_ part: Report.Part, of report: Report, _ posted: Posted) async throws {
        guard posted.has("seen") else { throw BrokenForm() }
        try await casework.write(part, of: report.id, seen: posted.text("seen"), by: person)
    }

    /// A form for one part of a report. `seen` is what the person has seen of that part, as `Report.Part.fingerprint`.
    func form(to address: WebAddress, seen: String, _ content: HTML) -> HTML {
        form(to: address, "<input type=\"hidden\" name=\"seen\" value=\"\(seen)\">\(content)")
    }
}

extension Report {
    var address: WebAddress { "/reports/\(id)" }

    /// The list of everything that is to be written.
    var writingAddress: WebAddress { "/reports/\(id)/write" }

    func writingAddress(ofPoint number: Int) -> WebAddress { "/reports/\(id)/write/\(number)" }

    /// The number of the point that follows in the report. Nil after the last.
    func point(after number: Int) -> Int? { content.points.drop { $0.number != number }.dropFirst().first?.number }

    var summaryAddress: WebAddress { "/reports/\(id)/write/summary" }

    var submitAddress: WebAddress { "/reports/\(id)/submit" }

    var sendBackAddress: WebAddress { "/reports/\(id)/send-back" }

    var discardAddress: WebAddress { "/reports/\(id)/discard" }

    var backToWriting: HTML { BackLink(to: writingAddress, "Back to the parts of the report").inLandmark }

    /// What its writing is called, as a button or a heading. "Submitted" is read by the assessments team, who may still put it right.
    var writingTitle: String {
        switch status {
        case .draft: "Write the report"
        case .submitted: "Correct the report"
        case .amended: "Write the amendment"
        case .issued, .challenged, .accepted: "What the report says"
        }
    }
}

extension ReportRecord {
    var caption: HTML { "\(service.name), \(report.assessment.title)" }

    /// For what the person who asked sits on the panel. Nil where they do not, or where nobody has said so.
    var ownProfession: Profession? { panel.first { $0.person == actor.person }?.profession }

    /// The last entry about a part of the edition that is being written. Nil where nobody has written it yet.
    func lastWritten(_ event: Report.Event) -> HistoryLine? {
        let ofThisEdition = history.prefix { line in
            if case .report(.amended) = line.entry.what { false } else { true }
        }
        return ofThisEdition.first { $0.entry.what == .report(event) }
    }

    /// Somebody else was first. What was typed stands in the form again, and what they wrote beside it.
    func changedMeanwhile(_ part: String, by event: Report.Event) -> [Failure.Problem] {
        [.init("", "\(whoWrote(event)) changed \(part) after you opened the page. Compare the two texts, then save yours or leave theirs")]
    }

    func whoWrote(_ event: Report.Event) -> String { lastWritten(event)?.personName ?? "Somebody" }
}
