/// The files of a Word package that say what the others are.
enum WordPackage {
    static let namespaces: XML = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        """

    static let contentTypes: XML = """
        \(XML.declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
        <Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>\
        \(part("document", "document.main"))\(part("styles", "styles"))\(part("numbering", "numbering"))\(part("settings", "settings"))\
        \(part("fontTable", "fontTable"))\(part("header1", "header"))\(part("footer1", "footer"))\
        <Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>
        """

    private static func part(_ file: String, _ kind: String) -> XML {
        """
        <Override PartName="/word/\(file).xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml"/>
        """
    }

    static let relationships: XML = """
        \(XML.declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        \(relationship("document", to: "officeDocument", in: "word/document.xml"))\
        <Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
        Target="docProps/core.xml"/>\
        \(relationship("app", to: "extended-properties", in: "docProps/app.xml"))</Relationships>
        """

    static func documentRelationships(_ links: WordLinks) -> XML {
        """
        \(XML.declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        \(relationship("styles", to: "styles", in: "styles.xml"))\(relationship("numbering", to: "numbering", in: "numbering.xml"))\
        \(relationship("fonts", to: "fontTable", in: "fontTable.xml"))\(relationship("theme", to: "theme", in: "theme/theme1.xml"))\
        \(relationship("settings", to: "settings", in: "settings.xml"))\(relationship("header", to: "header", in: "header1.xml"))\
        \(relationship("footer", to: "footer", in: "footer1.xml"))\(links.relationships)</Relationships>
        """
    }

    private static func relationship(_ name: String, to kind: String, in file: String) -> XML {
        """
        <Relationship Id="\(name)" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)" \
        Target="\(file)"/>
        """
    }

    static func core(_ properties: DocumentProperties) -> XML {
        """
        \(XML.declaration)<cp:coreProperties \
        xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(properties.title.onOneLine)</dc:title>\
        <dc:subject>\(properties.subject.onOneLine)</dc:subject><dc:creator>\(properties.author.onOneLine)</dc:creator>\
        <dc:language>\(DocumentProperties.language)</dc:language>\
        <dcterms:created xsi:type="dcterms:W3CDTF">\(properties.writtenForMachines)</dcterms:created></cp:coreProperties>
        """
    }

    static let app: XML = """
        \(XML.declaration)<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
        <Application>Assessment Actions</Application></Properties>
        """

    /// Without the mark of Word 2013 and later, Word would open the file as one of 2007.
    static let settings: XML = """
        \(XML.declaration)<w:settings \(namespaces)><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>\
        <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
        <w:themeFontLang w:val="\(DocumentProperties.language)"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>
        """
}
