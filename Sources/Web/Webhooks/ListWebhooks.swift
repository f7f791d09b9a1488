import Casework
import Domain
import Hummingbird
import Markup

/// The other programs that are told what happens, and whether they hear it.
enum ListWebhooks {
    static let address = SettingsPages.webhooks.address

    static let routes: [Route] = [
        .get("/organisation/webhooks", .holders(of: Webhook.managers)) { visit in
            let webhooks = try await visit.reader.webhooks(for: visit.person)
            return visit.page("Webhooks", in: .settings, back: SettingsPages.back, view(webhooks, canAdd: visit.casework.hasWebhooks))
        }
    ]

    /// The way back to all of them.
    static let back: HTML = BackLink(to: address, "Back to webhooks").inLandmark

    private static func view(_ webhooks: [ListedWebhook], canAdd: Bool) -> HTML {
        """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(Heading(.large, "Webhooks", caption: "Settings"))
        <p class="govuk-body">A webhook tells another program what happens here, as it happens. It says what kind of event it was and where \
        to read about it, and never what people wrote.</p>
        \(canAdd ? LinkButton("Add a webhook", to: AddWebhook.address).html : InsetText("This site tells no other programs what happens.").html)
        </div></div>
        \(webhooks.isEmpty ? "<p class=\"govuk-body\">There are no webhooks yet.</p>" : table(webhooks))
        """
    }

    private static func table(_ webhooks: [ListedWebhook]) -> HTML {
        Table(
            caption: "Webhooks, oldest first",
            columns: [.init("What it is for"), .init("Leads to"), .init("State"), .init("Last event"), .init("Given up", .numeric)],
            rows: webhooks.map { listed in
                let webhook = listed.webhook
                return [
                    Link("\(webhook.name)", to: ShowWebhook.address(webhook.id)).html, "\(webhook.host)", webhook.state.tag,
                    latest(listed), "\(listed.dead)",
                ]
            }, rowHeaders: .firstCell, frame: .stacking(labels: true)
        ).html
    }

    private static func latest(_ listed: ListedWebhook) -> HTML {
        guard let delivery = listed.latest, let at = delivery.triedAt else { return "None yet" }
        return "\(delivery.outcome?.words ?? "")<br>\(at.words)"
    }
}

extension Webhook.State {
    var tag: HTML {
        switch self {
        case .active: Tag("Active", .green).html
        case .paused: Tag("Paused", .grey).html
        case .failing: Tag("Failing", .red).html
        }
    }
}

extension WebhookDelivery.State {
    var tag: HTML {
        switch self {
        case .waiting: Tag("\(title)", .yellow).html
        case .delivered: Tag("\(title)", .green).html
        case .dead: Tag("\(title)", .red).html
        }
    }
}
