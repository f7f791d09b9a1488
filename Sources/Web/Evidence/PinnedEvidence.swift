import Casework
import Domain
import Markup

/// What was sent to the assessors: the covering note and exactly the versions that it pinned, whatever became of them since.
enum PinnedEvidence {
    /// `level` is that of the headings of its pieces.
    static func view(_ submission: Submission, in record: ActionRecord, place: EvidencePlace, level: Int = 3) -> HTML {
        """
        <p class="govuk-body">\(sent(submission, in: record))</p>
        \(when(submission.note) { InsetText(HTML.paragraphs($0.text)).html })
        \(list(submission, in: record, place: place, level: level))
        """
    }

    /// The versions alone.
    static func list(_ submission: Submission, in record: ActionRecord, place: EvidencePlace, level: Int = 3) -> HTML {
        """
        <ul class="govuk-list aa-evidence">
        \(each(submission.evidence) { "<li class=\"aa-evidence__item\">\(piece($0, in: record, place, level))</li>" })
        </ul>
        """
    }

    /// "Joe Boat sent 3 pieces of evidence on 4 March 2026 at 10:32am."
    static func sent(_ submission: Submission, in record: ActionRecord) -> HTML {
        let who = record.name(of: submission.by) ?? "Somebody"
        return "\(who) sent \(submission.evidence.count.pieces) on \(submission.at.words)."
    }

    private static func piece(_ pin: Evidence.Pin, in record: ActionRecord, _ place: EvidencePlace, _ level: Int) -> HTML {
        guard let evidence = record.evidence.first(where: { $0.id == pin.evidence }), let version = evidence.version(pin.version) else {
            return "<p class=\"govuk-body\">This evidence is not here any more.</p>"
        }
        let marks: [EvidenceMark] =
            evidence.removal != nil ? [.removed] : evidence.latest.number > version.number ? [.newerVersion] : []
        return EvidenceView(
            version, of: evidence.id, addedBy: record.name(of: version.by) ?? "somebody", place: place, marks: marks, level: level
        ).html
    }
}

extension Int {
    /// "1 piece of evidence", "3 pieces of evidence"
    var pieces: String { "\(self) \(self == 1 ? "piece" : "pieces") of evidence" }
}
