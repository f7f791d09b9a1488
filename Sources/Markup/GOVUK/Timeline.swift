/// What happened to a thing, newest first or oldest first as given.
public struct Timeline: Component {
    public struct Event: Sendable {
        let title: HTML
        let by: HTML?
        let time: (machine: String, words: String)
        let content: HTML
        let id: String?

        /// `machine` is the time as RFC 3339 or the day as `YYYY-MM-DD`; `words` is what people read.
        public init(_ title: HTML, by: HTML? = nil, at machine: String, words: String, content: HTML = "", id: String? = nil) {
            self.title = title
            self.by = by
            time = (machine, words)
            self.content = content
            self.id = id
        }
    }

    let events: [Event]
    let level: Int

    /// `level` is that of each event's heading.
    public init(_ events: [Event], level: Int = 3) {
        self.events = events
        self.level = level
    }

    public var html: HTML { "<ol class=\"aa-timeline\">\(each(events, item))</ol>" }

    private func item(_ event: Event) -> HTML {
        """
        <li\(attributes: ["class": "aa-timeline__item", "id": event.id])>
        <h\(level) class="aa-timeline__title">\(event.title)</h\(level)>
        <p class="aa-timeline__when"><time datetime="\(event.time.machine)">\(event.time.words)</time>\
        \(when(event.by) { " by \($0)" })</p>
        \(when(!event.content.isEmpty) { "<div class=\"aa-timeline__content\">\(event.content)</div>" })
        </li>
        """
    }
}
