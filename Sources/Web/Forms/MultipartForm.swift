import Casework
import Foundation
import NIOCore

/// Puts a form together as it arrives: its text fields, and its one file in memory or wherever files are received.
struct MultipartForm {
    /// Where the file of a form goes.
    enum Destination {
        case memory
        /// Opened once bytes or a name show that there is a file.
        case store(@Sendable () async throws -> IncomingFile)
    }

    private enum Part {
        case field(String)
        /// Browsers send a file field without a file as a part without name and bytes.
        case fileField
        case file
    }

    private var reader: MultipartReader
    private var fields: [String: [String]] = [:]
    private var fieldBytes = 0
    private var value: [UInt8] = []
    private var part = Part.fileField
    private var file: ArrivingFile?
    private let fileLimit: Int
    private let destination: Destination

    init(contentType: String, fileLimit: Int, destination: Destination) throws(BrokenForm) {
        reader = try MultipartReader(contentType: contentType)
        self.fileLimit = fileLimit
        self.destination = destination
    }

    /// The next bytes of the body. Throws `BrokenForm`, `Visit.TooLarge`, and what the store of files throws; then nothing but `discard`
    /// may follow.
    mutating func read(_ bytes: ByteBuffer) async throws {
        for event in try reader.read(bytes) { try await take(event) }
    }

    /// No more comes. The file, if there is one, is no longer this form's to discard.
    func finish() throws(BrokenForm) -> Posted {
        try reader.finish()
        guard let file else { return Posted(fields: fields) }
        guard let store = file.store else {
            return Posted(fields: fields, file: UploadedFile(name: file.name, bytes: file.bytes))
        }
        return Posted(fields: fields, arrived: ArrivedFile(name: file.name, file: store, size: file.size))
    }

    /// The fields that have come so far.
    var typed: Posted { Posted(fields: fields) }

    /// Forgets what has been received of a file.
    func discard() async { await file?.store?.discard() }

    private mutating func take(_ event: MultipartReader.Event) async throws {
        switch event {
        case .part(let name, nil): part = .field(name)
        case .part(_, let name?):
            part = .fileField
            if !name.isEmpty { try await openFile(named: name) }
        case .content(let bytes):
            switch part {
            case .field: try append(bytes)
            case .fileField:
                try await openFile(named: nil)
                try await file?.append(bytes)
            case .file: try await file?.append(bytes)
            }
        case .partEnd:
            guard case .field(let name) = part else { break }
            fields[name, default: []].append(String(decoding: value, as: UTF8.self).replacing("\0", with: ""))
            value = []
        }
    }

    private mutating func append(_ bytes: [UInt8]) throws {
        fieldBytes += bytes.count
        guard fieldBytes <= Visit.formLimit else { throw Visit.TooLarge(limit: Visit.formLimit) }
        value += bytes
    }

    /// A second file would be lost in silence: no form of ours asks for one.
    private mutating func openFile(named name: String?) async throws {
        guard file == nil else { throw BrokenForm() }
        var opened = ArrivingFile(name: name.flatMap(FileName.init)?.text, limit: fileLimit)
        if case .store(let open) = destination { opened.store = try await open() }
        file = opened
        part = .file
    }
}

/// A file of which a part has come.
private struct ArrivingFile {
    let name: String?
    let limit: Int
    /// Nil where the file is held in `bytes`.
    var store: IncomingFile?
    var bytes = Data()
    var size = 0

    mutating func append(_ new: [UInt8]) async throws {
        size += new.count
        guard size <= limit else { throw Visit.TooLarge(limit: limit) }
        if let store { try await store.append(new) } else { bytes.append(contentsOf: new) }
    }
}
