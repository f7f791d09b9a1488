import Domain
import Markup

/// What has changed since the day that was asked for, with the way to each action that has. Nothing where nobody asked.
struct TrackerChanges {
    let document: TrackingDocument

    var html: HTML {
        guard let since = document.since else { return "" }
        let changed = document.changed
        return """
            <section class="aa-changes" data-piece="changes" aria-labelledby="changes-title">
            <h2 class="govuk-heading-m" id="changes-title">What changed since \(since.day.words)</h2>
            <p class="govuk-body">\(count(changed.count, since.day)).</p>
            \(when(!changed.isEmpty) { "<ul class=\"govuk-list govuk-list--spaced\">\(each(changed, line))</ul>" })
            </section>
            """
    }

    private func count(_ changed: Int, _ day: Day) -> HTML {
        changed == 0
            ? "Nothing has changed since \(day.words)"
            : "\(changed) of \(document.entries.count.counted("action")) changed since \(day.words)"
    }

    private func line(_ entry: TrackingDocument.Entry) -> HTML {
        let words = entry.newInWords.joined(separator: ", ").capitalisedFirst
        return """
            <li>\(Link("\(entry.number) \(entry.action.text.shortened(to: 90))", to: WebAddress(fragment: entry.anchor)))\
            <div class="aa-facts">\(when(entry.statusBefore) { Self.moved(from: $0, to: entry.action.status) })<span>\(words)</span></div></li>
            """
    }

    /// The arrow is for the eye alone.
    static func moved(from before: Action.Status, to after: Action.Status) -> HTML {
        """
        <span class="aa-moved"><span class="govuk-visually-hidden">Status before: </span>\(before.tag) \
        <span aria-hidden="true">→</span><span class="govuk-visually-hidden">, now: </span> \(after.tag)</span>
        """
    }
}
