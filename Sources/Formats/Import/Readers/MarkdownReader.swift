import Domain

extension ImportFormat {
    /// Markdown, as in archives of the older reports, or as a team keeps its report beside its code.
    static let markdown = ImportFormat(
        name: "markdown", title: "Markdown",
        recognises: { source in
            let opening = source.opening
            return source.isNamed(".md", ".markdown") || opening.hasPrefix("---\n") || opening.hasPrefix("# ")
                || opening.contains("\n## ") || opening.contains("\n**") || opening.contains("](http")
        },
        read: { source throws(ImportRefusal) in
            let text = try source.text()
            return try draft(of: try MarkdownBlocks.read(text.string), from: text)
        }
    )
}
