import HTTPTypes
import NIOCore
import TestSupport
import Testing

/// Bodies of forms as they come in at the door.
@Suite struct PostedTests {
    private static let sizes = [(999_000, 303), (1_000_001, 413), (5_000_000, 413)]

    @Test(arguments: sizes) func aFormMayHaveAMillionBytes(size: Int, code: Int) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            let token = try #require(try await browser.token())
            let body = "form-token=\(token)&x=" + String(repeating: "a", count: size)
            let page = try await browser.send(
                .post, "/sign-out", [.contentType: "application/x-www-form-urlencoded"], body: ByteBuffer(string: body))
            #expect(page.code == code)
            #expect(code == 303 || page.heading == "This is too large")
        }
    }

    /// Whoever has not signed in has no form with a file.
    @Test func nobodyGetsRoomForAFile() async throws {
        try await Engine.sqlite.withSite { site in
            let nobody = try await site.browser(as: nil)
            for (size, code) in [(1_000_001, 413), (900_000, 410)] {
                var body = ByteBuffer(string: "--Y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n")
                body.writeRepeatingByte(0x61, count: size)
                body.writeString("\r\n--Y--\r\n")
                let page = try await nobody.send(
                    .post, "/review/no-such-link", [.contentType: "multipart/form-data; boundary=Y"], body: body)
                #expect(page.code == code)
            }
        }
    }

    @Test func aFileMayHaveTenMillionBytesMore() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            let token = try #require(try await browser.token())
            for (size, code) in [(11_100_000, 413), (9_900_000, 303)] {
                let head =
                    "--Y\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n\(token)\r\n--Y\r\n"
                    + "Content-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
                var body = ByteBuffer(string: head)
                body.writeRepeatingByte(0x61, count: size)
                body.writeString("\r\n--Y--\r\n")
                #expect(
                    try await browser.send(.post, "/sign-out", [.contentType: "multipart/form-data; boundary=Y"], body: body).code == code)
            }
        }
    }

    @Test(arguments: [
        "application/x-www-form-urlencoded", "multipart/form-data; boundary=Y", "multipart/form-data", "application/json", "text/plain", "",
        "\u{e9}",
        "multipart/form-data; boundary=\"\(String(repeating: "x", count: 500))",
    ])
    func aBodyThatIsNoFormTakesNoStep(type: String) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            let token = try #require(try await browser.token())
            for body in ["", "{\"form-token\":\"\(token)\"}", "--Y\r\n", "form-token\0=\(token)x", "\0\0", "=&=&=", "%", "&&&&"] {
                let page = try await browser.send(.post, "/sign-out", [.contentType: type], body: ByteBuffer(string: body))
                #expect(page.code == 403 || page.code == 400, "\(type): \(body)")
            }
            #expect(try await browser.send(.get, "/").code == 200)
        }
    }

    @Test func tooManyFieldsAreNoForm() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            let fields = Array(repeating: ("a", "1"), count: 10_000)
            #expect(try await browser.submit("/sign-out", fields).code == 400)
        }
    }

    @Test(arguments: [
        "/?done=", "/?done=%3Cscript%3E", "/?done=imported%00", "/actions?page=-1", "/actions?page=99999999999999999999",
        "/actions?status=%00&status=x&q=%25_%5C%27%22", "/actions?owner=%FF", "/services?%%%=%",
        "/actions?q=\(String(repeating: "a", count: 8000))",
        "/actions?\(String(repeating: "status=toReview&", count: 500))", "/?then=//evil", "/actions?point=9223372036854775808",
    ])
    func noQueryBreaksAPage(address: String) async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.browser(as: site.world.people.teamLead).send(.get, address)
            #expect(page.code == 200)
            #expect(PageRules.broken(by: page) == [])
            #expect(page.done == nil || address.contains("imported"))
        }
    }
}
