import Casework
import Domain
import Foundation
import Markup

/// The review links that were made for an action, and what became of each.
struct ReviewLinkList {
    let record: ActionRecord
    /// Who leads the panel now.
    let lead: Person?
    let visit: Visit

    /// The link that can be used now; nil where there is none.
    static func waiting(in record: ActionRecord, at now: Date) -> ReviewLink? {
        record.reviewLinks.first { $0.isOpen(at: now) && $0.submission == record.action.state.submission?.id }
    }

    var html: HTML {
        guard !record.reviewLinks.isEmpty else { return "" }
        let table = Table(
            caption: "Links that were made", columns: [.init("Made"), .init("For"), .init("What became of it")],
            rows: record.reviewLinks.map { [made($0), "\(name($0.reviewer))", state($0)] }, frame: .stacking(labels: true))
        return "\(table)\(when(waiting != nil) { cancel })"
    }

    private var waiting: ReviewLink? { Self.waiting(in: record, at: visit.reader.now) }

    private func made(_ link: ReviewLink) -> HTML { "\(link.at.words) by \(name(link.by))" }

    private func name(_ person: Person.ID) -> String {
        lead?.id == person ? lead?.name ?? "" : record.name(of: person) ?? "Somebody who led the panel"
    }

    private func state(_ link: ReviewLink) -> HTML {
        if let used = link.usedAt { return "Used on \(used.words)" }
        if let revoked = link.revokedAt { return "Cancelled on \(revoked.words)" }
        if link.id == waiting?.id { return "Waiting to be used, until \(link.ends.words)" }
        if link.isOpen(at: visit.reader.now) { return "Ended: the evidence it was for does not wait any more" }
        return "Ended on \(link.ends.words)"
    }

    private var cancel: HTML {
        visit.form(to: "/actions/\(record.action.id)/review-link/cancel", Button("Cancel the link that waits", kind: .warning).html)
    }
}
