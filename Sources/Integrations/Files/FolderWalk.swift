import Casework
import Foundation
import Synchronization

/// The kept files of a folder, one after the other. Its calls block.
final class FolderWalk: Sendable {
    private let folder: FileFolder
    private let rest: Mutex<Rest>

    private struct Rest {
        /// Nil before the beginning.
        var shelves: ArraySlice<String>?
        var digests: ArraySlice<String> = []
    }

    init(folder: FileFolder) {
        self.folder = folder
        rest = Mutex(Rest())
    }

    func next() throws(FileTrouble) -> KeptFile? {
        try rest.withLock { rest throws(FileTrouble) in
            while true {
                if let digest = rest.digests.popFirst() {
                    guard let path = folder.path(of: digest), let size = try Disk.size(path) else { continue }
                    return KeptFile(digest: digest, size: size)
                }
                if rest.shelves == nil { rest.shelves = try shelves()[...] }
                guard let shelf = rest.shelves?.popFirst() else { return nil }
                rest.digests = try Disk.names(in: "\(folder.path)/\(shelf)").map { shelf + $0 }.filter(FileFolder.isDigest).sorted()[...]
            }
        }
    }

    private func shelves() throws(FileTrouble) -> [String] {
        try Disk.names(in: folder.path).filter { $0.utf8.count == 2 && FileFolder.isHex($0) }.sorted()
    }
}
