public import Domain
import Foundation
import Storage

/// Single-use links for lead assessors who seldom sign in. A link is 256 bits of chance; the database holds its digest.
extension Casework {
    /// A new link for what waits for the lead assessor of the action's report; whatever link there was before stops working.
    /// `expecting` is the version of the action that the person saw. Throws `Failure.invalid` where nobody leads the panel.
    public func makeReviewLink(for id: Action.ID, by person: Person, expecting version: Version? = nil) async throws -> String {
        let token = makeToken()
        let link: ReviewLink.ID = environment.id()
        let instant = environment.instant
        try await database.write { transaction in
            let reviewer = try transaction.leadAssessor(of: id, by: person, expecting: version, at: instant)
            for old in try transaction.reviewLinks(of: id) where old.isOpen(at: instant) {
                try transaction.revoke(old, by: person, at: instant)
            }
            let made = try transaction.change(id, by: person, expecting: nil, at: instant) { action, actor, _ in
                try action.makeReviewLink(link, for: reviewer, by: actor)
            }
            guard let submission = made.0.state.submission else { throw Failure.notFound }
            try transaction.insert(
                ReviewLink(id: link, action: id, submission: submission.id, reviewer: reviewer, by: person.id, at: instant),
                digest: Digest.hex(of: token))
        }
        return token
    }

    /// Cancels the link that waits to be used. Does nothing where there is none.
    public func revokeReviewLink(for id: Action.ID, by person: Person) async throws {
        let instant = environment.instant
        try await database.write { transaction in
            let (action, actor) = try transaction.action(id, by: person, at: instant)
            try action.admit(.revokeReviewLink, actor)
            for link in try transaction.reviewLinks(of: id) where link.isOpen(at: instant) {
                try transaction.revoke(link, by: person, at: instant)
            }
        }
    }

    /// Takes the lead assessor's decision and uses the link up, both or neither. Throws `Failure.notFound` where it cannot be used any more.
    @discardableResult
    public func decide(
        byLink token: String, expecting version: Version?, _ verb: @Sendable @escaping (inout Action, Actor) throws -> Action.Event
    ) async throws -> Action {
        let instant = environment.instant
        return try await database.write { transaction in
            let (link, reviewer) = try transaction.openReviewLink(digest: Digest.hex(of: token), at: instant)
            let used = try transaction.change(link.action, by: reviewer, expecting: version, at: instant) { action, actor, _ in
                try action.useReviewLink(link.id, by: actor)
            }
            guard try transaction.useReviewLink(link.id, at: instant) else { throw Failure.notFound }
            return try transaction.change(link.action, by: reviewer, expecting: used.0.version, at: instant) { action, actor, _ in
                let event = try verb(&action, actor)
                guard event.isDecisionOnEvidence else { throw Failure.notPermitted("A review link is for deciding on the evidence.") }
                return event
            }.0
        }
    }
}

extension Reader {
    /// What a link lets its holder decide on, as they may read it. Throws `Failure.notFound` where it cannot be used any more.
    public func review(byLink token: String) async throws -> ActionRecord {
        let (link, reviewer) = try await openReviewLink(token)
        return try await action(link.action, for: reviewer.person)
    }

    /// A file that was sent with the submission that a link is for.
    public func file(of pin: Evidence.Pin, byLink token: String) async throws -> (file: Evidence.File, contents: FileContents) {
        let record = try await review(byLink: token)
        guard record.action.state.submission?.evidence.contains(pin) ?? false else { throw Failure.notFound }
        return try await file(record.evidence.first { $0.id == pin.evidence }?.version(pin.version))
    }

    /// The link itself, who decides by it, and for whom. Throws `Failure.notFound` where it cannot be used any more.
    public func openReviewLink(_ token: String) async throws -> (link: ReviewLink, reviewer: SessionHolder) {
        try await database.read { [now] snapshot in
            let (link, reviewer) = try snapshot.openReviewLink(digest: Digest.hex(of: token), at: now)
            guard let organisation = try snapshot.organisation(reviewer.organisation) else { throw Failure.notFound }
            return (link, SessionHolder(person: reviewer, organisation: organisation, session: nil, latest: nil))
        }
    }
}

extension Snapshot {
    /// The link and who decides by it, where both still stand: not used, not cancelled, not too old, and for what waits now.
    fileprivate func openReviewLink(digest: String, at instant: Date) throws -> (ReviewLink, Person) {
        guard let link = try reviewLink(digest: digest), link.isOpen(at: instant), let reviewer = try person(link.reviewer),
            !reviewer.isDisabled, let action = try action(link.action), action.status == .withLeadAssessor,
            action.state.submission?.id == link.submission,
            try self.action(link.action, by: reviewer, at: instant).1.roles.contains(.leadAssessor)
        else { throw Failure.notFound }
        return (link, reviewer)
    }

    /// For whom a link can be made now.
    fileprivate func leadAssessor(of id: Action.ID, by person: Person, expecting version: Version?, at instant: Date) throws -> Person.ID {
        let (action, actor) = try action(id, by: person, at: instant)
        try step(seen: version, now: action.version) { try action.admit(.makeReviewLink, actor) }
        guard let report = try report(action.report),
            let lead = try panel(of: report.assessment.id).first(where: { $0.role == .leadAssessor })
        else { throw Failure.invalid([.init("lead-assessor", "Nobody leads the panel of this report. Name the lead assessor first")]) }
        return lead.person
    }
}

extension Transaction {
    fileprivate func revoke(_ link: ReviewLink, by person: Person, at instant: Date) throws {
        _ = try change(link.action, by: person, expecting: nil, at: instant) { action, actor, _ in
            try action.revokeReviewLink(link.id, by: actor)
        }
        guard try revokeReviewLink(link.id, at: instant) else { throw Failure.changedMeanwhile }
    }
}
