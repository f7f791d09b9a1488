import CZip
import Foundation

/// Tells Office Open XML files from other ZIP archives, and those with macros from those without: it stands in the part
/// `[Content_Types].xml`, wherever in the archive that lies.
enum OfficeFile {
    /// What the media types of those without macros begin with.
    static let family = "application/vnd.openxmlformats-officedocument."

    /// Nil for other archives, for broken ones, and for what hides its kind.
    static func mediaType(_ path: String) -> String? {
        guard let types = contentTypes(path), !types.contains("<!"), !types.contains("&#") else { return nil }
        let kinds = kinds.filter { kind in kind.parts.contains { types.contains($0) } }
        guard kinds.count == 1, let kind = kinds.first else { return nil }
        return types.contains("macroEnabled") || types.contains("vbaProject") ? kind.withMacros : kind.mediaType
    }

    private struct Kind {
        /// The main part is of one of these types.
        let parts: [String]
        let mediaType: String
        let withMacros: String
    }

    private static let kinds = [
        Kind(
            parts: ["wordprocessingml.document.main+xml", "ms-word.document.macroEnabled.main+xml"],
            mediaType: family + "wordprocessingml.document", withMacros: "application/vnd.ms-word.document.macroEnabled.12"),
        Kind(
            parts: ["spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml"],
            mediaType: family + "spreadsheetml.sheet", withMacros: "application/vnd.ms-excel.sheet.macroEnabled.12"),
        Kind(
            parts: ["presentationml.presentation.main+xml", "ms-powerpoint.presentation.macroEnabled.main+xml"],
            mediaType: family + "presentationml.presentation", withMacros: "application/vnd.ms-powerpoint.presentation.macroEnabled.12"),
    ]

    /// The text of that part, where there is exactly one and it is no longer than a megabyte.
    private static func contentTypes(_ path: String) -> String? {
        guard let archive = zip_open(path, ZIP_RDONLY, nil) else { return nil }
        defer { zip_discard(archive) }
        let found = (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).filter {
            zip_get_name(archive, $0, 0).map { String(cString: $0).lowercased() } == "[content_types].xml"
        }
        guard found.count == 1, let index = found.first, let member = zip_fopen_index(archive, index, 0) else { return nil }
        defer { zip_fclose(member) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = Int(zip_fread(member, &bytes, UInt64(bytes.count)))
        return (1..<bytes.count).contains(count) ? String(validating: bytes.prefix(count), as: UTF8.self) : nil
    }
}
