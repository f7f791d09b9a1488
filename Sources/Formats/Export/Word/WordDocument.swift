/// A document to be written as a Word file: its words and their order. How it looks is the writer's.
public struct WordDocument: Hashable, Sendable {
    /// Its title is also the first thing on the first page.
    public var properties: DocumentProperties
    public var page: Page
    public var blocks: [Block]

    public init(_ properties: DocumentProperties, page: Page = Page(), blocks: [Block]) {
        self.properties = properties
        self.page = page
        self.blocks = blocks
    }

    /// A4, with a line of text above and below each page; the number of the page stands below, at the right.
    public struct Page: Hashable, Sendable {
        public var orientation: Orientation
        public var header: String
        public var footer: String

        public init(_ orientation: Orientation = .portrait, header: String = "", footer: String = "") {
            self.orientation = orientation
            self.header = header
            self.footer = footer
        }
    }

    public enum Orientation: Hashable, Sendable {
        case portrait
        case landscape
    }

    public enum Block: Hashable, Sendable {
        case heading(String, Level)
        case paragraph([Run])
        case bullets([[Run]])
        case table(Table)
    }

    /// The levels of headings below the title.
    public enum Level: Int, Hashable, Sendable, CaseIterable {
        case one = 1
        case two, three
    }

    /// Some words that look alike. A line end in them begins a new line.
    public enum Run: Hashable, Sendable, ExpressibleByStringInterpolation {
        case plain(String)
        case bold(String)
        /// Small and grey: for what is said beside the matter.
        case muted(String)
        /// A link where the address is one of the web or of mail; otherwise its text, with the address after it.
        case link(String, address: String)

        public init(stringLiteral text: String) { self = .plain(text) }
    }

    /// A table whose row of titles stands again on each page.
    public struct Table: Hashable, Sendable {
        /// What it shows, read out by screen readers; not on the page.
        public var summary: String
        public var columns: [Column]
        /// One cell for each column: missing cells are empty, further ones are left out.
        public var rows: [[[Run]]]

        public init(_ summary: String, columns: [Column], rows: some Sequence<[[Run]]>) {
            self.summary = summary
            self.columns = columns
            self.rows = Array(rows)
        }
    }

    public struct Column: Hashable, Sendable {
        public var title: String
        /// How wide it is beside the others: one of share 2 is twice as wide as one of share 1.
        public var share: Double

        public init(_ title: String, share: Double = 1) {
            self.title = title
            self.share = share
        }
    }
}
