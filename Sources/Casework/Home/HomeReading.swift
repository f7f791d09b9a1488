public import Domain
import Storage

/// What waits for one person. A list that is nil is not theirs to work on; an empty one says that nothing waits.
public struct Home: Sendable {
    /// Open actions they own, by what is due first.
    public let owned: Slice<ListedAction>?
    /// Actions of their services that the team has not reviewed.
    public let toReview: Slice<ListedAction>?
    /// Actions of their services that came back for more evidence.
    public let returned: Slice<ListedAction>?
    /// Read from a file and not yet a report.
    public let imports: Slice<Import>?
    /// Reports that have not been issued, or not issued again, and wait for nobody else.
    public let toIssue: [ListedReport]?
    /// Reports that wait for them, as team leads, to accept or challenge.
    public let toAccept: [ListedReport]?
    /// Reports that a team has challenged, for those who may amend them.
    public let challenged: [ListedReport]?
    /// Booked assessments whose day has come, and whose report they begin as lead assessors.
    public let toBegin: [ListedBooking]?
    /// Reports that they write as assessors.
    public let toRecord: [ListedReport]?
    /// Evidence that the assessments team must check.
    public let toCheck: Slice<ListedAction>?
    /// Evidence and proposals that wait for their decision as lead assessor.
    public let toDecide: Slice<ListedAction>?
    /// Questions that wait for the answer of a panel they sit on.
    public let toAnswer: [ListedQuestion]?
    /// Questions of their services that the panel has answered and the team has not resolved.
    public let answered: [ListedQuestion]?
    /// Bookings that the assessments team must triage or schedule.
    public let toTriage: [ListedBooking]?
    /// That they can answer.
    public let invitations: [ListedInvitation]
    /// Whether they hold no role anywhere: then there is nothing else for them to see.
    public let isNewcomer: Bool
    public let overdue: Slice<ListedAction>
    /// By name.
    public let services: Slice<ListedService>

    /// Whether the person only reads, so that nothing ever waits for them.
    public var isForReading: Bool { owned == nil && imports == nil && toRecord == nil }
}

extension Reader {
    /// One snapshot, a fixed number of queries.
    public func home(for person: Person) async throws -> Home {
        try await database.read { [now, today] snapshot in
            let seats = try snapshot.seats(of: person.id)
            let isOnTeam = !seats.isDisjoint(with: Role.team)
            let isOnPanel = !seats.isDisjoint(with: [.assessor, .leadAssessor])
            let isAssessmentsTeam = person.roles.contains(.assessmentsTeam)
            func list(_ change: (inout ActionFilter) -> Void) throws -> Slice<ListedAction> {
                var filter = ActionFilter()
                change(&filter)
                return try snapshot.actions(matching: filter, for: person, page: 1, size: 5)
            }
            return Home(
                owned: isOnTeam ? try list { ($0.owner, $0.statuses) = (person.id, Action.Status.open) } : nil,
                toReview: isOnTeam ? try list { ($0.statuses, $0.heldAs) = ([.toReview], Role.team) } : nil,
                returned: isOnTeam ? try list { ($0.statuses, $0.heldAs) = ([.evidenceReturned], Role.team) } : nil,
                imports: isAssessmentsTeam ? try snapshot.importSlice(in: person.organisation) : nil,
                toIssue: isAssessmentsTeam ? try snapshot.reportsToIssue(for: person) : nil,
                toAccept: seats.contains(.teamLead) ? try snapshot.reportsToAccept(for: person) : nil,
                challenged: isAssessmentsTeam || seats.contains(.leadAssessor) ? try snapshot.challengedReports(for: person) : nil,
                toBegin: seats.contains(.leadAssessor) ? try snapshot.bookingsToReport(for: person, on: today) : nil,
                toRecord: isOnPanel ? try snapshot.reportsToRecord(for: person) : nil,
                toCheck: isAssessmentsTeam ? try list { ($0.statuses, $0.order) = ([.evidenceSubmitted], .longestHeld) } : nil,
                toDecide: seats.contains(.leadAssessor)
                    ? try list {
                        ($0.statuses, $0.heldAs) = ([.withLeadAssessor, .mitigationProposed, .roadmapProposed], [.leadAssessor])
                        $0.order = .longestHeld
                    } : nil,
                toAnswer: isOnPanel
                    ? try snapshot.questions(for: person, statuses: [.open], heldAs: [.assessor, .leadAssessor]) : nil,
                answered: isOnTeam ? try snapshot.questions(for: person, statuses: [.answered], heldAs: Role.team) : nil,
                toTriage: isAssessmentsTeam ? try snapshot.bookings(for: person, statuses: [.requested, .accepted]) : nil,
                invitations: try snapshot.listedInvitations(to: person.email, in: person.organisation, at: now),
                isNewcomer: seats.isEmpty && person.roles.isEmpty,
                overdue: try list { $0.overdueOn = today },
                services: try snapshot.services(for: person, today: today, page: 1, size: 50)
            )
        }
    }
}

extension Snapshot {
    fileprivate func reportsToIssue(for person: Person) throws -> [ListedReport] {
        try reports(for: person, statuses: [.draft, .submitted, .amended]).filter { !$0.isBeingWritten }
    }

    /// By what must be answered first.
    fileprivate func reportsToAccept(for person: Person) throws -> [ListedReport] {
        try reports(for: person, statuses: [.issued], heldAs: [.teamLead]).sorted {
            ($0.answerBy ?? $0.assessment.date, $0.id) < ($1.answerBy ?? $1.assessment.date, $1.id)
        }
    }

    fileprivate func challengedReports(for person: Person) throws -> [ListedReport] {
        let isAssessmentsTeam = person.roles.contains(.assessmentsTeam)
        return try reports(for: person, statuses: [.challenged], heldAs: isAssessmentsTeam ? [] : [.leadAssessor])
    }

    /// Until somebody has begun the report.
    fileprivate func bookingsToReport(for person: Person, on today: Day) throws -> [ListedBooking] {
        let begun = Set(try reports(for: person, statuses: [.draft, .submitted], heldAs: [.leadAssessor]).map(\.assessment.id))
        return try bookings(for: person, statuses: [.scheduled]).filter { listed in
            guard let schedule = listed.booking.schedule, schedule.slot.day <= today else { return false }
            let isTheirs = schedule.panel.contains { $0.person == person.id && $0.role == .leadAssessor }
            return isTheirs && !begun.contains(schedule.assessment)
        }
    }

    fileprivate func reportsToRecord(for person: Person) throws -> [ListedReport] {
        try reports(for: person, statuses: [.draft], heldAs: [.assessor, .leadAssessor]).filter(\.isBeingWritten)
    }

    /// The newest five, and how many there are.
    fileprivate func importSlice(in organisation: Organisation.ID) throws -> Slice<Import> {
        let size = 5
        return Slice(
            items: try waitingImports(in: organisation, limit: size), total: try countWaitingImports(in: organisation), page: 1, size: size)
    }
}
