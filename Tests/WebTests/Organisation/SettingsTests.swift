import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

/// The settings that have a page each: what is entered holds, what is wrong is said and kept, and nobody undoes what they have not seen.
@Suite struct SettingsTests {
    @Test func everySettingIsFoundFromOnePage() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let page = try await browser.get("/organisation")
            #expect(page.heading.hasSuffix("Settings"))
            for name in ["People and roles", "Booking rules", "Working days", "Standards", "Emails", "History", "API tokens"] {
                #expect(page.has(link: name), "\(name)")
            }
            #expect(PageRules.broken(by: page) == [])
        }
    }

    @Test(arguments: Engine.allCases) func theNameAndTheDomainsAreChanged(engine: Engine) async throws {
        try await engine.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let form = try #require(try await browser.get("/organisation/details").form(to: "/organisation/details"))
            let wrong = try await browser.submit(form, typing: ["name": "", "domains": "canals.example\nnot a domain"])
            #expect(wrong.code == 422 && wrong.errors.count == 2)
            #expect(wrong.form(to: "/organisation/details")?["domains"]?.contains("not a domain") == true)
            let saved = try await browser.submit(form, typing: ["name": "Canals", "domains": "@Canals.example\nlocks.example"])
            #expect(saved.done == "The settings are saved")
            #expect(saved.form(to: "/organisation/details")?["domains"]?.contains("canals.example") == true)
            let stale = try await browser.submit(form, typing: ["name": "Rivers"])
            #expect(stale.code == 409 && stale.form(to: "/organisation/details")?["name"] == "Rivers")
            #expect(PageRules.broken(by: stale) == [])
        }
    }

    @Test func teamsSeeWhichFilesTheyCanAdd() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let form = try #require(try await browser.get("/organisation/files").form(to: "/organisation/files"))
            let none = try await browser.submit(form, typing: [("kinds", "tape"), ("megabytes", "0")])
            #expect(none.code == 422 && none.errors.count == 2 && none.form(to: "/organisation/files")?["megabytes"] == "0")
            let saved = try await browser.submit(form, typing: [("kinds", "pdf"), ("megabytes", "1")])
            #expect(saved.done == "The settings are saved")
            let action = try await site.world.bring(site.world.amber, to: .inProgress)
            let team = try await site.browser(as: site.world.people.teamLead)
            let page = try await team.get("/actions/\(action.id)/evidence/file")
            #expect(page.text.contains("PDF. The file must be 1 MB or smaller."))
        }
    }

    @Test func aLetterKeepsItsLink() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let address = "/organisation/letters/invitation"
            let form = try #require(try await browser.get(address).form(to: address))
            let wrong = try await browser.submit(form, typing: ["body": "Come and see."])
            #expect(wrong.code == 422 && wrong.errors == ["The text must say ((link))"])
            #expect(wrong.form(to: address)?["body"] == "Come and see.")
            #expect(PageRules.broken(by: wrong) == [])
            let saved = try await browser.submit(form, typing: ["subject": "Join us", "body": "Come: ((link))"])
            #expect(saved.done == "The settings are saved")
            #expect(try await browser.get(address).form(to: address)?["subject"] == "Join us")
            let stale = try await browser.submit(form, typing: ["subject": "Other"])
            #expect(stale.code == 409 && stale.form(to: address)?["subject"] == "Other")
            #expect(try await browser.get("/organisation/letters/postcard").code == 404)
        }
    }

    @Test func nobodyElseSeesTheSettings() async throws {
        try await Engine.sqlite.withSite { site in
            for (name, person) in site.world.people.all where name != "administrator" {
                let browser = try await site.browser(as: person)
                for address in ["/organisation", "/organisation/details", "/organisation/files", "/organisation/letters"] {
                    #expect(try await browser.send(.get, address).code == 403, "\(name), \(address)")
                }
            }
        }
    }
}
