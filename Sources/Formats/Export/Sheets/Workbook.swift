/// Sheets that go into one spreadsheet file.
public struct Workbook: Hashable, Sendable {
    public var properties: DocumentProperties
    /// A workbook without sheets is written with an empty one: no program opens a file that has none.
    public var sheets: [Sheet]

    public init(_ properties: DocumentProperties, sheets: [Sheet]) {
        self.properties = properties
        self.sheets = sheets
    }

    /// The sheets under names that spreadsheet programs take, no two alike; throws `tooLarge` where one has too many rows or columns.
    func namedSheets() throws(ExportFailure) -> [(name: SheetName, sheet: Sheet)] {
        let sheets = sheets.isEmpty ? [Sheet(properties.title, columns: [])] : sheets
        for sheet in sheets where sheet.rows.count >= Sheet.mostRows || sheet.columns.count > Sheet.mostColumns {
            throw .tooLarge(sheet.name)
        }
        return Array(zip(SheetName.distinct(sheets.map(\.name)), sheets)).map { (name: $0, sheet: $1) }
    }
}
