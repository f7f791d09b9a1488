import Markup

/// How text can be laid out, for whoever wants to.
enum MarkdownHelp {
    /// `text` is what the person writes: "the note".
    static func html(for text: HTML) -> HTML {
        Details(
            "Headings, lists and links",
            """
            <p class="govuk-body">You can format \(text) with Markdown:</p>
            <pre class="aa-sample"># A heading

            Leave an empty line between paragraphs.

            - a list
            - of things

            **important** or *stressed*

            [the research report](https://www.example.gov.uk/report)</pre>
            """
        ).html
    }
}
