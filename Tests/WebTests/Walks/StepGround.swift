import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing
import Web

/// Brings what a step is about to where the step can be taken: each person finds it untouched by the one before.
struct StepGround {
    let walked: WalkedSite
    /// Actions that nobody has taken a step with.
    private var untouched: [Action]
    private var count = 0

    private var world: World { walked.world }

    init(_ walked: WalkedSite) {
        self.walked = walked
        untouched = walked.world.actions
    }

    /// The address of a step that this person can take.
    mutating func address(of route: Route, for person: Person?) async throws -> String {
        let address = walked.address(of: route)
        func about(_ thing: some CustomStringConvertible, not other: some CustomStringConvertible) -> String {
            address.replacing("\(other)", with: "\(thing)")
        }
        switch route.access {
        case .action(let verb): return about(try #require(try await action(for: verb)).id, not: world.amber.id)
        case .question(let verb) where verb != .ask: return about(try await question(for: verb).id, not: walked.question.id)
        case .booking(let verb): return about(try await booking(for: verb).id, not: walked.booking.id)
        case .bookedReport: return about(try await world.assessedToday(service().id).id, not: walked.scheduled.id)
        case .invitee: return about(try await world.inviteProfessionLead(to: service().id).id, not: walked.invitation.id)
        case .inviters: return about(try await world.inviteAnybody().id, not: walked.invitation.id)
        case .report(.sendBack): try await world.submit(walked.review)
        case _ where route.path == "/services/:service/bookings/new": return about(try await service().id, not: world.service.id)
        case _ where route.path == "/organisation/people/:person/enable":
            _ = try await world.casework.disablePerson(email: world.people.teamMember.email)
        case _ where route.path == "/organisation/standards/:standard/bring-back":
            try await world.casework.retire("govuk-14", by: try #require(person))
        case _ where route.path == "/organisation/groups/remove": try await world.giveReadersByGroup(by: person)
        case _ where route.path.hasPrefix("/account/sessions/"):
            let person = try #require(person)
            _ = try await world.session(of: person)
            let made = try #require(try await world.casework.reader.sessions(of: person).last)
            return route.path.replacing(":session", with: "\(made.id)")
        case _ where route.path == "/calendar/addresses/:address/revoke":
            let person = try #require(person)
            _ = try await world.casework.makeCalendarAddress(of: nil, by: person)
            let made = try #require(try await world.casework.reader.calendarAddresses(of: person).first)
            return route.path.replacing(":address", with: "\(made.id)")
        case _ where route.path == "/organisation/webhooks/:webhook/resume":
            try await world.casework.pause(walked.webhook.id, by: try #require(person))
        case _ where route.path == "/organisation/webhooks/:webhook/again": try await world.giveUp(7, of: walked.webhook)
        case _ where route.path == "/organisation/tokens/:token/revoke":
            let person = try #require(person)
            _ = try await world.token(of: person)
            let made = try #require(try await world.casework.reader.apiTokens(for: person).first)
            return route.path.replacing(":token", with: "\(made.token.id)")
        case _: break
        }
        return address
    }

    /// Without reports, so that its next assessment can be booked.
    private mutating func service() async throws -> Service {
        count += 1
        return try await world.service(named: "Pass under bridge \(count)")
    }

    private func question(for verb: PanelQuestion.Verb) async throws -> PanelQuestion {
        let question = try await world.ask("Which bridge?")
        guard verb == .reopen else { return question }
        return try await world.casework.change(question.id, by: world.people.teamLead, expecting: nil) { try $0.resolve(by: $1) }
    }

    private mutating func booking(for verb: Booking.Verb) async throws -> Booking {
        let status = try #require([.requested, .accepted, .scheduled].first(where: verb.statuses.contains))
        return try await world.booking(of: service().id, broughtTo: status)
    }

    private mutating func action(for verb: Action.Verb) async throws -> Action? {
        guard let place = untouched.firstIndex(where: { verb.ratings.contains($0.rating) }) else { return nil }
        let action = untouched.remove(at: place)
        switch verb {
        case .review: return action
        case .submitEvidence:
            try await world.bring(action, to: .inProgress)
            try await world.add(try world.note(), to: action.id)
            return try await world.action(action.id)
        case .agree: return try await world.bring(action, to: .mitigationProposed)
        case .takeBack, .forwardEvidence: return try await world.bring(action, to: .evidenceSubmitted)
        case .acceptEvidence, .makeReviewLink: return try await world.bring(action, to: .withLeadAssessor)
        case .revokeReviewLink:
            try await world.bring(action, to: .withLeadAssessor)
            _ = try await world.casework.makeReviewLink(for: action.id, by: world.people.assessmentsTeam)
            return try await world.action(action.id)
        case .reopen: return try await world.bring(action, to: action.rating == .red ? .readyForReassessment : .mitigated)
        case .unblock:
            try await world.bring(action, to: .planned)
            let reason = Words("The fees are not agreed.")
            return try await world.casework.change(action.id, by: world.people.teamMember, expecting: nil) {
                try $0.block(reason: reason, by: $1)
            }
        case _: return try await world.bring(action, to: .planned)
        }
    }
}

extension World {
    /// Whoever is in one group of the provider is a reader, as an administrator says: the department's unless one is named.
    func giveReadersByGroup(by person: Person? = nil) async throws {
        let mapped = try #require(GroupRole(group: "canal-readers", role: .reader))
        try await casework.changeGroupRoles(to: [mapped], by: person ?? people.administrator)
    }

    /// A delivery that nothing came of in a day, and the next one that waits.
    func giveUp(_ sequence: Int, of webhook: Webhook) async throws {
        let kind = HistoryKind(.action, event: "started")
        try await database.write { transaction in
            for (sequence, state) in [(sequence, WebhookDelivery.State.dead), (sequence + 1, .waiting), (sequence - 1, .delivered)] {
                let delivery = WebhookDelivery(
                    sequence: sequence, kind: kind, state: state, attempts: 21, firstTriedAt: World.start, triedAt: World.start,
                    outcome: state == .delivered ? .answered(200) : .failed(.timedOut))
                try transaction.insert(delivery, of: webhook.id)
                try transaction.update(delivery, of: webhook.id)
            }
        }
    }

    func inviteAnybody() async throws -> Invitation {
        let count = try await casework.reader.invitations(toTeamOf: service.id, for: people.teamLead).count
        let email = try #require(EmailAddress("newcomer.\(count)@waterways.example"))
        return try await casework.invite(
            email, to: .team(service.id, as: .teamMember), by: people.teamLead, link: "https://example.gov.uk/sign-in")
    }
}
