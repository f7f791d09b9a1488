extension Route {
    static let webhooks: [Route] = [Route](
        ListWebhooks.routes + AddWebhook.routes + ShowWebhook.routes + ChangeWebhook.routes + StopWebhook.routes + ReplaceSecret.routes
            + RemoveWebhook.routes)
}
