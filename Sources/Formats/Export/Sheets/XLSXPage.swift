import CXLSXWriter
import Domain
import Foundation

/// Writes one sheet into its place in a workbook.
struct XLSXPage {
    let page: UnsafeMutablePointer<lxw_worksheet>
    let sheet: Sheet
    let formats: XLSXFormats

    func write() throws(ExportFailure) {
        try layOut()
        var links = 0
        for (column, title) in sheet.columns.enumerated() { try write(title.title, row: 0, column, formats.title) }
        for (place, row) in sheet.rows.enumerated() {
            let cells = sheet.cells(of: row)
            for (column, cell) in cells.enumerated() { try write(cell, row: place + 1, column, links: &links) }
            try XLSXWriter.check(worksheet_set_row(page, lxw_row_t(place + 1), height(of: cells), nil))
        }
    }

    /// In points, from a guess at how many lines the words need: LibreOffice does not measure the rows of an Excel file, and would show
    /// one line of each.
    private func height(of cells: [Sheet.Cell]) -> Double {
        let lines = zip(cells, sheet.columns).map { cell, column in cell.lines(ofWidth: column.sensibleWidth) }.max() ?? 1
        return min(XLSXPage.highestRow, 4 + 14.5 * Double(lines))
    }

    /// On paper: A4 on its side, as wide as one page, with the titles on each.
    private func layOut() throws(ExportFailure) {
        worksheet_set_landscape(page)
        worksheet_set_paper(page, 9)
        worksheet_fit_to_pages(page, 1, 0)
        guard let last = sheet.columns.indices.last else { return }
        for (place, column) in sheet.columns.enumerated() {
            try XLSXWriter.check(worksheet_set_column(page, lxw_col_t(place), lxw_col_t(place), Double(column.sensibleWidth), nil))
        }
        worksheet_freeze_panes(page, 1, 0)
        try XLSXWriter.check(worksheet_repeat_rows(page, 0, 0))
        try XLSXWriter.check(worksheet_autofilter(page, 0, 0, lxw_row_t(sheet.rows.count), lxw_col_t(last)))
    }

    private func write(_ cell: Sheet.Cell, row: Int, _ column: Int, links: inout Int) throws(ExportFailure) {
        switch cell {
        case .text(let text): try write(text, row: row, column, formats.text)
        case .day(let day): try write(day, minutes: nil, row: row, column)
        case .instant(let instant):
            let time = LondonTime(at: instant)
            try write(time.day, minutes: time.hour * 60 + time.minute, row: row, column)
        case .number(let number):
            // Excel keeps fifteen digits of a number.
            guard number.magnitude < 1_000_000_000_000_000 else { return try write(String(number), row: row, column, formats.text) }
            try XLSXWriter.check(worksheet_write_number(page, lxw_row_t(row), lxw_col_t(column), Double(number), formats.number))
        case .link(let text, let address): try write(text, leadingTo: address, row: row, column, links: &links)
        case .empty: break
        }
    }

    private func write(_ text: String, row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>) throws(ExportFailure) {
        let text = XLSXPage.held(text)
        guard !text.isEmpty else { return }
        try XLSXWriter.check(worksheet_write_string(page, lxw_row_t(row), lxw_col_t(column), text, format))
    }

    /// Excel counts days from the end of 1899 and gets the first two months wrong: what is earlier stands as words.
    private func write(_ day: Day, minutes: Int?, row: Int, _ column: Int) throws(ExportFailure) {
        let serial = day.number + 25_569
        guard serial > 60 else { return try write(day.words, row: row, column, formats.text) }
        let number = Double(serial) + Double(minutes ?? 0) / 1440
        let format = minutes == nil ? formats.day : formats.instant
        try XLSXWriter.check(worksheet_write_number(page, lxw_row_t(row), lxw_col_t(column), number, format))
    }

    private func write(_ text: String, leadingTo address: String, row: Int, _ column: Int, links: inout Int) throws(ExportFailure) {
        guard let link = LinkAddress(address), link.text.utf8.count <= XLSXPage.longestAddress, links < XLSXPage.mostLinks else {
            return try write(Sheet.Cell.words(text, address: address), row: row, column, formats.text)
        }
        links += 1
        let words = XLSXPage.held(text.isEmpty ? address : text)
        try XLSXWriter.check(
            worksheet_write_url_opt(page, lxw_row_t(row), lxw_col_t(column), link.text, formats.link, words, nil))
    }

    /// What Excel can hold of a text. It would read `_x0041_` as "A", so that such an underscore is written as a code itself.
    private static func held(_ text: String) -> String {
        let text = text.writable
        let coded = text.contains("_x") ? text.replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_") : text
        return coded.cut(to: Sheet.longestText)
    }

    /// Excel's own limits.
    private static let longestAddress = 2_079
    private static let mostLinks = 65_530
    private static let highestRow = 409.0
}

extension Sheet.Cell {
    /// About how many lines its words need where so many characters of ordinary size stand beside each other.
    fileprivate func lines(ofWidth width: Int) -> Int {
        switch self {
        case .text(let text), .link(let text, _):
            // Lines break between words, which leaves a tenth of each empty. No row is higher than some thirty lines.
            text.prefix(4000).split(separator: "\n", omittingEmptySubsequences: false)
                .reduce(0) { $0 + max(1, ($1.count * 11 / 10 + width - 1) / width) }
        case .day, .instant, .number, .empty: 1
        }
    }
}
