import Casework
import Foundation

extension FileFolder {
    /// Removes what nobody wants any more. A file that is younger than an hour may be just about to be wanted.
    func sweep(isReferred: @Sendable (_ digest: String) async throws -> Bool) async throws {
        try await forgetUnfinished()
        let hourAgo = time(nil) - 3600
        for shelf in try await names(in: path) where shelf.utf8.count == 2 && FileFolder.isHex(shelf) {
            for name in try await names(in: "\(path)/\(shelf)") {
                let digest = shelf + name
                guard let file = path(of: digest), try await isOlder(file, than: hourAgo) else { continue }
                if try await !isReferred(digest) { try await remove(file, ifOlderThan: hourAgo) }
            }
        }
    }

    /// Removes what was begun more than an hour ago and never kept.
    func forgetUnfinished() async throws {
        let hourAgo = time(nil) - 3600
        for name in try await names(in: incoming) { try await remove("\(incoming)/\(name)", ifOlderThan: hourAgo) }
    }

    /// Every kept file, shelf by shelf.
    func kept() -> AsyncThrowingStream<KeptFile, any Error> {
        let walk = FolderWalk(folder: self)
        return AsyncThrowingStream { try await offThePool(walk.next) }
    }

    /// Keeping a file and sweeping it away do not come between each other, in however many processes.
    func locked<Value>(_ work: () throws(FileTrouble) -> Value) throws(FileTrouble) -> Value {
        let folder = try Disk.openFolder(path)
        try Disk.lock(folder)
        // Closing it gives the lock up.
        return try withExtendedLifetime(folder, work)
    }

    private func names(in folder: String) async throws -> [String] {
        try await offThePool { () throws(FileTrouble) in try Disk.names(in: folder) }
    }

    private func isOlder(_ file: String, than instant: time_t) async throws -> Bool {
        try await offThePool { () throws(FileTrouble) in try Disk.changed(file).map { $0 < instant } ?? false }
    }

    /// Looks at the age again, since the same bytes may have been kept anew in the meantime.
    private func remove(_ file: String, ifOlderThan instant: time_t) async throws {
        try await offThePool { () throws(FileTrouble) in
            try locked { () throws(FileTrouble) in
                if let changed = try Disk.changed(file), changed < instant { try Disk.remove(file) }
            }
        }
    }
}
