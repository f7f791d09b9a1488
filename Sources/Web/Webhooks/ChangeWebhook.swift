import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// Says anew what a webhook is for, where it leads and what it tells of.
enum ChangeWebhook {
    static let routes: [Route] = [
        .get("/organisation/webhooks/:webhook/change", .holders(of: Webhook.managers)) { visit in
            let webhook = try await visit.webhook.webhook
            return show(visit, webhook, WebhookForm(webhook))
        },
        .post("/organisation/webhooks/:webhook/change", .holders(of: Webhook.managers)) { try await change($0) }.paced(.webhooks),
    ]

    static func address(_ id: Webhook.ID) -> WebAddress { "/organisation/webhooks/\(id)/change" }

    private static func change(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let webhook = try await visit.webhook.webhook
        var form = WebhookForm(posted)
        guard let draft = form.draft else { return show(visit, webhook, form) }
        do {
            try await visit.casework.change(webhook.id, to: draft, by: visit.person, expecting: posted.seenVersion)
        } catch Failure.invalid(let problems) {
            form.refuse(problems)
            return show(visit, webhook, form)
        } catch Failure.changedMeanwhile {
            form.refuse([.init("", "Somebody changed this after you opened the page. Check what you entered, then save again")])
            return show(visit, webhook, form, status: .conflict)
        }
        return visit.redirect(to: ShowWebhook.address(webhook.id).saying(.webhookChanged))
    }

    private static func show(
        _ visit: Visit, _ webhook: Webhook, _ form: WebhookForm, status: HTTPResponse.Status = .unprocessableContent
    ) -> Response {
        let back = ShowWebhook.address(webhook.id)
        return visit.page(
            "Change the webhook", in: .settings, status: form.problems.isEmpty ? .ok : status,
            back: BackLink(to: back, "Back to the webhook").inLandmark, failed: !form.problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(form.problems.summary)
            \(Heading(.large, "Change the webhook", caption: "\(webhook.name)"))
            <p class="govuk-body">What waits to be sent goes to the new address too.</p>
            \(visit.form(to: address(webhook.id), version: webhook.version,
                "\(form.fields)\(ButtonGroup("\(Button("Save")) \(Link("Cancel", to: back))"))"))
            </div></div>
            """)
    }
}

extension Visit {
    /// The webhook in the address, with its latest deliveries.
    var webhook: WebhookRecord {
        get async throws {
            try await reader.webhook(id("webhook", of: Webhook.self), for: person, before: query("before").flatMap { Int($0) })
        }
    }
}
