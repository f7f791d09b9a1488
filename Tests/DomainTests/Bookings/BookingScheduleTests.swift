import Domain
import Foundation
import Testing

@Suite struct BookingScheduleTests {
    private let office = actor(.assessmentsTeam)

    @Test func aScheduledBookingHasItsDayItsPanelAndItsAssessment() throws {
        let schedule = try #require(try Booking.sample(.scheduled).schedule)
        #expect(schedule == .init(slot: Asked.slot, panel: Asked.panel, assessment: Asked.assessment, by: office.person, at: noon))
        #expect(schedule.leadAssessor == Role.leadAssessor.person)
    }

    @Test(arguments: Booking.Status.allCases)
    func thereIsADayOnlyWhileItHolds(_ status: Booking.Status) throws {
        let booking = try Booking.sample(status)
        #expect(booking.slot == ([.scheduled, .held].contains(status) ? Asked.slot : nil))
        #expect(booking.schedule?.slot == booking.slot)
        #expect(booking.cancelledSchedule?.slot == (status == .cancelled ? Asked.slot : nil))
    }

    @Test func aMoveKeepsWhereItWasWhoMovedItAndWhy() throws {
        var booking = try Booking.sample(.scheduled)
        _ = try booking.take(.move, by: office)
        let back = Slot(day: Asked.slot.day, start: time("1pm"), minutes: 180)
        _ = try booking.move(to: back, reason: Given.note, rules: BookingRules(), calendar: .englandAndWales, by: office)
        let schedule = try #require(booking.schedule)
        #expect(schedule.slot == back)
        #expect(
            schedule.moves == [
                .init(from: Asked.slot, to: Asked.laterSlot, reason: Given.reason, by: office.person, at: noon),
                .init(from: Asked.laterSlot, to: back, reason: Given.note, by: office.person, at: noon),
            ])
        #expect(schedule.panel == Asked.panel)
    }

    @Test func anotherPanelLeavesTheDayAndItsMoves() throws {
        var booking = try Booking.sample(.scheduled)
        _ = try booking.take(.move, by: office)
        let before = try #require(booking.schedule)
        _ = try booking.take(.changePanel, by: office)
        let after = try #require(booking.schedule)
        #expect(after.panel == Asked.otherPanel)
        #expect(after.slot == before.slot && after.moves == before.moves && after.assessment == before.assessment)
    }

    @Test func everybodyOfTheOwnTeamIsNamed() throws {
        var booking = try Booking.sample(.accepted)
        let panel = [
            Seat(person: Role.teamLead.person, role: .leadAssessor), Asked.otherPanel[1],
            Seat(person: Role.teamMember.person, role: .assessor),
        ]
        #expect(throws: Booking.Refusal.ownService([Role.teamLead.person, Role.teamMember.person])) {
            try booking.setSchedule(panel: panel, by: office)
        }
    }

    /// A week before the day asked for, five weeks are over already: the rules count from the request.
    @Test func aLongTriageDoesNotMoveTheDayThatWasAskedFor() throws {
        for date in ["2026-04-08T09:00:00Z", "2026-04-14T08:00:00Z"] {
            var booking = try Booking.sample(.accepted)
            let then = actor(.assessmentsTeam, at: try Date(date, strategy: .iso8601))
            #expect(try booking.setSchedule(by: then) == .scheduled(Asked.slot, panel: Asked.panel))
        }
    }

    @Test func aDayThatIsOverIsRefusedThoughTheRulesAllowedIt() throws {
        let then = actor(.assessmentsTeam, at: try Date("2026-04-15T09:00:00Z", strategy: .iso8601))
        var accepted = try Booking.sample(.accepted)
        #expect(throws: Booking.Refusal.dayInPast(Asked.slot.day)) { try accepted.setSchedule(by: then) }
        var scheduled = try Booking.sample(.scheduled)
        let earlier = Slot(day: day("2026-04-09"), start: Asked.ten, minutes: 240)
        #expect(throws: Booking.Refusal.dayInPast(day("2026-04-09"))) {
            try scheduled.move(to: earlier, reason: Given.reason, rules: BookingRules(), calendar: .englandAndWales, by: then)
        }
    }

    @Test func theDaysThatAreOfferedInsteadAreStillToCome() throws {
        let then = actor(.assessmentsTeam, at: try Date("2026-04-10T09:00:00Z", strategy: .iso8601))
        var booking = try Booking.sample(.accepted)
        let monday = Slot(day: day("2026-04-20"), start: Asked.ten, minutes: 240)
        let refused = DayRefused(day: monday.day, broken: [.wrongWeekday(allowed: [.tuesday, .wednesday, .thursday])])
        #expect(throws: Booking.Refusal.dates([refused], next: ["2026-04-14", "2026-04-15", "2026-04-16"].map { day($0) })) {
            try booking.setSchedule(slot: monday, by: then)
        }
    }

    @Test func aCancellationKeepsWhatItCalledOffAndWhatWasNeverFixedCallsOffNothing() throws {
        var early = try Booking.sample(.accepted)
        _ = try early.take(.cancel, by: actor(.teamMember))
        #expect(early.state == .cancelled(reason: Given.reason, by: Role.teamMember.person, at: noon, was: nil))
        #expect(early.cancelledSchedule == nil)
        #expect(try Booking.sample(.cancelled).cancelledSchedule == Booking.sample(.scheduled).schedule)
    }
}
