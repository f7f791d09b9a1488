import Markup

extension Golden {
    static let content = [
        Golden("back-link", BackLink(to: "/actions?a=1&b=2")),
        Golden(
            "breadcrumbs",
            Breadcrumbs([.init("\(hostile)", to: "/services"), .init("Reports", to: "/reports"), .init("This")])
        ),
        Golden("details", Details("\(hostile)", "<p class=\"govuk-body\">Help</p>")),
        Golden("details-open", Details("Help", "\(hostile)", state: .open, id: "help")),
        Golden("inset-text", InsetText("\(hostile)")),
        Golden("notification-banner", NotificationBanner(.important, content: "<p>News</p>", titleID: "news")),
        Golden("notification-banner-success", NotificationBanner(.success, "\(hostile)")),
        Golden("pagination-first", Pagination(page: 1, of: 2, at: "/a")),
        Golden("pagination-middle", Pagination(page: 6, of: 42, at: "/a?q=x&page=6")),
        Golden("panel", ConfirmationPanel("\(hostile)", "Your reference<br><strong>X1</strong>")),
        Golden("panel-title-only", ConfirmationPanel("Booking sent")),
        Golden("warning-text", WarningText("\(hostile)")),
        Golden("tag", Markup.Tag("\(hostile)")),
        Golden("tag-light-blue", Markup.Tag("Planned", .lightBlue)),
    ]
}
