public import Casework
import Foundation

extension FileStore {
    /// Opens the place that the settings name. A bucket wants keys.
    public static func open(_ url: FilesURL, keys: S3Keys? = nil) throws(FileTrouble) -> FileStore {
        switch url {
        case .folder(let path): return try folder(path)
        case .bucket(let place):
            guard let keys else { throw .unavailable("\(place) wants keys") }
            return try bucket(place, keys: keys)
        }
    }

    /// Keeps files in a folder of this machine, which is made where it is missing; nobody but the program's own user may look into it.
    public static func folder(_ path: String) throws(FileTrouble) -> FileStore {
        let folder = FileFolder(path: path)
        try folder.prepare()
        return FileStore(
            receive: { () async throws(FileTrouble) in
                let arriving = try await offThePool { () throws(FileTrouble) in try ArrivingFile(in: folder) }
                return IncomingFile(arriving)
            },
            contents: { digest async throws(FileTrouble) in
                guard let path = folder.path(of: digest) else { throw .missing }
                return try await .ofFile(path, digest: digest)
            },
            sweep: { try await folder.sweep(isReferred: $0) },
            forgetUnfinished: { try await folder.forgetUnfinished() },
            kept: { folder.kept() }
        )
    }
}

/// `incoming/<uuid>` while a file comes in, then `<2 hex digits>/<62 hex digits>` of its SHA-256.
struct FileFolder: Sendable {
    let path: String

    var incoming: String { "\(path)/incoming" }

    /// Where a kept file lies. Nil where the digest is none, so that no path can be made up.
    func path(of digest: String) -> String? {
        FileFolder.isDigest(digest) ? "\(shelf(of: digest))/\(digest.dropFirst(2))" : nil
    }

    /// The folder that a kept file lies in.
    func shelf(of digest: String) -> String { "\(path)/\(digest.prefix(2))" }

    static func isDigest(_ text: String) -> Bool { text.utf8.count == 64 && isHex(text) }

    static func isHex(_ text: String) -> Bool {
        text.utf8.allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
        }
    }

    static func hex(_ digest: some Sequence<UInt8>) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Makes the folder, and writes down that it is there: else a power cut could take it away with all that was kept in it.
    func prepare() throws(FileTrouble) {
        let missing = sequence(first: path) { FileFolder.parent(of: $0) }.prefix { !Disk.isFolder($0) }
        for folder in Array(missing).reversed() {
            try Disk.makeFolder(folder)
            try Disk.syncFolder(FileFolder.parent(of: folder) ?? ".")
        }
        try Disk.makeFolder(incoming)
        try Disk.syncFolder(path)
    }

    private static func parent(of path: String) -> String? {
        let parent = (path as NSString).deletingLastPathComponent
        return parent.isEmpty || parent == path ? nil : parent
    }
}
