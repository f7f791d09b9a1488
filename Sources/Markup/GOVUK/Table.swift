/// Rows of facts to compare. In a frame that scrolls sideways where the screen is narrow.
public struct Table: Component {
    public struct Column: Sendable {
        public enum Format: Sendable {
            case text, numeric
        }

        let heading: HTML
        let format: Format
        let sort: ColumnSort?
        let className: String?

        public init(_ heading: HTML, _ format: Format = .text, sort: ColumnSort? = nil, className: String? = nil) {
            self.heading = heading
            self.format = format
            self.sort = sort
            self.className = className
        }
    }

    /// One row; `attributes` are for a script that keeps it up to date.
    public struct Row: Sendable, ExpressibleByArrayLiteral {
        let cells: [HTML]
        let attributes: Attributes

        public init(_ cells: [HTML], attributes: Attributes = .none) {
            self.cells = cells
            self.attributes = attributes
        }

        public init(arrayLiteral cells: HTML...) { self.init(cells) }
    }

    public enum CaptionSize: String, Sendable {
        case small = "s"
        case medium = "m"
        case large = "l"
        case extraLarge = "xl"
        /// Only for people who listen, where a heading already says it.
        case hidden
    }

    public enum RowHeaders: Sendable {
        case none, firstCell
    }

    /// What becomes of the table on a narrow screen.
    public enum Frame: Sendable {
        case none
        /// It scrolls sideways in a frame.
        case scrolling
        /// Each row becomes a block, and each cell but the first says its column's heading where the cells do not speak for themselves.
        case stacking(labels: Bool)
    }

    let caption: HTML
    let captionSize: CaptionSize
    let columns: [Column]
    let rows: [Row]
    let rowHeaders: RowHeaders
    let frame: Frame
    let attributes: Attributes

    public init(
        caption: HTML, captionSize: CaptionSize = .medium, columns: [Column], rows: [Row], rowHeaders: RowHeaders = .none,
        frame: Frame = .scrolling, attributes: Attributes = .none
    ) {
        self.caption = caption
        self.captionSize = captionSize
        self.columns = columns
        self.rows = rows
        self.rowHeaders = rowHeaders
        self.frame = frame
        self.attributes = attributes
    }

    public var html: HTML {
        switch frame {
        case .none: table
        case .scrolling: "<div class=\"aa-table-frame\">\(table)</div>"
        case .stacking: "<div class=\"aa-stacked\">\(table)</div>"
        }
    }

    private var table: HTML {
        let captionClass = captionSize == .hidden ? "govuk-visually-hidden" : "govuk-table__caption--\(captionSize.rawValue)"
        return """
            <table\(attributes: (["class": "govuk-table"] as Attributes).and(attributes))>
            <caption class="govuk-table__caption \(captionClass)">\(caption)</caption>
            <thead class="govuk-table__head"><tr class="govuk-table__row">\(each(columns, heading))</tr></thead>
            <tbody class="govuk-table__body">
            \(each(rows, line))
            </tbody></table>
            """
    }

    private func heading(_ column: Column) -> HTML {
        let className = classes("govuk-table__header", column.format == .numeric ? "govuk-table__header--numeric" : nil, column.className)
        return """
            <th\(attributes: ["scope": "col", "class": className, "aria-sort": column.sort?.direction.rawValue])>\
            \(column.sort?.link(column.heading) ?? column.heading)</th>
            """
    }

    private func line(_ row: Row) -> HTML {
        "<tr\(attributes: (["class": "govuk-table__row"] as Attributes).and(row.attributes))>\(each(row.cells.enumerated(), cell))</tr>\n"
    }

    private func cell(_ place: Int, _ content: HTML) -> HTML {
        if place == 0, rowHeaders == .firstCell { return "<th scope=\"row\" class=\"govuk-table__header\">\(content)</th>" }
        let column = columns.dropFirst(place).first
        let className = classes("govuk-table__cell", column?.format == .numeric ? "govuk-table__cell--numeric" : nil, column?.className)
        return "<td class=\"\(className)\">\(label(place, column))\(content)</td>"
    }

    /// Hidden from people who listen, to whom the table already says the heading.
    private func label(_ place: Int, _ column: Column?) -> HTML {
        guard case .stacking(labels: true) = frame, place > 0, let column else { return "" }
        return "<span class=\"aa-stacked__label\" aria-hidden=\"true\">\(column.heading)</span>"
    }
}

/// A column that a link in its heading sorts by.
public struct ColumnSort: Sendable {
    public enum Direction: String, Sendable {
        case none, ascending, descending
    }

    let direction: Direction
    let address: WebAddress

    /// `direction` is how the column is sorted now; `address` is where a press on its heading leads.
    public init(_ direction: Direction, to address: WebAddress) {
        self.direction = direction
        self.address = address
    }

    func link(_ heading: HTML) -> HTML { "<a class=\"govuk-link aa-sort\" href=\"\(address)\">\(heading)</a>" }
}
