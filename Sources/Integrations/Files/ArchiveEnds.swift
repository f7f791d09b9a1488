import Casework
import Foundation

/// The beginning and the end of a ZIP archive, looked at before anybody opens it: a table of contents can take far more memory than it
/// takes room on disk.
struct ArchiveEnds {
    /// Whether it begins with its first member. Before that of a program that unpacks itself stands the program.
    let isArchive: Bool
    /// Whether its table of contents is of at most two megabytes.
    let isModest: Bool

    init(_ path: String) throws(FileTrouble) {
        let file = try Disk.open(path)
        isArchive = try Disk.read(file, at: 0, count: 4) == ArchiveEnds.firstMember
        let size = Int(try Disk.status(of: file).st_size)
        let tail = Data(try Disk.read(file, at: max(0, size - ArchiveEnds.longestTail), count: ArchiveEnds.longestTail))
        isModest = tail.range(of: ArchiveEnds.end64) == nil && ArchiveEnds.tablesOfContents(tail).allSatisfy { $0 <= 2 << 20 }
    }

    private static let firstMember: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let end = Data([0x50, 0x4B, 0x05, 0x06])
    /// Found in archives of more than 4 gigabytes or 65,535 members.
    private static let end64 = Data([0x50, 0x4B, 0x06, 0x07])
    /// The end's record, its longest comment, and what may stand before it.
    private static let longestTail = 22 + 65_535 + 20

    /// The sizes in bytes that everything says which may be taken for the end's record: readers differ in which one they believe.
    private static func tablesOfContents(_ tail: Data) -> [UInt32] {
        var sizes: [UInt32] = []
        var rest = tail
        while let record = rest.range(of: end) {
            rest = tail[record.upperBound...]
            // The size stands 8 bytes after the signature's end, lowest byte first.
            sizes.append(rest.dropFirst(8).prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) })
        }
        return sizes
    }
}
