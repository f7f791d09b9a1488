import Foundation
import NIOCore
import Testing

@testable import Web

@Suite struct MultipartFormTests {
    /// As Chromium 140 sends it.
    private static let chromium = """
        ------WebKitFormBoundaryQ2eA7nAB\r
        Content-Disposition: form-data; name="form-token"\r
        \r
        abc\r
        ------WebKitFormBoundaryQ2eA7nAB\r
        Content-Disposition: form-data; name="file"; filename="Réport %22final%22; name=x.html"\r
        Content-Type: text/html\r
        \r
        <p>One</p>\r
        \r
        --not the end--\r
        \r
        ------WebKitFormBoundaryQ2eA7nAB\r
        Content-Disposition: form-data; name="text"\r
        \r
        two\r
        lines\r
        ------WebKitFormBoundaryQ2eA7nAB--\r

        """

    /// As curl 7.88 sends it: names in other letters, parameters without quotes, quotes with a backslash.
    private static let curl = """
        --------------------------d74496d66958873e\r
        content-disposition: form-data; name=text\r
        \r
        hello\r
        --------------------------d74496d66958873e\r
        CONTENT-DISPOSITION: form-data; name="file"; filename="a.txt"\r
        Content-Type: application/octet-stream\r
        \r
        x\r
        --------------------------d74496d66958873e--
        """

    private func read(_ body: String, boundary: String) async throws -> Posted {
        try await read(Data(body.utf8), type: "multipart/form-data; boundary=\(boundary)")
    }

    private func read(_ body: Data, type: String = "multipart/form-data; boundary=Y") async throws -> Posted {
        var form = try MultipartForm(contentType: type, fileLimit: 3_000_000, destination: .memory)
        try await form.read(ByteBuffer(bytes: body))
        return try form.finish()
    }

    @Test func whatABrowserSendsIsRead() async throws {
        let posted = try await read(Self.chromium, boundary: "----WebKitFormBoundaryQ2eA7nAB")
        #expect(posted.text("form-token") == "abc")
        #expect(posted.text("text") == "two\r\nlines")
        #expect(posted.file?.name == "Réport \"final\"; name=x.html")
        #expect(posted.file?.bytes == Data("<p>One</p>\r\n\r\n--not the end--\r\n".utf8))
        #expect(!posted.has("x.html"))
    }

    @Test func whatAProgramSendsIsRead() async throws {
        let posted = try await read(Self.curl, boundary: "\"------------------------d74496d66958873e\"; charset=utf-8")
        #expect(posted.text("text") == "hello")
        #expect(posted.file?.name == "a.txt")
    }

