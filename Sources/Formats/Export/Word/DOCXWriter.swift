/// A document as a Word file: Office Open XML with real headings, lists, links and table titles, so that it can be heard as well as seen.
public enum DOCXWriter {
    /// The file's bytes; throws `tooLarge` for a table of more columns than Word has.
    public static func write(_ document: WordDocument) throws(ExportFailure) -> [UInt8] {
        var links = WordLinks()
        let body = try WordBody.xml(document, links: &links)
        return try ZipArchive.write(
            [
                .init(path: "[Content_Types].xml", content: WordPackage.contentTypes),
                .init(path: "_rels/.rels", content: WordPackage.relationships),
                .init(path: "docProps/core.xml", content: WordPackage.core(document.properties)),
                .init(path: "docProps/app.xml", content: WordPackage.app),
                .init(path: "word/document.xml", content: body),
                .init(path: "word/_rels/document.xml.rels", content: WordPackage.documentRelationships(links)),
                .init(path: "word/styles.xml", content: WordStyles.xml),
                .init(path: "word/numbering.xml", content: WordNumbering.xml),
                .init(path: "word/fontTable.xml", content: WordTheme.fonts),
                .init(path: "word/theme/theme1.xml", content: WordTheme.xml),
                .init(path: "word/settings.xml", content: WordPackage.settings),
                .init(path: "word/header1.xml", content: WordPage.header(document.page)),
                .init(path: "word/footer1.xml", content: WordPage.footer(document.page)),
            ], at: document.properties.written)
    }
}
