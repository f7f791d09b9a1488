import Foundation
import NIOCore

/// Reads `multipart/form-data` (RFC 7578) as it arrives, wherever the network cuts it. It keeps no more than one block of header fields or
/// one boundary that may be beginning, and its work grows with the body and no faster. docs/decisions has why this is written here.
struct MultipartReader: Sendable {
    enum Event: Hashable, Sendable {
        /// A part begins. A file has a name of its own, be it an empty one.
        case part(name: String, fileName: String?)
        /// The next bytes of the part; never none.
        case content([UInt8])
        case partEnd
    }

    /// At most so many parts, and so many bytes of header fields in each.
    static let partLimit = 200
    static let headerLimit = 8192

    private enum Place {
        case beforeParts, afterDelimiter, inHeader, inContent, afterParts
    }

    private let delimiter: [UInt8]
    private var place = Place.beforeParts
    /// What has come and is not told yet. The first delimiter has no line end before it; with one in front all look the same.
    private var waiting = ByteBuffer(string: "\r\n")
    /// How much of `waiting` is known not to begin what is looked for.
    private var searched = 0
    private var parts = 0

    /// Throws where the header names no boundary that RFC 2046 allows.
    init(contentType: String) throws(BrokenForm) {
        guard let boundary = HeaderParameter.value(of: "boundary", in: contentType)?.utf8, (1...70).contains(boundary.count),
            boundary.allSatisfy({ (0x20..<0x7F).contains($0) })
        else { throw BrokenForm() }
        delimiter = Array("\r\n--".utf8) + boundary
    }

    /// What these bytes tell, after those before them.
    mutating func read(_ bytes: ByteBuffer) throws(BrokenForm) -> [Event] {
        guard place != .afterParts else { return [] }
        waiting.writeImmutableBuffer(bytes)
        var events: [Event] = []
        while try step(&events) {}
        waiting.discardReadBytes()
        return events
    }

    /// No more comes. Throws where the last boundary was not there: the body was cut off, or is none.
    func finish() throws(BrokenForm) {
        guard place == .afterParts else { throw BrokenForm() }
    }

    /// Goes on by one piece of the body's grammar; false where that needs bytes that have not come.
    private mutating func step(_ events: inout [Event]) throws(BrokenForm) -> Bool {
        switch place {
        case .beforeParts:
            _ = take(upTo: delimiter)
            return pass(delimiter, to: .afterDelimiter)
        case .afterDelimiter: return try stepAfterDelimiter()
        case .inHeader:
            guard let header = try takeHeader() else { return false }
            events.append(.part(name: header.name, fileName: header.fileName))
            return true
        case .inContent:
            let content = take(upTo: delimiter)
            if !content.isEmpty { events.append(.content(content)) }
            guard pass(delimiter, to: .afterDelimiter) else { return false }
            events.append(.partEnd)
            return true
        case .afterParts:
            waiting.clear()
            return false
        }
    }

    private mutating func takeHeader() throws(BrokenForm) -> PartHeader? {
        let end = find(Self.headerEnd)
        guard searched <= Self.headerLimit else { throw BrokenForm() }
        guard let end, let block = waiting.readBytes(length: end), pass(Self.headerEnd, to: .inContent) else { return nil }
        return try PartHeader(block)
    }

    private static let headerEnd = Array("\r\n\r\n".utf8)

    private mutating func stepAfterDelimiter() throws(BrokenForm) -> Bool {
        guard let next = waiting.getBytes(at: waiting.readerIndex, length: 2) else { return false }
        if next.elementsEqual("--".utf8) {
            place = .afterParts
            return true
        }
        parts += 1
        guard parts <= Self.partLimit else { throw BrokenForm() }
        place = .inHeader
        return true
    }
}

/// Looking for a pattern in what waits.
extension MultipartReader {
    /// Reads all that is surely before the pattern.
    private mutating func take(upTo pattern: [UInt8]) -> [UInt8] {
        _ = find(pattern)
        let bytes = waiting.readBytes(length: searched) ?? []
        searched = 0
        return bytes
    }

    /// Reads the pattern, if all of it is what comes next.
    private mutating func pass(_ pattern: [UInt8], to next: Place) -> Bool {
        guard waiting.readableBytesView.starts(with: pattern) else { return false }
        waiting.moveReaderIndex(forwardBy: pattern.count)
        searched = 0
        place = next
        return true
    }

    /// How many bytes are before the pattern, nil where not all of it is there. `searched` is moved to where it begins or may begin.
    private mutating func find(_ pattern: [UInt8]) -> Int? {
        if let offset = waiting.withUnsafeReadableBytes({ $0.dropFirst(searched).offset(of: pattern) }) {
            searched += offset
            return searched
        }
        let end = waiting.readableBytesView.dropFirst(searched).suffix(pattern.count - 1)
        let begun = end.indices.first { end[$0] == pattern.first && pattern.starts(with: end[$0...]) } ?? end.endIndex
        searched = begun - waiting.readerIndex
        return nil
    }
}

extension Slice<UnsafeRawBufferPointer> {
    /// Steps from CR to CR with the C library, which is as fast in a build for debugging. A boundary holds no CR beyond its first byte,
    /// so that whatever a sender thinks of, no byte is compared more often than the pattern is long.
    fileprivate func offset(of pattern: [UInt8]) -> Int? {
        guard let start = UnsafeRawBufferPointer(rebasing: self).baseAddress, let first = pattern.first else { return nil }
        var place = 0
        while count - place >= pattern.count, let found = memchr(start + place, Int32(first), count - place - pattern.count + 1) {
            place = UnsafeRawPointer(found) - start
            if memcmp(found, pattern, pattern.count) == 0 { return place }
            place += 1
        }
        return nil
    }
}
