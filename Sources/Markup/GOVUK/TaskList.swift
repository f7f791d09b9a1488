/// What is to be done, each with how far it is.
public struct TaskList: Component {
    public struct Item: Sendable {
        let title: HTML
        let address: WebAddress?
        let hint: HTML?
        let status: HTML

        /// `status` is a `Tag`, or plain words where nothing is left to do. Without an address the task cannot be begun yet.
        public init(_ title: HTML, to address: WebAddress? = nil, hint: HTML? = nil, status: HTML) {
            self.title = title
            self.address = address
            self.hint = hint
            self.status = status
        }
    }

    let items: [Item]
    let id: String

    /// A second list on a page needs an `id` of its own.
    public init(_ items: [Item], id: String = "task-list") {
        self.items = items
        self.id = id
    }

    public var html: HTML { "<ul class=\"govuk-task-list\">\(each(items.enumerated(), line))</ul>" }

    private func line(_ place: Int, _ item: Item) -> HTML {
        let hintID = "\(id)-\(place + 1)-hint"
        let statusID = "\(id)-\(place + 1)-status"
        let describedBy = classes(item.hint.map { _ in hintID }, statusID)
        return """
            <li class="\(classes("govuk-task-list__item", item.address.map { _ in "govuk-task-list__item--with-link" }))">
            <div class="govuk-task-list__name-and-hint">\(title(item, describedBy: describedBy))\
            \(when(item.hint) { "<div id=\"\(hintID)\" class=\"govuk-task-list__hint\">\($0)</div>" })</div>
            <div class="govuk-task-list__status" id="\(statusID)">\(item.status)</div></li>
            """
    }

    private func title(_ item: Item, describedBy: String) -> HTML {
        guard let address = item.address else { return "<div>\(item.title)</div>" }
        return """
            <a class="govuk-link govuk-task-list__link" href="\(address)" aria-describedby="\(describedBy)">\(item.title)</a>
            """
    }
}
