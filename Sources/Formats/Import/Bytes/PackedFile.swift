import CZip
import Foundation

/// The members of a ZIP container: what Word and OpenDocument files are. Nothing is written anywhere, so that names of members do no harm.
struct PackedFile {
    private let bytes: Data

    /// Of one member, unpacked. The XML of a report of a hundred pages has 2 MB.
    static let memberLimit = 30_000_000
    /// How many times its packed size a member may have, past a first megabyte: XML shrinks to a twentieth, made-up files to a thousandth.
    private static let ratioLimit: UInt64 = 200
    private static let countLimit = 5_000

    /// Nil where the bytes do not begin like a ZIP file.
    init?(_ bytes: Data) {
        guard bytes.starts(with: [0x50, 0x4B, 3, 4]) else { return nil }
        self.bytes = bytes
    }

    func has(_ name: String) -> Bool {
        (try? opened { archive throws(ImportRefusal) in zip_name_locate(archive, name, 0) >= 0 }) ?? false
    }

    /// The whole of a member; nil where there is none of that name. Its checksum is right.
    func member(_ name: String) throws(ImportRefusal) -> [UInt8]? {
        try opened { archive throws(ImportRefusal) in
            guard zip_get_num_entries(archive, 0) <= Self.countLimit else { throw .tooIntricate }
            guard let place = UInt64(exactly: zip_name_locate(archive, name, 0)) else { return nil }
            var facts = zip_stat_t()
            guard zip_stat_index(archive, place, 0, &facts) == 0 else { throw .damagedDocument }
            guard facts.encryption_method == UInt16(ZIP_EM_NONE) else { throw .lockedDocument }
            let most = max(1_000_000, facts.comp_size.multipliedReportingOverflow(by: Self.ratioLimit).partialValue)
            guard facts.size <= UInt64(Self.memberLimit), facts.size <= most, let size = Int(exactly: facts.size) else {
                throw .unpacksTooLarge(limit: Self.memberLimit)
            }
            return try unpack(place, of: archive, size: size)
        }
    }

    /// What the directory says of the size may be a lie: no more than that is read, and it must be all.
    private func unpack(_ place: UInt64, of archive: OpaquePointer, size: Int) throws(ImportRefusal) -> [UInt8] {
        guard let file = zip_fopen_index(archive, place, 0) else { throw .damagedDocument }
        defer { zip_fclose(file) }
        var length = 0
        let content = [UInt8](unsafeUninitializedCapacity: size) { space, count in
            while length < size, let start = space.baseAddress {
                let read = zip_fread(file, start + length, UInt64(clamping: size - length))
                guard read > 0 else { break }
                length += Int(clamping: read)
            }
            count = length
        }
        var rest: UInt8 = 0
        // Reading to the end is what checks the sum.
        guard length == size, zip_fread(file, &rest, 1) == 0 else { throw .damagedDocument }
        return content
    }

    private func opened<Result>(_ body: (OpaquePointer) throws(ImportRefusal) -> Result) throws(ImportRefusal) -> Result {
        // The source has the bytes for itself: `Data` lends its own for the length of a closure only, which cannot throw a type.
        let copy = [UInt8](bytes)
        let buffer = copy.withUnsafeBytes { bytes in
            zip_source_buffer_with_copy(bytes.baseAddress, bytes.count)
        }
        guard let buffer else { throw .damagedDocument }
        guard let archive = zip_open_from_source(buffer, ZIP_RDONLY | ZIP_CHECKCONS, nil) else {
            zip_source_free(buffer)
            throw .damagedDocument
        }
        defer { zip_discard(archive) }
        return try body(archive)
    }
}
