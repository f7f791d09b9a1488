import Markup

extension Golden {
    static let facts = [
        Golden(
            "summary-list",
            SummaryList([
                .init("\(hostile)", "\(hostile)"),
                .init("Owner", "Amy", links: [.init("Change", to: "/c?a=1&b=2", about: "owner"), .init("Remove", to: "/r")]),
                .init("Due", "4 March", links: [.init("Change", to: "/d")]),
            ])
        ),
        Golden("summary-list-bare", SummaryList([.init("Owner", "Amy")], borders: .hidden)),
        Golden(
            "summary-card",
            SummaryCard(
                "\(hostile)", level: 3, links: [.init("Open", to: "/a"), .init("Close", to: "/b", about: "this")],
                rows: [.init("Owner", "Amy", links: [.init("Change", to: "/c", about: "owner")])]
            )
        ),
        Golden(
            "summary-card-one-link",
            SummaryCard("Point 5", links: [.init("Open", to: "/a")], rows: [.init("Rating", RatingTag(.amber).html)])
        ),
        Golden(
            "table",
            Table(
                caption: "\(hostile)", columns: [.init("Action"), .init("Days", .numeric)],
                rows: [["\(hostile)", "\(3)"], ["B", "\(14)"]], frame: .none
            )
        ),
        Golden(
            "table-row-headers",
            Table(
                caption: "Actions", captionSize: .hidden, columns: [.init("Action"), .init("Due")], rows: [["\(hostile)", "4 March"]],
                rowHeaders: .firstCell, frame: .none, attributes: ["id": "tracker"]
            )
        ),
        Golden(
            "task-list",
            TaskList([
                .init("\(hostile)", to: "/a?b=1&c=2", hint: "First", status: "Completed"),
                .init("Evidence", to: "/e", status: Markup.Tag("Not started", .blue).html),
                .init("Booking", hint: "Later", status: "Cannot start yet"),
            ])
        ),
    ]
}
