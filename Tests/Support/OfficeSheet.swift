public import Foundation
public import FoundationXML

/// A sheet as LibreOffice understood it, out of its flat XML.
public struct OfficeSheet {
    public struct Cell: Equatable {
        /// `string`, `date`, `float`; empty for an empty cell.
        public var kind = ""
        public var value: String?
        public var text = ""
        public var link: String?

        public init(kind: String = "", value: String? = nil, text: String = "", link: String? = nil) {
            self.kind = kind
            self.value = value
            self.text = text
            self.link = link
        }
    }

    public let name: String
    /// Without empty cells at the end of a row and empty rows at the end of the sheet.
    public let rows: [[Cell]]
    public let hasHeaderRow: Bool
    public let hasFormulas: Bool

    public static func all(in file: Data?) throws -> [OfficeSheet] {
        let document = try XMLDocument(data: file ?? Data(), options: [])
        return try document.nodes(forXPath: "//*[local-name()='table']").compactMap { $0 as? XMLElement }.map(OfficeSheet.init)
    }

    private init(_ table: XMLElement) throws {
        name = table.value("table:name") ?? ""
        hasHeaderRow = try !table.nodes(forXPath: ".//*[local-name()='table-header-rows']").isEmpty
        hasFormulas = try !table.nodes(forXPath: ".//@*[local-name()='formula']").isEmpty
        let found = try table.nodes(forXPath: ".//*[local-name()='table-row']").compactMap { $0 as? XMLElement }
        rows = Array(found.map(OfficeSheet.cells).reversed().drop(while: \.isEmpty).reversed())
    }

    private static func cells(of row: XMLElement) -> [Cell] {
        let elements = (row.children ?? []).compactMap { $0 as? XMLElement }
        let cells = elements.flatMap { element in
            // What is repeated thousands of times is the empty rest of the row.
            Array(repeating: cell(element), count: min(100, element.value("table:number-columns-repeated").flatMap(Int.init) ?? 1))
        }
        return Array(cells.reversed().drop { $0 == Cell() }.reversed())
    }

    private static func cell(_ element: XMLElement) -> Cell {
        let paragraphs = (element.children ?? []).compactMap { $0 as? XMLElement }.filter { $0.localName == "p" }
        return Cell(
            kind: element.value("office:value-type") ?? "",
            value: element.value("office:date-value") ?? element.value("office:value"),
            text: paragraphs.map(\.officeText).joined(separator: "\n"),
            link: paragraphs.flatMap { $0.children ?? [] }.compactMap { ($0 as? XMLElement)?.value("xlink:href") }.first)
    }
}

extension XMLElement {
    public func value(_ attribute: String) -> String? { self.attribute(forName: attribute)?.stringValue }

    /// The text as a person sees it, with the spaces and tabs that are elements.
    public var officeText: String {
        (children ?? []).map { child in
            guard let element = child as? XMLElement else { return child.stringValue ?? "" }
            return switch element.localName {
            case "s": String(repeating: " ", count: element.value("text:c").flatMap(Int.init) ?? 1)
            case "tab": "\t"
            case "line-break": "\n"
            default: element.officeText
            }
        }.joined()
    }
}
