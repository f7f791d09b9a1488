import Foundation

/// A workbook as an OpenDocument spreadsheet, the format that government prefers for tables to be edited (ODF 1.2).
public enum ODSWriter {
    /// The file's bytes. Nothing in it is a formula, whatever the text begins with.
    public static func write(_ workbook: Workbook) throws(ExportFailure) -> [UInt8] {
        let sheets = try workbook.namedSheets()
        return try ZipArchive.write(
            [
                .init(path: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", compression: .stored),
                .init(path: "content.xml", content: ODSContent.xml(sheets)),
                .init(path: "styles.xml", content: ODSStyles.file(workbook.sheets)),
                .init(path: "meta.xml", content: meta(workbook.properties)),
                .init(path: "settings.xml", content: settings(sheets.map(\.name))),
                .init(path: "META-INF/manifest.xml", content: manifest),
            ], at: workbook.properties.written)
    }

    private static func meta(_ properties: DocumentProperties) -> XML {
        """
        \(XML.declaration)<office:document-meta \(ODSStyles.namespaces) office:version="1.2"><office:meta>\
        <dc:title>\(properties.title.onOneLine)</dc:title><dc:subject>\(properties.subject.onOneLine)</dc:subject>\
        <meta:initial-creator>\(properties.author.onOneLine)</meta:initial-creator>\
        <meta:creation-date>\(properties.writtenForMachines)</meta:creation-date><dc:language>\(DocumentProperties.language)</dc:language>\
        </office:meta></office:document-meta>
        """
    }

    /// Keeps the row of titles in sight while the rest is scrolled.
    private static func settings(_ names: [SheetName]) -> XML {
        """
        \(XML.declaration)<office:document-settings \(ODSStyles.namespaces) office:version="1.2"><office:settings>\
        <config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">\
        <config:config-item-map-entry><config:config-item-map-named config:name="Tables">\(names.map(view))\
        </config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>\
        </office:settings></office:document-settings>
        """
    }

    private static func view(_ name: SheetName) -> XML {
        """
        <config:config-item-map-entry config:name="\(name.text)">\
        <config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item>\
        <config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item>\
        <config:config-item config:name="ActiveSplitRange" config:type="short">2</config:config-item>\
        <config:config-item config:name="PositionBottom" config:type="int">1</config:config-item>\
        </config:config-item-map-entry>
        """
    }

    private static let manifest: XML = """
        \(XML.declaration)<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">\
        <manifest:file-entry manifest:full-path="/" manifest:version="1.2" \
        manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>\
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
        <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>\
        <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>\
        <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>\
        </manifest:manifest>
        """
}
