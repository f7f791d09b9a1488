import Domain
import Markup

/// What was done, newest first; what is older than the last few is folded away.
struct TrackedUpdates {
    let entry: TrackingDocument.Entry
    let place: DocumentPlace
    let mark: NewMark

    private static let shown = 2

    var html: HTML {
        let updates = entry.updates
        let earlier = Array(updates.dropFirst(Self.shown))
        return """
            <h4 class="aa-entry__heading">What was done</h4>
            \(updates.isEmpty ? none : list(Array(updates.prefix(Self.shown))))
            \(when(!earlier.isEmpty) { fold(earlier) })
            """
    }

    private var none: HTML { "<p class=\"govuk-body aa-muted\">\(entry.action.status.isClosed ? "No updates" : "No updates yet")</p>" }

    private func fold(_ updates: [ProgressUpdate]) -> HTML {
        place.folded(
            """
            \(updates.count == 1 ? "1 earlier update" : "\(updates.count) earlier updates")\
            <span class="govuk-visually-hidden"> on action \(entry.number)</span>
            """,
            list(updates), id: "updates-\(entry.id)", hasNews: updates.contains { entry.isNew($0.sequence) })
    }

    private func list(_ updates: [ProgressUpdate]) -> HTML { "<ul class=\"aa-items\">\(each(updates, item))</ul>" }

    private func item(_ update: ProgressUpdate) -> HTML {
        let isNew = entry.isNew(update.sequence)
        return """
            <li class="\(mark.style("aa-items__item", isNew))">\(HTML.paragraphs(update.text.text))\
            <p class="govuk-body-s aa-muted">\(update.on.words)\(when(update.personName) { ", \($0)" })\(mark.tag(isNew))</p></li>
            """
    }
}
