import Testing

@testable import assessment_actions

@Suite struct UnreadableRequestTests {
    private static let host = "Host: localhost\r\n"

    @Test func whatIsNotHTTPIsAnsweredInWordsAndTheConnectionEnds() async throws {
        try await RawConnection.with { raw in
            for request in [
                "GET /sign-in\r\n\r\n", "GET / HTTP/1.1\nHost: localhost\n\n", "GET / HTTP/3.0\r\n\(Self.host)\r\n",
                "BREW / HTTP/1.1\r\n\(Self.host)\r\n", "GET / HTTP/1.1\r\n\(Self.host)X: a\r\n b\r\n\r\n",
                "GET / HTTP/1.1\r\n\(Self.host)X: a\u{1}b\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\r\n\r\n",
                "POST / HTTP/1.1\r\n\(Self.host)Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\n\(Self.host)Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
            ] {
                let answer = try await raw.ask(request)
                #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"), "\(request.debugDescription)")
                #expect(answer.contains("This request cannot be read") && answer.hasSuffix("</html>\n"))
                #expect(answer.contains("Connection: close\r\n") && answer.contains("Content-Security-Policy: default-src 'none'"))
            }
        }
    }

    @Test func cookiesThatAreTooLargeAreToldOfAsSuch() async throws {
        try await RawConnection.with { raw in
            for fields in [
                "Cookie: \(String(repeating: "a", count: 20_000))\r\n", "Cookie: \(String(repeating: "a", count: 1_000_000))\r\n",
                String(repeating: "Cookie: a=b\r\n", count: 200),
                String(repeating: "X: \(String(repeating: "b", count: 9000))\r\n", count: 4),
            ] {
                let answer = try await raw.ask("GET /cookies HTTP/1.1\r\n\(Self.host)\(fields)\r\n")
                #expect(answer.hasPrefix("HTTP/1.1 431 Request Header Fields Too Large\r\n"))
                #expect(answer.contains("Clear the cookies of this site"))
                #expect(answer.contains("X-Content-Type-Options: nosniff"))
            }
        }
    }

    @Test func anAnswerThatIsUnderWayIsNotInterrupted() async throws {
        try await RawConnection.with { raw in
            let answer = try await raw.ask("GET /healthz HTTP/1.1\r\n\(Self.host)\r\nGARBAGE\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(!answer.contains("<html"))
        }
    }

    @Test func aHostThatIsMissingTwiceOrAnotherIsRefused() async throws {
        try await RawConnection.with { raw in
            for fields in [
                "", "Host:\r\n", "\(Self.host)\(Self.host)", "\(Self.host)Host: evil.example\r\n", "Host: evil.example\r\n",
                "Host: somebody@localhost\r\n", "Host: local host\r\n", "Host: localhost, evil.example\r\n",
            ] {
                let answer = try await raw.ask("GET /cookies HTTP/1.1\r\n\(fields)\r\n", until: "</html>\n")
                #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"), "\(fields.debugDescription)")
                #expect(answer.contains("This site has another address") && !answer.contains("evil.example"))
            }
        }
    }

    @Test func theNameInAnAddressIsNotBelieved() async throws {
        try await RawConnection.with { raw in
            let answer = try await raw.ask("GET http://evil.example/actions HTTP/1.1\r\n\(Self.host)Connection: close\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 303 See Other\r\n"))
            #expect(!answer.contains("evil.example"))
        }
    }

    @Test func whatASplitHeaderWouldAddIsNoHeader() async throws {
        try await RawConnection.with { raw in
            for address in [
                "/sign-in?then=/%0D%0ASet-Cookie:%20a=b", "/actions?a=%0d%0aX-Evil:%20b", "/%0d%0aX-Evil:%20b", "/evidence/%0d%0aX-Evil: b",
            ] {
                let answer = try await raw.ask("GET \(address) HTTP/1.1\r\n\(Self.host)Connection: close\r\n\r\n")
                let head = try #require(answer.split(separator: "\r\n\r\n").first)
                #expect(!head.lowercased().contains("\nx-evil") && !head.lowercased().contains("\nset-cookie"), "\(address)")
            }
        }
    }
}
