import Casework
public import Domain
import Foundation

extension World {
    /// A note of two days ago, before anybody has added it.
    public func note(_ title: String = "Notes of the last round") throws -> Evidence.Draft {
        Evidence.Draft(
            title: try Evidence.title(title), content: .note(try World.words("Five of *six* people found it.")),
            dated: today.adding(days: -2))
    }

    /// Adds evidence to an action, as the team member unless told otherwise.
    @discardableResult
    public func add(_ draft: Evidence.Draft, to action: Action.ID, by person: Person? = nil) async throws -> Evidence {
        let before = Set(try await evidence(of: action).map(\.id))
        try await casework.addEvidence(draft, to: action, by: person ?? people.teamMember)
        guard let added = try await evidence(of: action).first(where: { !before.contains($0.id) }) else { throw Missing(what: "evidence") }
        return added
    }

    /// All that an action has ever had, oldest first.
    public func evidence(of action: Action.ID) async throws -> [Evidence] {
        try await casework.reader.action(action, for: people.assessmentsTeam).evidence
    }

    /// A bundle of one note, which the action then has. It is still to be submitted.
    public func submission(of action: Action, note: String = "Notes of the last round.") async throws -> Submission {
        let evidence = try await add(try self.note(), to: action.id)
        return Submission(
            id: Identifier(at: clock.now, random: Environment.chance(10)), note: Words(note), evidence: [evidence.pin],
            by: people.teamMember.id, at: clock.now)
    }

    /// Adds a note and sends it to the assessments team.
    @discardableResult
    public func submitNote(of action: Action.ID) async throws -> Action {
        let evidence = try await add(try note(), to: action)
        return try await casework.submitEvidence(
            [evidence.pin], note: Words("Notes of the last round."), of: action, by: people.teamMember, expecting: nil)
    }

    /// A file that was received and kept, before anybody has added it.
    public func file(_ bytes: [UInt8], name: String) async throws -> Evidence.Draft {
        Evidence.Draft(title: try World.words("A file"), content: .file(try await keepFile(bytes, name: name)), dated: today)
    }

    /// Receives a file and keeps it, as a page would.
    public func keepFile(_ bytes: [UInt8], name: String?) async throws -> Evidence.File {
        let incoming = try await casework.receiveFile()
        try await incoming.append(bytes)
        return try await casework.keep(incoming, name: name)
    }
}
