import Casework
import Domain
import Foundation
import TestSupport

/// What the team of the world did on its red point, with words in it that would do harm in a page, and what the panel answered.
struct DemonstrationStory: Sendable {
    let world: World
    /// Marked as ready, with an update, evidence of each kind, and a question that was answered.
    let ready: Action
    /// In progress, with an update.
    let open: Action

    static let script = "<script>xss()</script>"
    static let words = "We put **all 12 problems** right.\n\n- tested with 5 people \(script)\n- audited again"

    init(_ world: World) throws {
        self.world = world
        var reds = world.actions.filter { $0.rating == .red }.makeIterator()
        guard let ready = reds.next(), let open = reds.next() else { throw CancellationError() }
        (self.ready, self.open) = (ready, open)
    }

    func tell() async throws {
        try await world.bring(ready, to: .inProgress)
        try await change(ready, by: world.people.teamMember) { try $0.update(Words("Put right 12 problems."), on: $1.today, by: $1) }
        try await world.add(try world.note("Notes of the audit \(Self.script)"), to: ready.id)
        try await add("The audit itself", .link(try Evidence.Link("https://audit.example.gov.uk/round?x=1&y=2")))
        try await add("Answers", .file(try await world.keepFile(Array("a,b\n1,2\n".utf8), name: "answers.csv")))
        try await change(ready, by: world.people.teamLead) { try $0.markReady(whatWasDone: Words("Audited again, nothing left."), by: $1) }
        try await world.bring(open, to: .inProgress)
        try await change(open, by: world.people.teamMember) { try $0.update(Words("Found 6 people to ask."), on: $1.today, by: $1) }
        let question = try await world.casework.ask(
            Words("Is one audit enough?"), about: .action(ready.id), to: .panel, by: world.people.teamMember)
        try await world.casework.change(question.id, by: world.people.assessor, expecting: nil) {
            try $0.answer(Words("One is enough, with users."), by: $1)
        }
    }

    /// The team says how it meets the point.
    func write(_ words: String = words) async throws {
        try await world.casework.changeDemonstration(
            of: world.service.id, kind: .reassessment, by: world.people.teamLead, expecting: nil
        ) { try $0.write(Words(words), point: 5, scope: $1, by: $2) }
    }

    /// The team leaves the action out that is still open.
    func leaveOutTheOpenOne() async throws {
        let key = Demonstration.Item.Key.action(open.id)
        try await world.casework.changeDemonstration(
            of: world.service.id, kind: .reassessment, by: world.people.teamMember, expecting: nil
        ) { try $0.hide(key, point: 5, scope: $1, by: $2) }
    }

    private func add(_ title: String, _ content: Evidence.Content) async throws {
        try await world.add(Evidence.Draft(title: try Evidence.title(title), content: content, dated: world.today), to: ready.id)
    }

    private func change(
        _ action: Action, by person: Person, _ verb: @Sendable @escaping (inout Action, Actor) throws -> Action.Event
    ) async throws {
        try await world.casework.change(action.id, by: person, expecting: nil, verb)
    }
}

extension World {
    /// Where the pages of the reassessment's demonstration are.
    var demonstration: String { "/services/\(service.id)/demonstration/reassessment" }
}
