import Foundation
import Markup
import NIOCore
import TestSupport
import Testing

@testable import Web

/// Styles and scripts are the same for everybody and found by what they hold.
struct AssetsTests {
    @Test func theDesignSystemsFontsAreNamedOnServiceHostsAlone() async throws {
        #expect(try !styles(at: nil).contains("@font-face"))
        #expect(try !styles(at: "https://actions.example.gov.uk").contains("/assets/fonts/"))
        #expect(try styles(at: "https://actions.service.gov.uk").contains("@font-face"))
    }

    @Test func theRestOfTheStylesStays() throws {
        let plain = try styles(at: nil)
        let govuk = try styles(at: "https://actions.service.gov.uk")
        #expect(plain.count > govuk.count - 2_000)
        #expect(plain.contains(".govuk-button{"))
        #expect(plain.filter { $0 == "{" }.count == plain.filter { $0 == "}" }.count)
    }

    private func styles(at address: String?) throws -> String {
        let settings = SiteSettings(baseURL: address.flatMap { URL(string: $0) }, frontendFolder: TestSite.frontendFolder)
        let assets = try Assets(frontend: settings.frontendFolder, branding: settings.branding)
        let address = assets["govuk-frontend.min.css"].text
        let file = try #require(assets.file(String(address.dropFirst("/assets/".count))))
        return String(buffer: file.content)
    }
}
