import CZip
import Foundation

/// A ZIP file made in memory: the container of ODS and DOCX files.
enum ZipArchive {
    struct Entry {
        let path: String
        let content: XML
        var compression = Compression.deflated
    }

    enum Compression {
        case deflated
        /// As it is: for the first entry of an OpenDocument file, by whose place and bytes programs know the kind of file.
        case stored
    }

    /// The file's bytes, its entries in the order given, each dated with that instant.
    static func write(_ entries: [Entry], at instant: Date) throws(ExportFailure) -> [UInt8] {
        guard let buffer = zip_source_buffer_create(nil, 0, 0, nil) else { throw .noRoom }
        defer { zip_source_free(buffer) }
        // The archive lets go of the buffer when it closes; what was written is read from it afterwards.
        zip_source_keep(buffer)
        guard let archive = zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
            zip_source_free(buffer)
            throw .noRoom
        }
        do {
            for entry in entries { try add(entry, to: archive, at: instant) }
        } catch {
            zip_discard(archive)
            throw error
        }
        guard zip_close(archive) == 0 else {
            let failure = failure(of: archive)
            zip_discard(archive)
            throw failure
        }
        return try read(buffer)
    }

    private static func add(_ entry: Entry, to archive: OpaquePointer, at instant: Date) throws(ExportFailure) {
        let source = entry.content.utf8.withUnsafeBytes { zip_source_with_copy(archive, $0.baseAddress, $0.count) }
        guard let source else { throw .noRoom }
        let place = zip_file_add(archive, entry.path, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard place >= 0, let place = UInt64(exactly: place) else {
            zip_source_free(source)
            throw failure(of: archive)
        }
        let method =
            switch entry.compression {
            case .deflated: ZIP_CM_DEFLATE
            case .stored: ZIP_CM_STORE
            }
        guard zip_set_file_compression(archive, place, method, 0) == 0, zip_file_set_mtime(archive, place, time(of: instant), 0) == 0
        else {
            throw failure(of: archive)
        }
    }

    private static func read(_ buffer: OpaquePointer) throws(ExportFailure) -> [UInt8] {
        var facts = zip_stat_t()
        guard zip_source_stat(buffer, &facts) == 0, let size = Int(exactly: facts.size), zip_source_open(buffer) == 0 else { throw .noRoom }
        defer { zip_source_close(buffer) }
        var length = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { space, count in
            count = max(0, Int(clamping: zip_source_read(buffer, space.baseAddress, UInt64(clamping: size))))
            length = count
        }
        guard length == size else { throw .noRoom }
        return bytes
    }

    /// ZIP files know the years 1980 to 2107.
    private static func time(of instant: Date) -> time_t {
        let seconds = instant.timeIntervalSince1970
        return time_t(seconds.isNaN ? 315_619_200 : max(315_619_200, min(4_354_732_800, seconds)))
    }

    private static func failure(of archive: OpaquePointer) -> ExportFailure {
        .refused(library: "libzip", code: Int(zip_error_code_zip(zip_get_error(archive))))
    }
}
