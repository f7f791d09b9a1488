import Domain
import Foundation

/// The tables of an OpenDocument spreadsheet.
enum ODSContent {
    static func xml(_ sheets: [(name: SheetName, sheet: Sheet)]) -> XML {
        let widths = Set(sheets.flatMap { $0.sheet.columns.map(\.sensibleWidth) }).sorted()
        return """
            \(XML.declaration)<office:document-content \(ODSStyles.namespaces) office:version="1.2"><office:automatic-styles>\
            \(ODSStyles.cells)\(widths.map(ODSStyles.column))</office:automatic-styles><office:body><office:spreadsheet>\
            \(sheets.map { table($0.name, $0.sheet) })\(filters(sheets))</office:spreadsheet></office:body></office:document-content>
            """
    }

    private static func table(_ name: SheetName, _ sheet: Sheet) -> XML {
        guard !sheet.columns.isEmpty else {
            return """
                <table:table table:name="\(name.text)" table:style-name="sheet"><table:table-column/>\
                <table:table-row><table:table-cell/></table:table-row></table:table>
                """
        }
        let titles: [XML] = sheet.columns.map { cell(ODSText.paragraphs($0.title), styled: "title") }
        return """
            <table:table table:name="\(name.text)" table:style-name="sheet">\(sheet.columns.map(column))\
            <table:table-header-rows><table:table-row table:style-name="row">\(titles)</table:table-row></table:table-header-rows>\
            \(XML(sheet.rows.lazy.map { row(sheet.cells(of: $0)) }))</table:table>
            """
    }

    private static func column(_ column: Sheet.Column) -> XML {
        #"<table:table-column table:style-name="width-\#(column.sensibleWidth)" table:default-cell-style-name="text"/>"#
    }

    private static func row(_ cells: [Sheet.Cell]) -> XML {
        #"<table:table-row table:style-name="row">\#(cells.map(cell))</table:table-row>"#
    }

    private static func cell(_ cell: Sheet.Cell) -> XML {
        switch cell {
        case .text(""), .empty: return "<table:table-cell/>"
        case .text(let text): return self.cell(ODSText.paragraphs(text), styled: "text")
        case .day(let day): return date(day.description, shownAs: day.words, styled: "day")
        case .instant(let instant):
            let time = LondonTime(at: instant)
            return date("\(time.day)T\(time.clock):00", shownAs: "\(time.day.words) \(time.clock)", styled: "instant")
        case .number(let number):
            return """
                <table:table-cell table:style-name="number" office:value-type="float" office:value="\(number)">\
                <text:p>\(number)</text:p></table:table-cell>
                """
        case .link(let text, let address):
            guard let link = LinkAddress(address) else {
                return self.cell(ODSText.paragraphs(Sheet.Cell.words(text, address: address)), styled: "text")
            }
            let words = text.onOneLine.cut(to: Sheet.longestText)
            return self.cell(
                #"<text:p><text:a xlink:type="simple" xlink:href="\#(link.text)">\#(words.isEmpty ? link.text : words)</text:a></text:p>"#,
                styled: "link")
        }
    }

    private static func cell(_ paragraphs: XML, styled style: String) -> XML {
        #"<table:table-cell table:style-name="\#(style)" office:value-type="string">\#(paragraphs)</table:table-cell>"#
    }

    private static func date(_ value: String, shownAs words: String, styled style: String) -> XML {
        """
        <table:table-cell table:style-name="\(style)" office:value-type="date" office:date-value="\(value)">\
        <text:p>\(words)</text:p></table:table-cell>
        """
    }

    /// The buttons under the titles that filter and sort.
    private static func filters(_ sheets: [(name: SheetName, sheet: Sheet)]) -> XML {
        let ranges = sheets.enumerated().filter { !$0.element.sheet.columns.isEmpty }.map { place, named -> XML in
            let name = "'\(named.name.text.replacing("'", with: "''"))'"
            let corner = "\(letters(ofColumn: named.sheet.columns.count))\(named.sheet.rows.count + 1)"
            return """
                <table:database-range table:name="filter-\(place + 1)" table:display-filter-buttons="true" \
                table:target-range-address="\(name).A1:\(name).\(corner)"/>
                """
        }
        return ranges.isEmpty ? .empty : "<table:database-ranges>\(ranges)</table:database-ranges>"
    }

    /// `A` for 1, `Z` for 26, `AA` for 27.
    private static func letters(ofColumn number: Int) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        var letters = ""
        var rest = number
        while rest > 0 {
            letters = "\(alphabet[(rest - 1) % 26])\(letters)"
            rest = (rest - 1) / 26
        }
        return letters
    }
}
