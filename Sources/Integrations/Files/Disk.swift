import Casework
import Foundation

/// The few calls of the operating system that keeping files takes. Each blocks, and throws the trouble that the system tells.
enum Disk {
    /// An open file, which is closed when nobody holds it any more.
    final class OpenFile: Sendable {
        let descriptor: CInt

        fileprivate init(_ descriptor: CInt) { self.descriptor = descriptor }

        deinit { close(descriptor) }
    }

    /// Makes a file that nobody else may read. It must not be there yet.
    static func create(_ path: String) throws(FileTrouble) -> OpenFile {
        OpenFile(try attempt("open") { Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) })
    }

    /// Opens a file for reading. What is no plain file, a link for one, is refused.
    static func open(_ path: String) throws(FileTrouble) -> OpenFile {
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        let file = OpenFile(try attempt("open", absence: .missing) { Foundation.open(path, flags) })
        guard try status(of: file).st_mode & S_IFMT == S_IFREG else { throw .unavailable("\(path) is not a file") }
        return file
    }

    static func status(of file: OpenFile) throws(FileTrouble) -> stat {
        var status = stat()
        _ = try attempt("fstat") { fstat(file.descriptor, &status) }
        return status
    }

    static func write(_ bytes: [UInt8], to file: OpenFile) throws(FileTrouble) {
        var written = 0
        while written < bytes.count {
            written += try attempt("write") {
                bytes.withUnsafeBytes { Foundation.write(file.descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written) }
            }
        }
    }

    /// At most `count` bytes from `offset`; none at the end of the file.
    static func read(_ file: OpenFile, at offset: Int, count: Int) throws(FileTrouble) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let got = try attempt("pread") { pread(file.descriptor, &bytes, count, off_t(offset)) }
        bytes.removeLast(count - got)
        return bytes
    }

    /// Returns when the bytes are on the disk itself.
    static func sync(_ file: OpenFile) throws(FileTrouble) { _ = try attempt("fsync") { fsync(file.descriptor) } }

    /// Returns when the names in a folder are on the disk itself.
    static func syncFolder(_ path: String) throws(FileTrouble) { try sync(openFolder(path)) }

    static func openFolder(_ path: String) throws(FileTrouble) -> OpenFile {
        OpenFile(try attempt("open") { Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
    }

    /// Makes a folder that nobody else may look into, unless it is there.
    static func makeFolder(_ path: String) throws(FileTrouble) {
        _ = try attempt("mkdir") { mkdir(path, 0o700) == 0 || errno == EEXIST ? 0 : -1 }
    }

    /// Whether a folder is the program's own user's, and nobody else may look into it.
    static func isPrivate(_ folder: String) throws(FileTrouble) -> Bool {
        let status = try status(of: try openFolder(folder))
        return status.st_uid == geteuid() && status.st_mode & 0o077 == 0
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func rename(_ path: String, to other: String) throws(FileTrouble) {
        _ = try attempt("rename") { Foundation.rename(path, other) }
    }

    /// Makes a file as young as can be.
    static func touch(_ path: String) throws(FileTrouble) {
        _ = try attempt("utimensat") { utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW) }
    }

    /// When a file was last changed, in seconds since 1970. Nil when it is gone, and for what is no plain file.
    static func changed(_ path: String) throws(FileTrouble) -> time_t? {
        var status = stat()
        let found = try attempt("lstat") { lstat(path, &status) == 0 ? 1 : errno == ENOENT ? 0 : -1 }
        return found == 1 && status.st_mode & S_IFMT == S_IFREG ? status.st_mtim.tv_sec : nil
    }

    /// In bytes. Nil when it is gone, and for what is no plain file.
    static func size(_ path: String) throws(FileTrouble) -> Int? {
        var status = stat()
        let found = try attempt("lstat") { lstat(path, &status) == 0 ? 1 : errno == ENOENT ? 0 : -1 }
        return found == 1 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    static func names(in folder: String) throws(FileTrouble) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw .unavailable("\(folder): \(error)")
        }
    }

    /// Waits until nobody else, in this process or another, has locked it.
    static func lock(_ folder: OpenFile) throws(FileTrouble) { _ = try attempt("flock") { flock(folder.descriptor, LOCK_EX) } }

    /// Removes a file, unless it is gone.
    static func remove(_ path: String) throws(FileTrouble) {
        _ = try attempt("unlink") { unlink(path) == 0 || errno == ENOENT ? 0 : -1 }
    }

    /// Makes a call again when a signal came between, and tells what is wrong when it fails. `absence` is what a path that is not there means.
    static func attempt<Number: SignedInteger>(
        _ name: String, absence: FileTrouble? = nil, _ call: () -> Number
    ) throws(FileTrouble) -> Number {
        while true {
            let result = call()
            if result >= 0 { return result }
            switch errno {
            case EINTR: continue
            case ENOSPC, EDQUOT: throw .full
            case ENOENT: throw absence ?? .unavailable("\(name): No such file or directory")
            case let other: throw .unavailable("\(name): \(String(cString: strerror(other)))")
            }
        }
    }
}
