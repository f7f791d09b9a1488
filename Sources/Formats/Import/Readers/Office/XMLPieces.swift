import CLibXML2

/// Whoever is told the pieces of an XML file in their order. Names are without prefixes: office programs agree on them, and not on these.
protocol XMLListener {
    mutating func begin(_ element: XMLTag) throws(ImportRefusal)
    mutating func end(_ name: String) throws(ImportRefusal)
    mutating func hear(_ text: String)
}

/// The beginning of an element, lent while it is told.
struct XMLTag {
    let name: String
    fileprivate let reader: xmlTextReaderPtr

    /// The value of the attribute of that name, without its prefix.
    func attribute(_ name: String) -> String? {
        guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        repeat {
            if String(reading: xmlTextReaderConstLocalName(reader)) == name { return String(reading: xmlTextReaderConstValue(reader)) }
        } while xmlTextReaderMoveToNextAttribute(reader) == 1
        return nil
    }
}

extension XMLListener {
    /// Tells all of a file. Nothing is fetched, and no document type is taken: office programs write none, and what stands there is how
    /// XML is made to burst. Throws `damagedDocument` for what is no XML, or is nested more than 256 deep.
    mutating func listen(to bytes: [UInt8]) throws(ImportRefusal) {
        // The reader reads from where the bytes lie: in memory of our own, since an array lends its own for the length of a closure only,
        // out of which no type of error can be thrown.
        let space = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(1, bytes.count))
        defer { space.deallocate() }
        _ = space.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) })
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        guard let size = Int32(exactly: bytes.count),
            let reader = xmlReaderForMemory(space.baseAddress, size, nil, nil, Int32(clamping: options))
        else { throw .damagedDocument }
        defer { xmlFreeTextReader(reader) }
        var state = xmlTextReaderRead(reader)
        while state == 1 {
            try tell(reader)
            state = xmlTextReaderRead(reader)
        }
        guard state == 0 else { throw .damagedDocument }
    }

    private mutating func tell(_ reader: xmlTextReaderPtr) throws(ImportRefusal) {
        switch xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
        case XML_READER_TYPE_ELEMENT:
            let name = String(reading: xmlTextReaderConstLocalName(reader)) ?? ""
            let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
            try begin(XMLTag(name: name, reader: reader))
            if isEmpty { try end(name) }
        case XML_READER_TYPE_END_ELEMENT: try end(String(reading: xmlTextReaderConstLocalName(reader)) ?? "")
        case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            if let text = String(reading: xmlTextReaderConstValue(reader)) { hear(text) }
        case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE: throw .damagedDocument
        default: break
        }
    }
}

extension String {
    fileprivate init?(reading characters: UnsafePointer<xmlChar>?) {
        guard let characters else { return nil }
        self.init(cString: characters)
    }
}
