import Casework
import Domain
import Hummingbird
import Markup

/// Gives a webhook a new secret, in case somebody else knows the one before.
enum ReplaceSecret {
    static let routes: [Route] = [
        .get("/organisation/webhooks/:webhook/secret", .holders(of: Webhook.managers)) { visit in
            try await ask(visit, visit.webhook.webhook)
        },
        .post("/organisation/webhooks/:webhook/secret", .holders(of: Webhook.managers)) { visit in
            let posted = try await visit.posted()
            let webhook = try await visit.webhook.webhook
            let secret = try await visit.casework.replaceSecret(of: webhook.id, by: visit.person, expecting: posted.version)
            return shown(visit, secret, of: webhook)
        },
    ]

    static func address(_ id: Webhook.ID) -> WebAddress { "/organisation/webhooks/\(id)/secret" }

    private static func ask(_ visit: Visit, _ webhook: Webhook) -> Response {
        let hours = Int(Casework.oldSecretHolds / 3600)
        return visit.page(
            "Replace the secret", in: .settings, back: BackLink(to: ShowWebhook.address(webhook.id), "Back to the webhook").inLandmark,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "Replace the secret", caption: "\(webhook.name)"))
            <p class="govuk-body">You get a new secret on the next page. For \(hours.counted("hour")) messages are signed with both, so that \
            you can give the new one to the other program without losing any.</p>
            \(visit.form(to: address(webhook.id), version: webhook.version,
                "\(ButtonGroup("\(Button("Make a new secret")) \(Link("Cancel", to: ShowWebhook.address(webhook.id)))"))"))
            </div></div>
            """)
    }

    /// The one time that a secret can be seen.
    static func shown(_ visit: Visit, _ secret: String, of webhook: Webhook) -> Response {
        visit.page(
            "The webhook’s secret", in: .settings, back: BackLink(to: ShowWebhook.address(webhook.id), "Back to the webhook").inLandmark,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "The webhook’s secret", caption: "\(webhook.name)"))
            \(TextArea("secret", label: .sized(.small, "Secret"), value: secret,
                hint: "You see it only now. Copy it before you leave this page.", rows: 2, extra: ["readonly": "", "spellcheck": "false"]))
            \(WarningText("Whoever has the secret can make up messages that look as if they came from here."))
            <p class="govuk-body">Messages are signed as Standard Webhooks says: the header <code>webhook-signature</code> holds an HMAC with \
            SHA-256 over the identifier, the time and the body.</p>
            </div></div>
            """)
    }
}
