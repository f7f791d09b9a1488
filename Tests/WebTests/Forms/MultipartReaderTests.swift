import NIOCore
import Testing

@testable import Web

@Suite struct MultipartReaderTests {
    private static let body = """
        before\r
        --Y\r
        Content-Disposition: form-data; name="note"\r
        \r
        one\r
        --\r
        -Y\r
        --Y \r
        content-type: text/plain\r
        Content-Disposition: form-data; name="file"; filename="a.txt"\r
        \r
        \r
        \r\r
        --X\r
        --Y\r
        Content-Disposition: form-data; name="empty"; filename=""\r
        \r
        \r
        --Y--\r
        after --Y
        """
    private static let events: [MultipartReader.Event] = [
        .part(name: "note", fileName: nil), .content(Array("one\r\n--\r\n-Y".utf8)), .partEnd,
        .part(name: "file", fileName: "a.txt"), .content(Array("\r\n\r\r\n--X".utf8)), .partEnd,
        .part(name: "empty", fileName: ""), .partEnd,
    ]

    /// The events of a body that comes in those pieces, with the content of a part joined.
    private func events(_ pieces: [some Collection<UInt8>], boundary: String = "Y") throws -> [MultipartReader.Event] {
        var reader = try MultipartReader(contentType: "multipart/form-data; boundary=\(boundary)")
        var events: [MultipartReader.Event] = []
        for piece in pieces {
            for event in try reader.read(ByteBuffer(bytes: piece)) {
                guard case .content(let new) = event, case .content(let bytes)? = events.last else {
                    events.append(event)
                    continue
                }
                events[events.count - 1] = .content(bytes + new)
            }
        }
        try reader.finish()
        return events
    }

    @Test func aBodyInOnePieceIsRead() throws {
        #expect(try events([Array(Self.body.utf8)]) == Self.events)
    }

    @Test func whereTheNetworkCutsABodyMakesNoDifference() throws {
        let bytes = Array(Self.body.utf8)
        for one in bytes.indices {
            #expect(try events([bytes[..<one], bytes[one...]]) == Self.events, "cut at \(one)")
            for other in one..<min(one + 24, bytes.count) {
                #expect(try events([bytes[..<one], bytes[one..<other], bytes[other...]]) == Self.events, "cut at \(one) and \(other)")
            }
        }
        for length in 1...20 {
            let pieces = stride(from: 0, to: bytes.count, by: length).map { bytes[$0..<min($0 + length, bytes.count)] }
            #expect(try events(pieces) == Self.events, "in pieces of \(length)")
        }
    }

    @Test func anyBytesInAnyPiecesComeOutAsTheyWere() throws {
        let chance = SeededBytes()
        let head = Array("--Y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n".utf8)
        for _ in 0..<200 {
            // Few letters, so that what is nearly a boundary comes often.
            let content = chance.next(300).map { Array("\r\n--Yx".utf8)[Int($0) % 6] } + [0x2E]
            guard !String(decoding: content, as: UTF8.self).contains("\r\n--Y") else { continue }
            var rest = (head + content + Array("\r\n--Y--".utf8))[...]
            var pieces: [ArraySlice<UInt8>] = []
            while !rest.isEmpty {
                let length = Int(chance.next(1).first ?? 0) % 40
                pieces.append(rest.prefix(length))
                rest = rest.dropFirst(length)
            }
            #expect(try events(pieces) == [.part(name: "file", fileName: "f"), .content(content), .partEnd])
        }
    }

    /// Whatever the pieces, at every moment what is known to be content has been told, save what may be a boundary.
    @Test func contentIsToldAsItComes() throws {
        var reader = try MultipartReader(contentType: "multipart/form-data; boundary=Y")
        _ = try reader.read(ByteBuffer(string: "--Y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"))
        #expect(try reader.read(ByteBuffer(string: "abc")) == [.content(Array("abc".utf8))])
        #expect(try reader.read(ByteBuffer(string: "de\r\n--")) == [.content(Array("de".utf8))])
        #expect(try reader.read(ByteBuffer(string: "Z")) == [.content(Array("\r\n--Z".utf8))])
        #expect(try reader.read(ByteBuffer(string: "\r")) == [])
        #expect(try reader.read(ByteBuffer(string: "\r\n--Y")) == [.content(Array("\r".utf8)), .partEnd])
        #expect(try reader.read(ByteBuffer(string: "--")) == [])
        #expect(throws: Never.self) { try reader.finish() }
    }

    @Test func aBodyThatEndsEarlyIsNone() throws {
        let bytes = Array(Self.body.utf8)
        let end = bytes.count - "\r\nafter --Y".utf8.count
        for length in 0..<end { #expect(throws: BrokenForm.self) { try events([bytes[..<length]]) } }
        for length in end...bytes.count { #expect(throws: Never.self) { try events([bytes[..<length]]) } }
    }

    @Test func aBlockOfHeaderFieldsHasItsLimit() throws {
        let fields = "\r\nContent-Disposition: form-data; name=\"a\"\r\nx: "
        func form(_ size: Int) -> [UInt8] {
            let filling = String(repeating: "y", count: size - fields.utf8.count)
            return Array("--Y\(fields)\(filling)\r\n\r\n1\r\n--Y--".utf8)
        }
        #expect(try events([form(8192)]).count == 3)
        #expect(throws: BrokenForm.self) { try events([form(8193)]) }
        // Without an end, cut finely, and all of what the end begins with.
        var reader = try MultipartReader(contentType: "multipart/form-data; boundary=Y")
        _ = try reader.read(ByteBuffer(string: "--Y\r\n"))
        #expect(throws: BrokenForm.self) { for _ in 0...8192 { _ = try reader.read(ByteBuffer(string: "\r")) } }
    }

    @Test(arguments: ["", "\u{7F}", "\t", "é", String(repeating: "Y", count: 71)]) func aBoundaryIsPlainAndNotLong(boundary: String) {
        #expect(throws: BrokenForm.self) { try MultipartReader(contentType: "multipart/form-data; boundary=\"\(boundary)\"") }
    }

    /// About fifty megabytes of each kind: chance, line ends, and what is a boundary but for its last letter.
    @Test(.timeLimit(.minutes(1)), arguments: [0, 1, 2]) func aLargeFileIsReadInATimeThatGrowsWithItsSize(kind: Int) throws {
        let boundary = String(repeating: "-", count: 60) + "Y"
        let block: [UInt8] =
            switch kind {
            case 0: SeededBytes().next(65_536)
            case 1: Array(repeatElement(Array("\r\n".utf8), count: 32_768).joined())
            default: Array(repeatElement(Array("\r\n\(String(repeating: "-", count: 62))".utf8), count: 1024).joined())
            }
        var reader = try MultipartReader(contentType: "multipart/form-data; boundary=\(boundary)")
        _ = try reader.read(ByteBuffer(string: "--\(boundary)\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"))
        let rounds = 800
        var size = 0
        for _ in 0..<rounds {
            for case .content(let bytes) in try reader.read(ByteBuffer(bytes: block)) { size += bytes.count }
        }
        for case .content(let bytes) in try reader.read(ByteBuffer(string: "\r\n--\(boundary)--")) { size += bytes.count }
        try reader.finish()
        #expect(size == rounds * block.count)
    }
}
