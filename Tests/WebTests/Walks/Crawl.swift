import Foundation
import HTTPTypes

/// Follows every link from a page on, as somebody who opens everything they are offered.
struct Crawl {
    /// Every page that was reached, by its address.
    private(set) var pages: [String: Page] = [:]
    /// Addresses that forms lead to, and those that they would be sent to.
    private(set) var formTargets: Set<String> = []
    /// Everything that the pages' heads and scripts ask for.
    private(set) var parts: Set<String> = []

    init(from start: String = "/", as browser: Browser) async throws {
        var waiting = [start]
        var asked: Set<String> = []
        while let address = waiting.popLast() {
            guard asked.insert(address).inserted else { continue }
            let page = try await browser.send(.get, address)
            if let location = page.location {
                waiting.append(location)
                continue
            }
            pages[address] = page
            guard let tree = page.tree else { continue }
            waiting += tree.all("a").compactMap { $0["href"].flatMap(Self.ownPage) }
            waiting += tree.all("form").flatMap(Self.choices)
            formTargets.formUnion(tree.all("form").filter { $0["method"] == "post" }.compactMap { $0["action"] })
            parts.formUnion(tree.all("link").compactMap { $0["href"] } + tree.all("script", "img").compactMap { $0["src"] })
            parts.formUnion(tree.everything.compactMap { $0["data-live"] })
        }
    }

    /// Where each radio of a form that asks where to go leads to.
    private static func choices(in form: Element) -> [String] {
        guard form["method"] == "get", let action = form["action"] else { return [] }
        return form.all("input").filter { $0["type"] == "radio" }.compactMap { radio in
            guard let name = radio["name"], let value = radio["value"], !value.isEmpty else { return nil }
            return ownPage("\(action)?\(name)=\(value)")
        }
    }

    /// The path and query of a page of the site. Lists sorted and filtered in every way would be endless: of each list one filter is followed,
    /// of a document its files as it stands now, and of what a team shows the one point that every service of the walks has.
    private static func ownPage(_ address: String) -> String? {
        guard address.hasPrefix("/") else { return nil }
        let page = String(address.prefix { $0 != "#" })
        let isFileOfAnotherMoment = page.contains("/export/") && page.contains("?")
        let isOtherPoint =
            ["/present/", "/points/"].contains { page.contains("/demonstration/") && page.contains($0) } && !page.hasSuffix("/5")
        return page.filter { $0 == "&" }.count > 1 || isFileOfAnotherMoment || isOtherPoint ? nil : page
    }
}
