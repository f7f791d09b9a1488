import CMagic
import Casework

/// What a file is, told from its bytes.
enum MediaType {
    /// Such as `application/pdf`; `application/octet-stream` where nobody can tell. Reads at most the first megabyte, and of an Office
    /// file its table of contents.
    static func ofFile(_ path: String) throws(FileTrouble) -> String {
        let told = try magic(path)
        // libmagic tells an Office file by the order in which its parts happen to lie, and does not look for macros.
        guard maybeOffice.contains(told) || told.hasPrefix(OfficeFile.family) else { return told }
        let ends = try ArchiveEnds(path)
        guard ends.isArchive else { return told }
        return ends.isModest ? OfficeFile.mediaType(path) ?? "application/zip" : "application/zip"
    }

    private static let maybeOffice: Set = ["application/zip", "application/octet-stream"]

    /// A cookie must not be used by two threads at once; a new one costs a tenth of a millisecond, since the rules are mapped from a file.
    private static func magic(_ path: String) throws(FileTrouble) -> String {
        guard let cookie = magic_open(MAGIC_MIME_TYPE | MAGIC_ERROR | MAGIC_NO_CHECK_COMPRESS) else {
            throw .unavailable("libmagic could not be opened")
        }
        defer { magic_close(cookie) }
        guard magic_load(cookie, nil) == 0, let told = magic_file(cookie, path) else {
            throw .unavailable("libmagic: \(magic_error(cookie).map { String(cString: $0) } ?? "no reason given")")
        }
        return String(cString: told)
    }
}
