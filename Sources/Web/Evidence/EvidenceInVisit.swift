import Casework
import Domain
import Markup

extension Visit {
    /// The piece of evidence in the address. Throws `Failure.notFound` where the person may not read its action.
    func evidenceRecord() async throws -> EvidenceRecord {
        try await reader.evidence(id("evidence"), for: person)
    }

    /// What the organisation takes as files, and how large, in bytes.
    var fileRules: FileRules { (context.visitor?.organisation ?? context.program?.organisation)?.fileRules ?? FileRules() }
    var evidenceLimit: Int { fileRules.limit(within: casework.fileLimit) }

    /// Reads a form about evidence. Whoever calls this has asked first whether the person may send one.
    func postedEvidence(_ kind: Evidence.Kind) async throws -> Posted {
        guard kind == .file else { return try await posted() }
        return try await posted(receiving: evidenceLimit) { [casework] in try await casework.receiveFile() }
    }
}

extension ActionRecord {
    /// Throws where the person may never take the step: to be asked before their form is read.
    func permit(_ verb: Action.Verb) throws {
        guard actor.holds(anyOf: verb.roles) else { throw Action.Refusal.notPermitted(verb) }
    }

    /// The rule that the step would break now.
    func obstacle(to verb: Action.Verb) -> Action.Refusal? {
        do throws(Action.Refusal) { try action.admit(verb, actor) } catch { return error }
        return nil
    }

    /// Whether a piece is part of what waits for the assessors.
    func isWithAssessors(_ evidence: Evidence) -> Bool {
        action.state.submission?.evidence.contains { $0.evidence == evidence.id } ?? false
    }

    /// Whether the person has added that very draft already. Whoever goes back in the browser finds what they typed in a form that is new.
    func has(_ draft: Evidence.Draft, by person: Person) -> Bool { currentEvidence.contains { $0.latest.is(draft, by: person) } }

    /// A link back to the action, for pages that hang below it.
    var backLink: HTML { BackLink(to: "/actions/\(action.id)", "Back to \(action.title.lowercased())").inLandmark }
}

extension Evidence.Version {
    /// Whether somebody made it from that very draft.
    func `is`(_ draft: Evidence.Draft, by person: Person) -> Bool {
        by == person.id && title == draft.title && content == draft.content && dated == draft.dated
    }
}

extension FilledForm {
    /// What keeps evidence from being saved, said in the form with what was typed. Throws on what is no matter of the form.
    mutating func take(_ error: any Error, in visit: Visit) throws {
        switch error {
        case let tooLarge as Visit.TooLarge where tooLarge.limit == visit.evidenceLimit:
            posted = tooLarge.typed
            problems = [Problem("\(Evidence.Refusal.fileTooLarge(limit: tooLarge.limit).rule). Choose another one", field: "file")]
        case let noRoom as Visit.NoRoom: findNoRoom(typed: noRoom.typed)
        case let refusal as Action.Refusal: problems = [Problem(refusal)]
        case _ where visit.casework.isFull(error): findNoRoom()
        default: throw error
        }
    }
}
