import Casework
import Domain
import HTTPTypes
import Markup

/// The form of a step on a booking as it is shown: what stands in its fields, and what is wrong with them.
struct FilledBooking: Sendable {
    let record: BookingRecord
    let posted: Posted
    /// A problem without a field is about the step itself.
    var problems: [Failure.Problem] = []
    /// Who sits on another panel on each of the preferred days.
    var taken: [Day: [String]] = [:]
    /// What has to be known before the day is fixed: who sits on another panel that day.
    private(set) var conflicts: [String] = []

    func text(_ field: String) -> String { posted.text(field) }

    func error(_ field: String) -> String? { problems.message(at: field) }

    var status: HTTPResponse.Status {
        if problems.isEmpty { return .ok }
        return problems.contains { $0.field.isEmpty } ? .conflict : .unprocessableContent
    }

    /// Adds why a step is refused, at the field that it is about.
    mutating func refuse(_ refusal: Booking.Refusal) {
        problems.append(.init(refusal.field(in: posted), refusal.message(in: record)))
    }

    /// Asks once about people who are on another panel that day. Whoever has ticked the box for these very people and day is not asked.
    mutating func ask(about seating: Seating?, in visit: Visit) async throws {
        guard let seating else { return }
        let booking = record.booking
        let rules = record.rules.broken(by: seating.day, askedOn: booking.request.askedOn, calendar: record.workingDays)
        // A day that breaks a rule is refused whoever is free.
        guard rules.isEmpty else { return }
        let found = try await visit.reader.conflicts(of: seating.people, on: seating.day, besides: booking.id, for: visit.person)
        let key = seating.key(of: found.map(\.person))
        guard !found.isEmpty, posted.text(ConflictFields.name) != key else { return }
        conflicts = found.map { "\(record.name(of: $0.person)) is on the panel of “\($0.serviceName)” on \(seating.day.wordsWithWeekday)" }
        conflictKey = key
        problems = [.init(ConflictFields.name, conflicts.joined(separator: ". "))]
    }

    /// What the box that answers `conflicts` sends.
    private(set) var conflictKey = ""
}

/// People who are to be on a panel on a day.
struct Seating: Sendable {
    let people: Set<Person.ID>
    let day: Day

    /// Names the day and some of the people: an answer about these is none about others.
    func key(of people: [Person.ID]) -> String {
        ([day.description] + Set(people).sorted().map(\.description)).joined(separator: " ")
    }
}

extension Visit {
    /// Who of those that could sit on the panel is on another one on each of the days that the team prefers.
    func taken(on record: BookingRecord) async throws -> [Day: [String]] {
        var taken: [Day: [String]] = [:]
        // Three days at most.
        for day in record.booking.request.preferred {
            let people = Set(record.panellists.map(\.id))
            let found = try await reader.conflicts(of: people, on: day, besides: record.booking.id, for: person)
            taken[day] = Set(found.map { record.name(of: $0.person) }).sorted()
        }
        return taken
    }
}

extension Booking.Refusal {
    /// The id of the field that the rule is about; empty where it is about the step itself.
    fileprivate func field(in posted: Posted) -> String {
        switch self {
        case .dates, .dayInPast, .sameSlot: posted.has("date") && posted.text("date") != "other" ? "date" : "day-day"
        case .reasonNeeded: "reason"
        case .leadAssessorNeeded, .oneLeadAssessorOnly: PanelFields.leadName
        case .panelTooSmall: PanelFields.name(ofSeat: 1)
        case .seatedTwice(let person): PanelFields.lastField(naming: [person], in: posted)
        case .ownService(let people): PanelFields.lastField(naming: people, in: posted)
        case .notPermitted, .wrongStatus, .nothingRed, .notReady, .preferredDayNeeded, .tooManyPreferredDays, .answererNeeded,
            .transactionsBelowNone:
            ""
        }
    }

    /// With the names of the people it is about.
    fileprivate func message(in record: BookingRecord) -> String {
        switch self {
        case .seatedTwice(let person): "\(record.name(of: person)) is on the panel twice. \(message)"
        case .ownService(let people): "\(message). Take out \(people.map(record.name).joined(separator: ", "))"
        case _: message
        }
    }
}
