import Casework
import Domain
import Markup

/// What an assessor looks at before they answer: what the panel said, what the team did, exactly what was sent, and what went before it.
struct ReviewCase {
    let record: ActionRecord
    let place: EvidencePlace
    let today: Day

    var html: HTML {
        """
        \(Heading(.medium, "What the panel asked for"))
        <p class="govuk-body-l">\(action.text)</p>
        <p class="govuk-body aa-tags">\(action.rating.tag) \(point)</p>
        <p class="govuk-body aa-tags">\(action.dueWords(on: today))</p>
        \(PanelWords(record: record, place: place).html)
        \(Heading(.medium, "What the team did"))
        \(updates)
        \(when(submission) { "\(Heading(.medium, "What was sent"))\(PinnedEvidence.view($0, in: record, place: place))\(later(than: $0))" })
        \(checkNote)
        \(EarlierAnswers(record: record, before: submission))
        """
    }

    private var action: Action { record.action }

    private var point: HTML {
        let title = record.point?.title ?? record.reported?.title
        return "Point \(action.point)\(title.map { ": \($0)" } ?? "")"
    }

    /// What waits, or where somebody was first, what waited.
    private var submission: Submission? { action.state.submission ?? record.answers.last { $0.submission != nil }?.submission }

    /// Updates that are shown at once. Older ones are folded away.
    private static let newest = 3

    private var updates: HTML {
        let updates = record.updates
        if updates.isEmpty { return "<p class=\"govuk-body\">The team has posted no progress updates.</p>" }
        let older = updates.dropFirst(Self.newest)
        return """
            \(each(updates.prefix(Self.newest), update))
            \(when(!older.isEmpty) { Details("Read \(older.count.counted("earlier update"))", each(older, update)).html })
            """
    }

    private func update(_ update: ProgressUpdate) -> HTML {
        """
        \(Heading(.small, "\(update.on.words)\(when(update.personName) { ", \($0)" })", level: 3))
        \(HTML.paragraphs(update.text.text))
        """
    }

    private func later(than submission: Submission) -> HTML {
        let added = record.evidenceAdded(after: submission)
        if added.isEmpty { return "" }
        return """
            \(Heading(.small, "Added after it was sent: not part of this decision", level: 3))
            \(ItemList(added.map { "\($0.latest.title.text), added by \(record.name(of: $0.latest.by) ?? "somebody") on \($0.latest.at.words)" }))
            """
    }

    /// What the assessments team said when they forwarded what waits for the lead assessor.
    private var checkNote: HTML {
        guard action.status == .withLeadAssessor, let checked = record.answers.last, case .forwarded(let note) = checked.step else {
            return ""
        }
        return """
            \(Heading(.medium, "What the assessments team said"))
            <p class="govuk-body">\(checked.personName ?? "Somebody") checked the evidence on \(checked.at.words)\(note == nil ? " and left no note." : ":")</p>
            \(when(note) { InsetText(HTML.paragraphs($0.text)).html })
            """
    }
}

/// What was sent and answered before.
private struct EarlierAnswers: Component {
    let record: ActionRecord
    let before: Submission?

    var html: HTML {
        let earlier = record.answers.filter { $0.submission == nil || $0.submission?.id != before?.id }
        if earlier.isEmpty { return "" }
        let events = earlier.reversed().map { answer in
            Timeline.Event(
                "\(answer.step.title)", by: "\(answer.personName ?? "somebody")", at: answer.at.machine, words: answer.at.words,
                content: when(answer.step.said) { HTML.paragraphs($0.text) })
        }
        return "\(Heading(.medium, "Sent and decided earlier"))\(Timeline(events, level: 3))"
    }
}

extension ActionRecord {
    /// What can be sent now and came, or was changed, after a submission was sent; in the order in which it first came.
    fileprivate func evidenceAdded(after submission: Submission) -> [Evidence] {
        var added: Set<Evidence.ID> = []
        for line in history {
            guard case .action(let event) = line.entry.what else { continue }
            if case .evidenceSubmitted(let sent) = event, sent.id == submission.id { break }
            if case .evidenceAdded(let id, _) = event { added.insert(id) }
            if case .evidenceChanged(let id, _) = event { added.insert(id) }
        }
        return currentEvidence.filter { added.contains($0.id) }
    }
}
