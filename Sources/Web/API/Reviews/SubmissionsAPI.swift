import Casework
import Domain
import HTTPTypes

/// Evidence on its way: the team sends it, the assessments team checks it, the lead assessor decides.
enum SubmissionsAPI {
    static let routes = [list, submit, show, forward, giveBack, decide]

    private static let submission = Given.path("submission", .recorded, "The identifier of the submission.")

    private static let list = APIRoute.list(
        .reviews, "/actions/:action/submissions", "List the submissions of an action", of: SubmissionItem.shape, ActionsAPI.action
    ) { call, stretch, id in
        let all = Sent.all(of: try await call.reader.action(id, for: call.person))
        return try Listed(whole: all.compactMap(SubmissionItem.init), stretch) { $0.name }
    }

    private static let submit = APIRoute.step(
        .reviews, "/actions/:action/submissions", "Submit evidence", gives: SubmissionItem.shape, status: .created,
        ActionsAPI.action,
        .optional("evidence", .list(of: pin, upTo: 200), "The versions to send: the latest of everything where none are named."),
        .optional("note", .words, "What the assessors should know.")
    ) { call, id, pins, note in
        let record = try await call.reader.action(id, for: call.person)
        try await call.casework.submitEvidence(
            pins ?? record.currentEvidence.map(\.pin), note: note, of: id, by: call.person, expecting: call.version ?? record.action.version
        )
        let all = Sent.all(of: try await call.reader.action(id, for: call.person))
        guard let made = all.compactMap(SubmissionItem.init).last(where: { $0.submission.by == call.person.id }) else {
            throw Failure.notFound
        }
        return made
    }

    private static let show = APIRoute.read(
        .reviews, "/submissions/:submission", "Read a submission", gives: SubmissionItem.shape, submission
    ) { call, id in
        try await call.submission(id)
    }

    private static let forward = APIRoute.step(
        .reviews, "/submissions/:submission/forwarding", "Forward evidence to the lead assessor", gives: SubmissionItem.shape, submission,
        .optional("note", .words, "What the lead assessor should know.")
    ) { call, id, note in
        try await call.step(submission: id) { try $0.forwardEvidence(note: note, by: $1) }
    }

    private static let giveBack = APIRoute.step(
        .reviews, "/submissions/:submission/return", "Return evidence to the team", gives: SubmissionItem.shape, submission,
        .field("reason", .words, "What is missing.")
    ) { call, id, reason in
        try await call.step(submission: id) { try $0.returnFromCheck(reason: reason, by: $1) }
    }
    .about("By the assessments team, before the lead assessor has it.")

    private static let decide = APIRoute.step(
        .reviews, "/submissions/:submission/decision", "Decide on evidence", gives: SubmissionItem.shape, submission,
        .field("decision", .choice(of: Verdict.self), "Whether the evidence is accepted, or more is asked for."),
        .optional("notes", .words, "What the team should know of an acceptance; of anything else, the reason, which must be given.")
    ) { call, id, verdict, notes in
        try await call.step(submission: id) { action, actor in
            switch verdict {
            case .accepted: try action.acceptEvidence(notes: notes, by: actor)
            case .returned: try action.returnFromDecision(reason: notes, by: actor)
            }
        }
    }

    enum Verdict: String, CaseIterable, Sendable { case accepted, returned }

    private static let pin = Kind.object(
        "EvidencePin",
        together(
            .field("evidence_id", .id(of: Evidence.self), "The piece."), .field("version", .integer(1...999), "The number of the version.")
        ).map { Evidence.Pin(evidence: $0, version: $1) })
}

extension Call {
    fileprivate func submission(_ id: RecordedID) async throws -> SubmissionItem {
        let all = Sent.all(of: try await reader.action(id.action, for: person))
        guard let item = all.first(where: { $0.id == id }).flatMap(SubmissionItem.init) else { throw Failure.notFound }
        return item
    }

    /// A step with what waits, and with nothing that was sent before or after it.
    fileprivate func step(
        submission id: RecordedID, _ verb: @Sendable @escaping (inout Action, Actor) throws -> Action.Event
    ) async throws -> SubmissionItem {
        let submission = try await submission(id).submission.id
        try await casework.change(id.action, by: person, expecting: version) { action, actor in
            let waiting = action.state.submission?.id
            let event = try verb(&action, actor)
            guard waiting == submission else { throw Failure.changedMeanwhile }
            return event
        }
        return try await self.submission(id)
    }
}
