import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite struct HostileTextTests {
    @Test(arguments: [Who.assessmentsTeam, .teamLead]) func whateverPeopleWriteStaysText(who: Who) async throws {
        try await Engine.sqlite.withSite { site in
            let reading = try await site.world.fillWithHostileText()
            let browser = try await site.browser(as: who.person(of: site.world.people))
            let crawl = try await Crawl(as: browser)
            #expect(crawl.pages.count > HostileText.all.count)
            var read = ""
            for (address, page) in crawl.pages where !page.isAttachment {
                try page.expectOnlyText(at: address)
                read += page.text + "\n"
            }
            for text in HostileText.all {
                let shown = text.unicodeScalars.filter { $0 != "\0" && $0 != "\u{202E}" }.map { String($0) }.joined()
                let folded = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(read.contains(folded), "nowhere to be read: \(text)")
            }
            guard who == .assessmentsTeam else { return }
            for page in ["", "/details", "/points/5", "/confirm", "/discard"] {
                try await browser.send(.get, "/imports/\(reading.id)\(page)").expectOnlyText(at: page)
            }
        }
    }

    @Test func whateverIsTypedIntoAFormComesBackAsText() async throws {
        try await Engine.sqlite.withSite(isDemo: true) { site in
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let nobody = try await site.browser(as: nil)
            let service = "/services/\(site.world.service.id)"
            let booking = "/services/\(site.world.otherService.id)/bookings/new"
            for text in HostileText.all {
                let long = text + String(repeating: "x", count: 300)
                let typed = text.replacing("\0", with: "").trimmingCharacters(in: .whitespacesAndNewlines)
                for (address, fields) in [
                    ("/services/new", [("name", long), ("provider", text), ("phase", text)]),
                    ("\(service)/team", [("email", text), ("role", text)]),
                    ("\(service)/phase", [("reason", text), ("phase", text), ("version", "1")]),
                    (
                        booking,
                        [
                            ("note", text), ("attending", text), ("transactions", text), ("date-1-day", text), ("elsewhere", text),
                            ("kind", "assessment"), ("id", "019cb7a8-0000-7000-8000-000000000001"),
                        ]
                    ),
                    ("/imports/new", [("text", text), ("format", text)]),
                ] {
                    let page = try await clerk.submit(address, fields)
                    #expect(page.code == 422, "\(address): \(text)")
                    try page.expectOnlyText(at: address)
                    let form = try #require(page.form(to: address))
                    #expect(form[fields[0].0]?.contains(typed) == true, "\(address) has lost \(text)")
                }
                try await nobody.send(form: "/sign-in", [("person", text), ("then", text)]).expectOnlyText(at: "/sign-in")
                let query = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
                for address in ["/actions?q=\(query)&status=\(query)&page=\(query)", "/?done=\(query)", "/\(query)", "/services/\(query)"] {
                    try await clerk.send(.get, address).expectOnlyText(at: address)
                }
                try await nobody.send(.get, "/sign-in?then=\(query)").expectOnlyText(at: "/sign-in")
            }
        }
    }
}

extension Page {
    /// Nothing on the page is anything but what our own templates write. That it could be read at all says that nothing broke out of its place.
    fileprivate func expectOnlyText(at address: String) throws {
        let tree = try #require(tree, "\(address) is no page")
        #expect(Set(tree.everything.map(\.name)).subtracting(HostileText.elements) == [], "\(address)")
        #expect(PageRules.broken(by: self) == [], "\(address)")
        let scripts = tree.all("script", "link").compactMap { $0["src"] ?? $0["href"] }
        #expect(scripts.allSatisfy { $0.hasPrefix("/assets/") }, "\(address)")
        #expect(tree.all("form").allSatisfy { $0["action"]?.hasPrefix("/") == true }, "\(address)")
    }
}

