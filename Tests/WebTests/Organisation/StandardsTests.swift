import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

/// The standards that reports may be against: listed, added by hand or from a file, retired and brought back.
@Suite struct StandardsTests {
    private static let list = "/organisation/standards"
    private static let new = "/organisation/standards/new"
    private static let csv = Data("number,title,group\n2,Mind the locks,Water\n1,Know the boats,Water\n".utf8)

    private func browser(_ site: TestSite) async throws -> Browser { try await site.browser(as: site.world.people.administrator) }

    @Test(arguments: Engine.allCases) func aStandardIsTyped(engine: Engine) async throws {
        try await engine.withSite { site in
            let browser = try await browser(site)
            let form = try #require(try await browser.get(Self.new).form(to: Self.new))
            let points = "# Water\r\n1. Know the boats\r\n2. Mind the locks\r\n# Land\r\nKeep the towpath"
            let added = try await browser.submit(form, typing: ["title": "Canal standard", "version": "2026", "points": points])
            #expect(added.done == "The standard is added, and new reports can be against it")
            #expect(added.heading.hasSuffix("Canal standard") && added.text.contains("Added by your organisation"))
            #expect(PageRules.broken(by: added) == [])
            let standards = try await site.world.casework.reader.organisationStandards(for: site.world.people.administrator)
            let kept = try #require(standards.listed.last?.standard.points)
            #expect(kept.map(\.title) == ["Know the boats", "Mind the locks", "Keep the towpath"])
            #expect(kept.map(\.group) == ["Water", "Water", "Land"])
            #expect(try await browser.get(Self.list).has(link: "Canal standard version 2026"))
        }
    }

    @Test func whatIsWrongIsSaidAndKept() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await browser(site)
            let form = try #require(try await browser.get(Self.new).form(to: Self.new))
            let wrong = try await browser.submit(form, typing: ["title": "", "version": "2026", "points": "Know\nknow"])
            #expect(wrong.code == 422)
            #expect(wrong.errors == ["Enter a title of 200 characters or fewer", "Point 2: point 1 has this title too"])
            #expect(wrong.form(to: Self.new)?["points"] == "Know\nknow")
            #expect(PageRules.broken(by: wrong) == [])
        }
    }

    @Test func aFileIsCheckedBeforeItIsAdded() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await browser(site)
            let count = try await site.historyCount()
            let check = try await browser.upload(Self.new, file: ("canals.csv", Self.csv), [("title", "Canal standard")])
            #expect(check.code == 200 && check.heading.hasSuffix("Check the standard") && check.text.contains("Mind the locks"))
            #expect(try await site.historyCount() == count)
            #expect(PageRules.broken(by: check) == [])
            let form = try #require(check.form(to: Self.new))
            let unnamed = try await browser.submit(form, typing: [:])
            #expect(unnamed.code == 422 && unnamed.heading.hasSuffix("Check the standard") && unnamed.errors.count == 1)
            let again = try #require(unnamed.form(to: Self.new))
            let added = try await browser.submit(again, typing: ["version": "2026"])
            #expect(added.heading.hasSuffix("Canal standard") && added.text.contains("Know the boats"))
        }
    }

    @Test(arguments: [
        ("not a standard", "The file is not a standard"), ("number,title\n1,A\n1,B\n", "Point 1: another point has this number"),
        ("", "The file is empty"), ("{\"points\": [{\"number\": 1, \"title\": 2}]}", "Point 1, title"),
    ])
    func aFileThatCannotBeReadIsRefused(content: String, message: String) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await browser(site)
            let page = try await browser.upload(
                Self.new, file: ("file.txt", Data(content.utf8)), [("title", "Canal standard"), ("version", "1")])
            #expect(page.code == 422 && page.heading.hasSuffix("Add a standard"))
            #expect(page.errors.first?.contains(message) == true, "\(page.errors)")
            #expect(page.form(to: Self.new)?["title"] == "Canal standard")
        }
    }

    @Test func aDownloadedStandardCanBeAddedAsANewVersion() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await browser(site)
            let file = try await browser.send(.get, "\(Self.list)/govuk-14/download")
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"govuk-14.json\"")
            let check = try await browser.upload(Self.new, file: ("govuk-14.json", Data(file.body.utf8)), [("version", "2030")])
            let added = try await browser.submit(try #require(check.form(to: Self.new)), typing: [:])
            #expect(added.done != nil)
            let standards = try await site.world.casework.reader.organisationStandards(for: site.world.people.administrator)
            #expect(standards.listed.last?.standard.points == Standard.govuk14.points)
        }
    }

    @Test func aStandardIsRetiredAndBroughtBack() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await browser(site)
            let address = "\(Self.list)/nhs-17"
            let form = try #require(try await browser.get(address).form(to: "\(address)/retire"))
            let retired = try await browser.submit(form)
            #expect(retired.done == "New reports cannot be against this standard any more")
            let twice = try await browser.submit(form)
            #expect(twice.code == 409 && twice.errors == ["It is so already. Nothing has changed."])
            #expect(PageRules.broken(by: twice) == [])
            let back = try await browser.submit(try #require(twice.form(to: "\(address)/bring-back")))
            #expect(back.done == "New reports can be against this standard again")
        }
    }

    @Test func theLastStandardStays() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await browser(site)
            let administrator = site.world.people.administrator
            for standard in Standard.catalogue.dropFirst() { try await site.world.casework.retire(standard.id, by: administrator) }
            let address = "\(Self.list)/govuk-14"
            let refused = try await browser.submit(try #require(try await browser.get(address).form(to: "\(address)/retire")))
            #expect(refused.code == 409 && refused.errors.first?.contains("only standard") == true)
            #expect(try await browser.get("\(Self.list)/no-such-standard").code == 404)
        }
    }

    @Test func nobodyElseSeesThem() async throws {
        try await Engine.sqlite.withSite { site in
            for (name, person) in site.world.people.all where name != "administrator" {
                let browser = try await site.browser(as: person)
                for address in [Self.list, Self.new, "\(Self.list)/govuk-14", "\(Self.list)/govuk-14/download"] {
                    #expect(try await browser.send(.get, address).code == 403, "\(name), \(address)")
                }
            }
        }
    }
}
