import Domain
import CXLSXWriter
import Foundation

/// A workbook as Excel's own format, through libxlsxwriter.
public enum XLSXWriter {
    /// The file's bytes. Nothing in it is a formula, whatever the text begins with.
    public static func write(_ workbook: Workbook) throws(ExportFailure) -> [UInt8] {
        let sheets = try workbook.namedSheets()
        let folder = try privateFolder()
        // What is left in a temporary folder harms nobody, and the export itself is already in memory.
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("workbook.xlsx")
        try write(workbook.properties, sheets, to: file.path, in: folder.path)
        guard let data = FileManager.default.contents(atPath: file.path), !data.isEmpty else { throw .noRoom }
        return [UInt8](data)
    }

    private static func write(
        _ properties: DocumentProperties, _ sheets: [(name: SheetName, sheet: Sheet)], to file: String, in folder: String
    ) throws(ExportFailure) {
        guard let book = open(file, in: folder) else { throw .noRoom }
        do throws(ExportFailure) {
            describe(book, by: properties)
            let formats = try XLSXFormats(book)
            for (name, sheet) in sheets {
                guard let page = workbook_add_worksheet(book, name.text) else { throw .noRoom }
                try XLSXPage(page: page, sheet: sheet, formats: formats).write()
            }
        } catch {
            lxw_workbook_free(book)
            throw error
        }
        try check(workbook_close(book))
    }

    static func check(_ outcome: lxw_error) throws(ExportFailure) {
        guard outcome != LXW_NO_ERROR else { return }
        throw .refused(library: "libxlsxwriter", code: Int(outcome.rawValue))
    }

    /// libxlsxwriter copies both names before it returns.
    private static func open(_ file: String, in folder: String) -> UnsafeMutablePointer<lxw_workbook>? {
        var folder = Array(folder.utf8CString)
        return folder.withUnsafeMutableBufferPointer { folder in
            var options = lxw_workbook_options()
            options.tmpdir = folder.baseAddress
            return workbook_new_opt(file, &options)
        }
    }

    /// libxlsxwriter keeps a copy of each; it takes at most 255 characters.
    private static func describe(_ book: UnsafeMutablePointer<lxw_workbook>, by properties: DocumentProperties) {
        let texts = [properties.title, properties.subject, properties.author].map { strdup($0.onOneLine.cut(to: 255)) }
        defer { texts.forEach { free($0) } }
        var facts = lxw_doc_properties()
        (facts.title, facts.subject, facts.author) = (texts[0], texts[1], texts[2])
        facts.created = time_t(LondonTime.sane(properties.written).timeIntervalSince1970)
        workbook_set_properties(book, &facts)
    }

    /// A folder that only this user may look into.
    private static func privateFolder() throws(ExportFailure) -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("export-\(UUID().uuidString)", isDirectory: true)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .noRoom
        }
        return folder
    }
}
