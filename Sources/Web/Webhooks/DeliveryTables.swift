import Casework
import Domain
import Markup

/// What a webhook told last, newest first.
struct RecentDeliveries: Component {
    let record: WebhookRecord
    let isFirst: Bool

    var html: HTML {
        guard !record.deliveries.isEmpty else {
            return """
                <h2 class="govuk-heading-m">Events</h2>
                <p class="govuk-body">\(isFirst ? "Nothing has happened yet that it tells of." : "There is nothing older.")</p>
                """
        }
        return """
            \(Table(
                caption: "Events, newest first",
                columns: [.init("Number", .numeric), .init("What happened"), .init("State"), .init("Last attempt"), .init("Attempts", .numeric)],
                rows: record.deliveries.map { delivery in
                    [
                        "\(delivery.sequence)", "\(delivery.kind.title)", delivery.state.tag, delivery.lastAttempt, "\(delivery.attempts)",
                    ]
                }, frame: .stacking(labels: true)))
            \(pages)
            """
    }

    private var pages: HTML {
        let here = ShowWebhook.address(record.webhook.id)
        let older = record.hasMore ? record.deliveries.last.map { here.with("before", "\($0.sequence)") } : nil
        guard older != nil || !isFirst else { return "" }
        return """
            <nav aria-label="Pages of events"><ul class="govuk-list aa-shortcuts">
            \(when(!isFirst) { "<li>\(Link("Newest events", to: here))</li>" })
            \(when(older) { "<li>\(Link("Older events", to: $0))</li>" })
            </ul></nav>
            """
    }
}

/// What did not arrive within a day, and can be sent again.
struct DeadDeliveries: Component {
    let visit: Visit
    let record: WebhookRecord

    var html: HTML {
        guard record.listed.dead > 0 else { return "" }
        let again: WebAddress = "/organisation/webhooks/\(record.webhook.id)/again"
        return """
            \(Table(
                caption: "Given up, newest first",
                columns: [.init("Number", .numeric), .init("What happened"), .init("Last attempt"), .init("What you can do")],
                rows: record.dead.map { delivery in
                    [
                        "\(delivery.sequence)", "\(delivery.kind.title)", delivery.lastAttempt,
                        visit.form(
                            to: again,
                            """
                            <input type="hidden" name="sequence" value="\(delivery.sequence)">
                            <button type="submit" class="aa-link-button">Send again<span class="govuk-visually-hidden"> event \
                            \(delivery.sequence)</span></button>
                            """),
                    ]
                }, frame: .stacking(labels: true)))
            \(when(record.listed.dead > record.dead.count) { "<p class=\"govuk-body\">There are \(record.listed.dead) in all.</p>" })
            \(visit.form(to: again, Button("Send all of them again", kind: .secondary).html))
            """
    }
}

extension WebhookDelivery {
    /// When it was tried last and what came of it.
    fileprivate var lastAttempt: HTML {
        guard let triedAt else { return "Not tried yet" }
        return "<time datetime=\"\(triedAt.machine)\">\(triedAt.words)</time><br>\(outcome?.words ?? "")"
    }
}