    @Test func aFileMayHoldAnyBytes() async throws {
        let bytes = Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 31) } + [13, 10, 13, 10, 45, 45, 88, 13, 10, 0, 255])
        let head = Data("--Y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n".utf8)
        let body = head + bytes + Data("\r\n--Y--\r\n".utf8)
        #expect(try await read(body).file?.bytes == bytes)
    }

    @Test(arguments: ["", "x"]) func aFileFieldWithoutAFileIsNone(content: String) async throws {
        let body = "--Y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\(content)\r\n--Y--"
        let posted = try await read(body, boundary: "Y")
        #expect((posted.file == nil) == content.isEmpty)
        #expect(posted.file?.name == nil)
    }

    @Test(arguments: [
        ("\u{600}", "\u{600}"), ("\u{301}", "\u{301}"), ("e\u{301}.html", "e\u{301}.html"), ("😀.html", "😀.html"),
        ("\u{202E}lmth.exe", "lmth.exe"), ("../../etc/passwd", "passwd"), ("%22", "\""), ("a%0D%0Ab", "a%0D%0Ab"), ("%", "%"), ("..", nil),
    ])
    func everyFileNameIsReadAndTidied(sent: String, name: String?) async throws {
        let body = "--Y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(sent)\"\r\nContent-Type: text/html\r\n\r\nx\r\n--Y--"
        let file = try #require(try await read(body, boundary: "Y").file)
        #expect(file.name == name)
        #expect(file.bytes == Data("x".utf8))
    }

    @Test func aSecondFileIsRefusedAndAnEmptyFieldIsNot() async throws {
        func file(_ name: String, _ content: String) -> String {
            "--Y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n\(content)\r\n"
        }
        let posted = try await read(file("", "") + file("a", "1") + file("", "") + "--Y--", boundary: "Y")
        #expect(posted.file?.name == "a" && posted.file?.bytes == Data("1".utf8))
        for second in [file("b", ""), file("", "2")] {
            await #expect(throws: BrokenForm.self) { try await read(file("a", "1") + second + "--Y--", boundary: "Y") }
        }
    }

    @Test func fieldsAndTheFileHaveEachTheirOwnLimit() async throws {
        func part(_ name: String, _ count: Int) -> Data {
            Data("--Y\r\nContent-Disposition: form-data; name=\(name)\r\n\r\n".utf8) + Data(repeating: 97, count: count) + Data("\r\n".utf8)
        }
        let end = Data("--Y--".utf8)
        let fits = try await read(part("a", 600_000) + part("f; filename=f", 3_000_000) + part("b", 400_000) + end)
        #expect(fits.file?.bytes.count == 3_000_000 && fits.text("b").utf8.count == 400_000)
        let tooLarge = [(part("a", 600_000) + part("b", 400_001), 1_000_000), (part("f; filename=f", 3_000_001), 3_000_000)]
        for (body, limit) in tooLarge {
            let error = await #expect(throws: Visit.TooLarge.self) { try await read(body + end) }
            #expect(error?.limit == limit)
        }
    }

    private static let broken: [(String, String)] = [
        ("", "Y"), ("--Y", "Y"), ("--Y\r\n", "Y"), ("--Y--", "Z"), ("--YY\r\n\r\nx\r\n--YY--", "Y"),
        ("--Y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n", "Y"),
        ("--Y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--Y", "Y"),
        ("--Y\r\nContent-Disposition: form-data; name=\"a\"\r\n1\r\n--Y--", "Y"), ("--Y\r\n\r\n1\r\n--Y--", "Y"),
        ("--Y\r\nContent-Disposition: form-data\r\n\r\n1\r\n--Y--", "Y"), ("--Y\r\nContent-Type: text/plain\r\n\r\n1\r\n--Y--", "Y"),
        ("--Y--", ""), ("--Y--", "\"\""), ("--Y--", String(repeating: "Y", count: 71)), ("\0\0\0", "\0"),
    ]

    @Test(arguments: broken) func whatIsNoFormIsRefused(body: String, boundary: String) async {
        await #expect(throws: BrokenForm.self) { try await read(body, boundary: boundary) }
    }

    @Test(arguments: ["multipart/form-data", "multipart/form-data;", "multipart/form-data; charset=x", "multipart/form-data; boundary"])
    func withoutABoundaryThereIsNoForm(type: String) async {
        await #expect(throws: BrokenForm.self) { try await read(Data("--Y--".utf8), type: type) }
    }

    @Test func moreThanTwoHundredPartsAreNoForm() async throws {
        let part = "\r\n--Y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1"
        func form(_ count: Int) -> String { String(String(repeating: part, count: count).dropFirst(1)) + "\r\n--Y--" }
        #expect(try await read(form(200), boundary: "Y").all("a").count == 200)
        for count in [201, 100_000] { await #expect(throws: BrokenForm.self) { try await read(form(count), boundary: "Y") } }
    }

    /// A body that is nearly a boundary everywhere costs no more than any other.
    @Test(.timeLimit(.minutes(1))) func aBodyOfHalfBoundariesIsReadInTime() async throws {
        let boundary = String(repeating: "-", count: 69) + "Y"
        let nearly = Data("\r\n\(String(repeating: "-", count: 71))".utf8)
        let head = Data("--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n".utf8)
        let content = Data(repeatElement(nearly, count: 30_000).joined())
        let body = head + content + Data("\r\n--\(boundary)--".utf8)
        #expect(try await read(body, type: "multipart/form-data; boundary=\(boundary)").file?.bytes == content)
    }

    /// Whatever stands in a body, it is read or refused, and never ends the program.
    @Test func noiseIsReadOrRefused() async {
        var chance = SystemRandomNumberGenerator()
        let pieces = [
            "--Y", "\r\n", "--", "\r\n\r\n", "Content-Disposition: form-data", ";", " name=", "\"a\"", "\"", "filename=", "\0", "é", "=",
            "x",
        ]
        for _ in 0..<3000 {
            let body = (0..<Int.random(in: 0...30, using: &chance)).compactMap { _ in pieces.randomElement(using: &chance) }.joined()
            // Either is right: what counts is that it comes back.
            _ = try? await read(body, boundary: "Y")
        }
    }
}
