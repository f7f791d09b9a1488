import CZip
import Casework
import Foundation

/// What kind of Office Open XML file a ZIP archive is: that stands in its part `[Content_Types].xml`, wherever in the archive this lies.
enum OfficeFile {
    /// What the media types of all of them begin with.
    static let family = "application/vnd.openxmlformats-officedocument."

    /// Whether it begins as an archive that is meant to be one: nothing stands before its first member.
    static func isArchive(_ path: String) -> Bool {
        (try? Disk.read(Disk.open(path), at: 0, count: 4)) == [0x50, 0x4B, 0x03, 0x04]
    }

    /// Nil for other archives, for broken ones, and for what hides its kind.
    static func mediaType(_ path: String) -> String? {
        guard let types = contentTypes(path), !types.contains("<!"), !types.contains("&#") else { return nil }
        let kinds = kinds.filter { types.contains($0.part) }
        guard kinds.count == 1, let kind = kinds.first else { return nil }
        return kind.mediaType
    }
}
