import Casework
import Domain
import Foundation
import TestSupport

/// Four days in March on the amber actions of the world's report, with words in them that would do harm in a page or a spreadsheet.
struct TrackerStory: Sendable {
    let world: World
    /// Accepted at the second try, with evidence that came after the decision.
    let accepted: Action
    /// On the roadmap.
    let planned: Action
    /// Blocked, extended, and with an update that looks like a formula.
    let blocked: Action

    init(_ world: World) throws {
        self.world = world
        var ambers = world.actions.filter { $0.rating == .amber }.makeIterator()
        guard let accepted = ambers.next(), let planned = ambers.next(), let blocked = ambers.next() else { throw CancellationError() }
        (self.accepted, self.planned, self.blocked) = (accepted, planned, blocked)
    }

    static let formula = "=cmd|' /C calc'!A0"
    static let script = "<script>xss()</script>"

    /// 4 March: the team works on one and sends its evidence.
    func firstDay() async throws {
        try await world.bring(accepted, to: .inProgress)
        try await change(accepted, by: world.people.teamMember) {
            try $0.update(Words("Asked 12 people who share a mooring."), on: $1.today, by: $1)
        }
        try await world.add(try world.note("Notes of the last round"), to: accepted.id)
        try await add("What we found \(Self.script)", .link(try Evidence.Link("https://research.example.gov.uk/round?x=1&y=2")))
        try await add(Self.formula, .file(try await world.keepFile(Array("a,b\n1,2\n".utf8), name: "answers.csv")))
        try await submit("The last round, with its numbers.")
    }

    /// 5 March: the lead assessor wants more of the one; the team proposes a roadmap item for the next.
    func secondDay() async throws {
        world.clock.advance(days: 1)
        try await change(accepted, by: world.people.assessmentsTeam) { try $0.forwardEvidence(note: Words("Complete."), by: $1) }
        try await change(accepted, by: world.people.leadAssessor) {
            try $0.returnFromDecision(reason: Words("Say how many were asked."), by: $1)
        }
        try await world.bring(planned, to: .roadmapProposed)
    }

    /// 6 March: both are decided; the third is blocked and gets more time.
    func thirdDay() async throws {
        world.clock.advance(days: 1)
        let pieces = try await world.evidence(of: accepted.id)
        guard let note = pieces.first(where: { $0.latest.title.text == "Notes of the last round" }) else { throw CancellationError() }
        try await world.casework.changeEvidence(
            note.id, to: try world.note("Notes of the last round, with numbers"), by: world.people.teamMember, expecting: 1)
        try await submit("With the numbers now.")
        try await change(accepted, by: world.people.assessmentsTeam) { try $0.forwardEvidence(note: nil, by: $1) }
        try await change(accepted, by: world.people.leadAssessor) { try $0.acceptEvidence(notes: Words("That answers it."), by: $1) }
        try await change(planned, by: world.people.leadAssessor) { try $0.agree(note: Words("Bring it to the next one."), by: $1) }
        try await world.bring(blocked, to: .inProgress)
        try await change(blocked, by: world.people.teamMember) { try $0.update(Words("@SUM(A1) is what they typed"), on: $1.today, by: $1) }
        try await change(blocked, by: world.people.teamMember) { try $0.block(reason: Words("+1 office is closed"), by: $1) }
        let later = Day(year: 2026, month: 6, day: 10)
        try await change(blocked, by: world.people.assessmentsTeam) { action, actor in
            guard let later else { throw CancellationError() }
            return try action.extend(to: later, reason: Words("Its council meets in June."), by: actor)
        }
    }

    /// 7 March: an afterthought.
    func fourthDay() async throws {
        world.clock.advance(days: 1)
        try await world.add(try world.note("An afterthought"), to: accepted.id)
    }

    func tell() async throws {
        try await firstDay()
        try await secondDay()
        try await thirdDay()
        try await fourthDay()
    }

    private func add(_ title: String, _ content: Evidence.Content) async throws {
        try await world.add(
            Evidence.Draft(title: try Evidence.title(title), content: content, dated: world.today.adding(days: -1)), to: accepted.id)
    }

    private func submit(_ note: String) async throws {
        let pins = try await world.evidence(of: accepted.id).map(\.pin)
        try await world.casework.submitEvidence(pins, note: Words(note), of: accepted.id, by: world.people.teamMember, expecting: nil)
    }

    private func change(
        _ action: Action, by person: Person, _ verb: @Sendable @escaping (inout Action, Actor) throws -> Action.Event
    ) async throws {
        try await world.casework.change(action.id, by: person, expecting: nil, verb)
    }
}

extension TestSite {
    /// Any address, by somebody who has just signed in: sessions do not outlast the days of a story.
    func page(_ address: String, as person: Person) async throws -> Page { try await browser(as: person).get(address) }

    var tracker: String { "/reports/\(world.report.id)/tracker" }
}

extension Page {
    /// What the tracker says of one action.
    func entry(_ action: Action) -> Element? { tree?.withID("action-\(action.id)") }

    /// The document itself, to the letter.
    var record: String? {
        guard let start = body.range(of: "<div id=\"tracker-record\">"), let end = body.range(of: "</main>") else { return nil }
        return String(body[start.lowerBound..<end.lowerBound])
    }

    /// The link that shows the document like this for ever.
    var permalink: String? {
        links.first { $0.text.hasPrefix("Link to the document as it st") }?["href"]?.replacing("&amp;", with: "&")
    }
}