extension World {
    /// Every text of the world that comes from people, in all the hostile ways. Gives an import that waits.
    fileprivate func fillWithHostileText() async throws -> Import {
        let clerk = people.assessmentsTeam
        let texts = HostileText.all.compactMap(Words.init)
        // A service has many pages, so that one of them is called several of the texts.
        for place in stride(from: 0, to: texts.count, by: 6) {
            guard let name = Words(texts.dropFirst(place).prefix(6).map(\.text).joined(separator: " ")) else { continue }
            _ = try await casework.createService(name: name, provider: name, phase: nil, by: clerk)
        }
        for (number, text) in texts.enumerated() {
            guard let email = EmailAddress("person\(number)@waterways.example") else { continue }
            _ = try await casework.addPerson(name: text, email: email, roles: [], to: organisation.id)
            try await casework.join(service.id, email: email, as: .teamMember, by: clerk)
        }
        let json = try Self.hostileReport()
        let reading = try await casework.readImport(json, fileName: "<x-xss>\"'.json", format: nil, by: clerk)
        let kept = try await casework.readImport(json, fileName: "<x-xss>.json", format: nil, by: clerk)
        let report = try await casework.confirm(
            kept.id, by: clerk, expecting: nil, for: .existing(service.id), leadAssessor: people.leadAssessor.id)
        try await casework.issue(report.id, by: clerk, expecting: nil)
        for (action, text) in zip(actions, texts) { try await write(text, on: action) }
        try await addEvidence(saying: texts)
        if let all = Words(texts.map(\.text).joined(separator: "\n\n")) { try await talk(saying: all) }
        return reading
    }

    /// A sprint, an update and a block that say it.
    private func write(_ text: Words, on action: Action) async throws {
        let member = people.teamMember
        try await bring(action, to: .planned)
        try await casework.change(action.id, by: member, expecting: nil) { try $0.plan(sprint: text, by: $1) }
        try await casework.change(action.id, by: member, expecting: nil) { try $0.update(text, on: $1.today, by: $1) }
        try await casework.change(action.id, by: member, expecting: nil) { try $0.block(reason: text, by: $1) }
    }

    /// Notes, files and links that say it in every place they have, some of them sent and some removed.
    private func addEvidence(saying texts: [Words]) async throws {
        let member = people.teamMember
        guard let action = actions.last else { return }
        for text in texts {
            let title = try Evidence.title(text.text)
            let note = try await add(Evidence.Draft(title: title, content: .note(text), dated: today), to: action.id)
            let file = try await keepFile(Sample.text, name: text.text)
            try await add(Evidence.Draft(title: title, content: .file(file), dated: today), to: action.id)
            try await casework.removeEvidence(note.id, reason: text, by: member)
        }
        let link = try Evidence.Link("https://evil.example/'onx='\"><x-xss>?a=<script>xss()</script>&b=`")
        let sent = try await add(Evidence.Draft(title: try Evidence.title("<x-xss>"), content: .link(link), dated: today), to: action.id)
        try await casework.change(action.id, by: member, expecting: nil) { try $0.unblock(by: $1) }
        try await casework.submitEvidence([sent.pin], note: texts.first, of: action.id, by: member, expecting: nil)
    }

    /// A question and its answer, what the team shows, a booking, and a report that is challenged and amended.
    private func talk(saying text: Words) async throws {
        let (clerk, lead, team) = (people.assessmentsTeam, people.leadAssessor, people.teamLead)
        let question = try await casework.ask(text, about: .action(amber.id), to: .panel, by: team)
        try await casework.change(question.id, by: lead, expecting: nil) { try $0.answer(text, by: $1) }
        try await casework.changeDemonstration(of: service.id, kind: .reassessment, by: team, expecting: nil) {
            try $0.write(text, point: 5, scope: $1, by: $2)
        }
        let draft = Booking.Draft(preferred: [try bookableDay], attending: text, answeredForBy: text, note: text)
        let booking = try await casework.requestBooking(draft, kind: .assessment, phase: .alpha, of: otherService.id, by: clerk)
        try await casework.cancel(booking.id, reason: text, by: clerk, expecting: nil)
        try await casework.change(report.id, by: team, expecting: nil) { try $0.challenge(reason: text, meeting: nil, by: $1) }
        try await amend(report.id, reason: text.text) { $0.with(findings: [text.text]) }
        try await casework.issue(report.id, by: clerk, expecting: nil)
        try await casework.movePhase(of: service.id, to: .alpha, reason: text, by: clerk, expecting: nil)
    }

    private static func hostileReport() throws -> Data {
        let texts = HostileText.all.compactMap { Words($0)?.text }
        let points: [[String: Any]] = zip([4, 5, 10], ["amber", "red", "amber"]).map { number, rating in
            ["number": number, "title": texts[number], "rating": rating, "actions": texts, "advice": texts]
        }
        let report: [String: Any] = [
            "service": texts.first ?? "", "organisation": texts.last ?? "", "phase": "alpha", "assessment_type": "assessment",
            "date": "2026-02-01", "standard": "govuk-14", "overall": "red", "points": points, "unassigned_actions": texts,
            "lead_assessor": texts.first ?? "", "previous_reports": texts, "problems": [] as [String],
        ]
        return try JSONSerialization.data(withJSONObject: report)
    }
}
