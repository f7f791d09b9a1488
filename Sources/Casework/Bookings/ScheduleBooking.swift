public import Domain
import Foundation
import Storage

/// Fixing the day and the panel, and what follows: there is an assessment with that panel, and red actions are due on the day of their
/// reassessment.
extension Casework {
    /// Throws `Booking.Refusal` where the day or the panel breaks a rule, `Failure.invalid` for people who cannot sit on a panel.
    @discardableResult
    public func schedule(
        _ id: Booking.ID, on slot: Slot, panel: [Seat], by person: Person, expecting version: Version?
    ) async throws -> Booking {
        let assessment: Assessment.ID = environment.id()
        return try await arrange(id, .setSchedule, by: person, expecting: version) { booking, actor, organisation, transaction in
            try transaction.checkPeople(of: panel, in: booking.organisation)
            let team = try transaction.teamIDs(of: booking.service)
            // The booking points at its assessment, so that is there first; both are gone again where the day or the panel is refused.
            try transaction.insert(
                Assessment(
                    id: assessment, service: booking.service, kind: booking.kind.assessmentKind, phase: booking.phase, date: slot.day))
            let scheduled = try transaction.advance(booking, actor, seen: version) { booking, actor in
                try booking.setSchedule(
                    slot: slot, panel: panel, assessment: assessment, rules: organisation.bookingRules,
                    calendar: organisation.holidays.workingDays, team: team, by: actor)
            }
            try transaction.setPanel(panel, of: assessment)
            return scheduled
        }
    }

    /// Throws `Report.Refusal.alreadyBegun` where its report is being written.
    @discardableResult
    public func move(
        _ id: Booking.ID, to slot: Slot, reason: Words?, by person: Person, expecting version: Version?
    ) async throws -> Booking {
        try await arrange(id, .move, by: person, expecting: version) { booking, actor, organisation, transaction in
            let moved = try transaction.advance(booking, actor, seen: version) { booking, actor in
                try booking.move(
                    to: slot, reason: reason, rules: organisation.bookingRules, calendar: organisation.holidays.workingDays, by: actor)
            }
            if let assessment = moved.schedule?.assessment { try transaction.move(assessment, to: slot.day) }
            return moved
        }
    }

    @discardableResult
    public func changePanel(of id: Booking.ID, to panel: [Seat], by person: Person, expecting version: Version?) async throws -> Booking {
        try await arrange(id, .changePanel, by: person, expecting: version) { booking, actor, _, transaction in
            try transaction.checkPeople(of: panel, in: booking.organisation)
            let team = try transaction.teamIDs(of: booking.service)
            let changed = try transaction.advance(booking, actor, seen: version) { booking, actor in
                try booking.changePanel(to: panel, team: team, by: actor)
            }
            if let assessment = changed.schedule?.assessment { try transaction.setPanel(panel, of: assessment) }
            return changed
        }
    }

    /// Throws `Report.Refusal.alreadyBegun` where its report is being written.
    @discardableResult
    public func cancel(_ id: Booking.ID, reason: Words?, by person: Person, expecting version: Version?) async throws -> Booking {
        try await arrange(id, .cancel, by: person, expecting: version) { booking, actor, _, transaction in
            let cancelled = try transaction.advance(booking, actor, seen: version) { booking, actor in
                try booking.cancel(reason: reason, by: actor)
            }
            if let assessment = booking.schedule?.assessment { try transaction.delete(assessment) }
            return cancelled
        }
    }

    /// One change of when or by whom a service is assessed, with what follows from it for the red actions. Whoever may not is told that before
    /// anything else.
    private func arrange(
        _ id: Booking.ID, _ verb: Booking.Verb, by person: Person, expecting version: Version?,
        _ change: @Sendable @escaping (Booking, Actor, Organisation, Transaction) throws -> Booking
    ) async throws -> Booking {
        let instant = environment.instant
        return try await database.write { transaction in
            let standards = try transaction.standards(of: person.organisation)
            let (booking, actor) = try transaction.booking(id, by: person, at: instant)
            guard actor.holds(anyOf: verb.roles) else { throw Booking.Refusal.notPermitted(verb) }
            guard let organisation = try transaction.organisation(booking.organisation) else { throw Failure.notFound }
            if let assessment = booking.schedule?.assessment, booking.status == .scheduled, try transaction.report(of: assessment) != nil {
                throw Report.Refusal.alreadyBegun
            }
            let changed = try change(booking, actor, organisation, transaction)
            // Another panel moves no date, nor one that was extended since.
            let isMoved = booking.slot?.day != changed.slot?.day
            if isMoved { try transaction.dateRedActions(by: changed, actor, standards) }
            for person in booking.panellists.subtracting(changed.panellists) { transaction.tell(.rightsChanged(person)) }
            return changed
        }
    }
}

extension Booking {
    /// Who sits on its panel now.
    fileprivate var panellists: Set<Person.ID> { Set(schedule?.panel.map(\.person) ?? []) }
}

extension Transaction {
    /// Red actions in scope are due on the day of the reassessment; on none where it is given up.
    fileprivate func dateRedActions(by booking: Booking, _ actor: Actor, _ standards: [Standard]) throws {
        guard booking.kind == .reassessment, let position = CurrentPosition(of: try outcomes(of: booking.service), catalogue: standards)
        else { return }
        let red = Set(position.redPoints)
        let day = booking.slot?.day
        for before in try actions(of: booking.service) {
            guard before.rating == .red, before.standard == position.standard, red.contains(before.point), !before.status.isClosed,
                before.due?.day != day
            else { continue }
            var action = before
            let event = try day.map { try action.scheduleReassessment(on: $0, by: actor) } ?? action.cancelReassessment(by: actor)
            try update(action, from: before.version)
            try record(event, of: action, from: before.status, by: actor.person, at: actor.instant)
        }
    }

    fileprivate func teamIDs(of service: Service.ID) throws -> Set<Person.ID> { Set(try team(of: service).map(\.person.id)) }

    fileprivate func checkPeople(of panel: [Seat], in organisation: Organisation.ID) throws {
        for seat in panel {
            guard let person = try person(seat.person), person.organisation == organisation, !person.isDisabled else {
                throw Failure.invalid([.init("panel", "Choose people of your organisation who can sign in.")])
            }
        }
    }
}
