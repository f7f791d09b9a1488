public import Foundation

extension Database {
    /// Writes all of it, as it stands at one moment, to a new SQLite file, while others read and write; whichever engine it is, the file can
    /// be opened by itself. A file that is there already is replaced as a whole or not at all. The file has been read back when this returns.
    @discardableResult
    public func save(to file: URL, progress: @Sendable @escaping (CopyProgress) -> Void = { _ in }) async throws -> DatabaseCheck {
        let unfinished = file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).\(UUID().uuidString.prefix(8))")
        do {
            try await write(to: unfinished, progress)
            let check = try await Database.checked(unfinished)
            try await SQLiteDriver.settle(unfinished.path)
            try SavedFile.keep(unfinished, as: file)
            return check
        } catch {
            SavedFile.remove(unfinished)
            throw error
        }
    }

    /// Makes this database, which has the schema of today and no rows, what it was when the file was saved. The file is left as it is; where
    /// an older version of the program wrote it, a copy of it is brought up to date first.
    @discardableResult
    public func restore(from file: URL, progress: @Sendable @escaping (CopyProgress) -> Void = { _ in }) async throws -> CopyOutcome {
        guard FileManager.default.isReadableFile(atPath: file.path) else { throw StorageError.unavailable("\(file.path) cannot be read") }
        let folder = FileManager.default.temporaryDirectory.appending(path: "actions-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        // What is left of it is of no use to anybody, and goes with the machine's temporary files.
        defer { try? FileManager.default.removeItem(at: folder) }
        let copy = folder.appending(path: "saved.sqlite")
        try await SQLiteDriver.copy(file.path, to: copy.path)
        let saved = try await Database.open(.sqlite(path: copy.path), connections: Connections(count: 1))
        do {
            try await saved.migrate()
            let outcome = try await saved.copy(into: self, progress: progress)
            await saved.close()
            return outcome
        } catch {
            await saved.close()
            throw error
        }
    }

    private func write(to file: URL, _ progress: @Sendable @escaping (CopyProgress) -> Void) async throws {
        if try await driver.save(to: file.path) { return }
        let saved = try await Database.open(.sqlite(path: file.path), connections: Connections(count: 1))
        do {
            try await saved.migrate()
            _ = try await copy(into: saved, progress: progress)
            await saved.close()
        } catch {
            await saved.close()
            throw error
        }
    }

    private static func checked(_ file: URL) async throws -> DatabaseCheck {
        let saved = try await Database.open(.sqlite(path: file.path), connections: Connections(count: 1))
        do {
            let check = try await saved.check()
            await saved.close()
            return check
        } catch {
            await saved.close()
            throw error
        }
    }
}

/// The file that a database was saved to.
private enum SavedFile {
    /// Gives it its name for good, once its bytes are on the disk: nobody but its owner may read it.
    static func keep(_ unfinished: URL, as file: URL) throws {
        let folder = file.deletingLastPathComponent().path
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: unfinished.path)
        try sync(unfinished.path)
        guard rename(unfinished.path, file.path) == 0 else { throw trouble("rename") }
        for left in leftovers(of: unfinished) { unlink(left) }
        try sync(folder.isEmpty ? "." : folder)
    }

    static func remove(_ unfinished: URL) {
        for left in [unfinished.path] + leftovers(of: unfinished) { unlink(left) }
    }

    private static func leftovers(of file: URL) -> [String] { ["-wal", "-shm", "-journal"].map { file.path + $0 } }

    private static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw trouble("open") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw trouble("fsync") }
    }

    private static func trouble(_ call: String) -> StorageError {
        [ENOSPC, EDQUOT].contains(errno) ? .full : .unavailable("\(call): \(String(cString: strerror(errno)))")
    }
}
