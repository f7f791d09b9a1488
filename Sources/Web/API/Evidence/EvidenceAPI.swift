import Casework
import Domain
import HTTPTypes
import Hummingbird

/// Links, files and notes that support an action.
enum EvidenceAPI {
    static let routes = [list, add, addFile, show, change, remove, file]

    private static let evidence = Given.path("evidence", Evidence.self, "The identifier of the evidence.")

    private static let list = APIRoute.list(
        .evidence, "/actions/:action/evidence", "List the evidence of an action", of: EvidenceItem.shape, ActionsAPI.action
    ) { call, stretch, id in
        let pieces = try await call.reader.action(id, for: call.person).evidence
        return try Listed(whole: pieces.map(EvidenceItem.init), stretch) { $0.name }
    }
    .about("What was removed is there too, and says so.")

    private static let add = APIRoute.add(
        .evidence, "/actions/:action/evidence", "Add a link or a note", gives: EvidenceItem.shape, ActionsAPI.action, title, note, address,
        dated
    ) { call, action, title, note, address, dated in
        let id = call.casework.newEvidence()
        try await call.casework.addEvidence(
            Evidence.Draft(title: try Evidence.title(title), content: try content(note, address), dated: dated ?? call.today), as: id,
            to: action, by: call.person)
        return try await call.evidence(id)
    }
    .about("Give either `note` or `address`. A file is sent to `/actions/{action}/evidence/files`.")

    private static let addFile = APIRoute.send(
        .evidence, "/actions/:action/evidence/files", "Add a file", takes: .evidence, gives: EvidenceItem.shape, ActionsAPI.action,
        .query("filename", .line(upTo: 255), "What it is called."),
        .query("title", .line(upTo: 200), "What it is: the name of the file where none is given."),
        .query("dated", .day, "The day that it is of: today where none is given.")
    ) { call, file, action, name, title, dated in
        guard case .arrived(let arrived) = file else { throw Failure.notFound }
        let kept = try await call.casework.keep(
            arrived.file, name: name.flatMap { FileName($0)?.text }, following: call.visit.fileRules)
        let id = call.casework.newEvidence()
        try await call.casework.addEvidence(
            Evidence.Draft(title: try Evidence.title(title ?? kept.name), content: .file(kept), dated: dated ?? call.today), as: id,
            to: action, by: call.person)
        return try await call.evidence(id)
    }
    .about("The body is the file. What kind it is, is told from its bytes; it is looked at for malicious software where that is set up.")
    .paced(.uploads)
    .admitting { call in
        let record = try await call.reader.action(try call.visit.id("action"), for: call.person)
        try record.permit(.addEvidence)
        if let obstacle = record.obstacle(to: .addEvidence) { throw obstacle }
    }

    private static let show = APIRoute.read(
        .evidence, "/evidence/:evidence", "Read a piece of evidence", gives: EvidenceItem.shape, evidence
    ) { call, id in
        try await call.evidence(id)
    }

    private static let change = APIRoute.step(
        .evidence, "/evidence/:evidence/versions", "Add a new version of a link or a note", gives: EvidenceItem.shape, evidence, title,
        note,
        address, dated
    ) { call, id, title, note, address, dated in
        let latest = try await call.evidence(id).evidence.latest.number
        try await call.casework.changeEvidence(
            id, to: Evidence.Draft(title: try Evidence.title(title), content: try content(note, address), dated: dated ?? call.today),
            by: call.person, expecting: call.version?.number ?? latest)
        return try await call.evidence(id)
    }
    .about("The versions before stay. Give either `note` or `address`.")

    private static let remove = APIRoute.step(
        .evidence, "/evidence/:evidence/removal", "Remove a piece of evidence", gives: EvidenceItem.shape, evidence,
        .field("reason", .words, "Why.")
    ) { call, id, reason in
        try await call.casework.removeEvidence(id, reason: reason, by: call.person, expecting: call.version?.number)
        return try await call.evidence(id)
    }
    .about("It can be sent to the assessors no more. What was decided on keeps it.")

    private static let file = APIRoute.stream(
        .evidence, "/evidence/:evidence/versions/:number/file", "Read a file of evidence", mediaType: "*/*", evidence,
        .path("number", .place, "The number of the version.")
    ) { call, id, number in
        let response = try await call.visit.download { try await call.reader.file(of: id, version: number, for: call.person) }
        guard response.status == .ok else { throw Failure.notFound }
        return Reply(status: .ok, headers: response.headers, body: .stream(response.body))
    }
    .about("It is handed out to be saved and not to be opened.")

    private static let title = Given.field("title", .line(upTo: 200), "What it is.")
    private static let note = Given.optional("note", .words, "The text of a note, in Markdown (CommonMark).")
    private static let address = Given.optional("address", .line(upTo: Evidence.Link.limit), "The web address of a link, with `https://`.")
    private static let dated = Given.optional("dated", .day, "The day that it is of: today where none is given.")

    private static func content(_ note: Words?, _ address: String?) throws -> Evidence.Content {
        switch (note, address) {
        case (let note?, nil): return .note(note)
        case (nil, let address?):
            do { return .link(try Evidence.Link(address)) } catch { throw Failure.invalid([.init("address", "\(error.rule).")]) }
        case (nil, nil), (_?, _?): throw Failure.invalid([.init("note", "Give either `note` or `address`.")])
        }
    }
}

extension Call {
    fileprivate func evidence(_ id: Evidence.ID) async throws -> EvidenceItem {
        EvidenceItem(evidence: try await reader.evidence(id, for: person).evidence)
    }
}
