import Casework
import Domain
import Hummingbird
import Markup

/// An administrator has another program told what happens.
enum AddWebhook {
    static let routes: [Route] = [
        .get("/organisation/webhooks/new", .holders(of: Webhook.managers)) { show($0, WebhookForm()) },
        .post("/organisation/webhooks/new", .holders(of: Webhook.managers)) { try await add($0) }.paced(.webhooks),
    ]

    static let address: WebAddress = "/organisation/webhooks/new"

    private static func add(_ visit: Visit) async throws -> Response {
        var form = WebhookForm(try await visit.posted())
        guard let draft = form.draft else { return show(visit, form) }
        do {
            let (webhook, secret) = try await visit.casework.add(draft, by: visit.person)
            return ReplaceSecret.shown(visit, secret, of: webhook)
        } catch Failure.invalid(let problems) {
            form.refuse(problems)
        } catch Webhook.Refusal.tooMany {
            form.refuse([.init("", Webhook.Refusal.tooMany.rule)])
        }
        return show(visit, form)
    }

    private static func show(_ visit: Visit, _ form: WebhookForm) -> Response {
        visit.page(
            "Add a webhook", in: .settings, status: form.problems.isEmpty ? .ok : .unprocessableContent, back: ListWebhooks.back,
            failed: !form.problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(form.problems.summary)
            \(Heading(.large, "Add a webhook", caption: "Settings"))
            <p class="govuk-body">It is told of what happens from now on. You get a secret on the next page, with which the other program can \
            check that a message came from here.</p>
            \(visit.form(to: address, "\(form.fields)\(ButtonGroup("\(Button("Add the webhook")) \(Link("Cancel", to: ListWebhooks.address))"))"))
            </div></div>
            """)
    }
}
