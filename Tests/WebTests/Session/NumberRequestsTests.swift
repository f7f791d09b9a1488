import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

@Suite struct NumberRequestsTests {
    private let field = HTTPField.Name("X-Request-Id")

    private func number(_ site: TestSite, _ path: String, given: String? = nil) async throws -> String? {
        let field = try #require(field)
        var headers = HTTPFields()
        headers[field] = given
        return try await site.browser(as: nil).send(.get, path, headers).headers[field]
    }

    @Test func everyAnswerHasANumberOfItsOwn() async throws {
        try await Engine.sqlite.withSite { site in
            var numbers: Set<String> = []
            let addresses = ["/cookies", "/healthz", "/no-such-page", "/assets/images/favicon.ico", "/services", "/api/v1/history"]
            for address in addresses { numbers.insert(try #require(try await number(site, address))) }
            #expect(numbers.count == addresses.count)
        }
    }

    @Test func aNumberIsTakenFromAProxyOfOursAndFromNobodyElse() async throws {
        try await Engine.sqlite.withSite(from: "192.0.2.1", set: { $0.trustedProxies = TrustedProxies("192.0.2.1") ?? .none }) { site in
            let taken = try await number(site, "/cookies", given: "Ab1.2-3_4")
            #expect(taken == "Ab1.2-3_4")
            for made in ["a b", "a\"b", String(repeating: "a", count: 65), "é"] {
                let own = try await number(site, "/cookies", given: made)
                #expect(own != made)
            }
        }
        try await Engine.sqlite.withSite(from: "203.0.113.5", set: { $0.trustedProxies = TrustedProxies("192.0.2.1") ?? .none }) { site in
            let own = try await number(site, "/cookies", given: "mine")
            #expect(own != "mine")
        }
    }

    @Test func aPageOfTroubleShowsTheNumberOfItsAnswer() async throws {
        try await Engine.sqlite.withSite { site in
            let field = try #require(field)
            for error in [StorageError.full, .outcomeUnknown, .unavailable("away"), .refused("no")] {
                let page = try await site.failing(with: error).send(.get, "/fails")
                let number = try #require(page.headers[field])
                #expect(page.text.contains("give the number \(number)"), "\(error)")
            }
        }
    }

    @Test func whereNobodyKnowsWhetherItWasSavedThePageSaysSo() async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.failing(with: StorageError.outcomeUnknown).send(.get, "/fails")
            #expect(page.code == 503)
            #expect(page.text.contains("We cannot tell whether what you entered has been saved."))
            let other = try await site.failing(with: StorageError.unavailable("away")).send(.get, "/fails")
            #expect(other.code == 503)
            #expect(other.text.contains("What you entered has not been saved."))
        }
    }
}
