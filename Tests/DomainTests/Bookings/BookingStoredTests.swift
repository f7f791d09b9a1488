import Domain
import Foundation
import Testing

@Suite struct BookingStoredTests {
    @Test(arguments: Booking.Status.allCases)
    func aBookingIsReadBackAsItWasWritten(_ status: Booking.Status) throws {
        let booking = try Booking.sample(status)
        #expect(try Golden.decoder.decode(Booking.self, from: Golden.encoder.encode(booking)) == booking)
    }

    @Test(arguments: [
        (Booking.Verb.request, "requested"), (.accept, "accepted"), (.reject, "rejected"), (.setSchedule, "scheduled"), (.move, "moved"),
        (.changePanel, "panelChanged"), (.cancel, "cancelled"), (.hold, "held"),
    ])
    func anEventIsWrittenByTheNameItHasForEver(_ verb: Booking.Verb, _ name: String) throws {
        let event = Booking.asked.event(of: verb)
        let written = try Golden.encoder.encode(event)
        let object = try #require(try JSONSerialization.jsonObject(with: written) as? [String: Any])
        #expect(Array(object.keys) == [name])
        #expect(try Golden.decoder.decode(Booking.Event.self, from: written) == event)
    }

    @Test func aSlotAndASeatAreWrittenShort() throws {
        #expect(try written(Asked.slot) == #"{"day":"2026-04-14","minutes":240,"start":"10:00"}"#)
        #expect(
            try written(Asked.lead)
                == #"{"person":"00000000-0000-7000-8000-000000000005","profession":"product","role":"leadAssessor"}"#)
    }

    @Test(arguments: Seat.Part.allCases)
    func aSeatIsNamedAsTheRoleItGives(_ part: Seat.Part) {
        #expect(part.role.rawValue == part.rawValue)
        #expect(part.title.lowercased() == part.role.title)
    }

    @Test(arguments: Booking.Kind.allCases)
    func whatComesOfABookingIsAnAssessmentOfItsKind(_ kind: Booking.Kind) {
        #expect(kind.assessmentKind.rawValue == kind.rawValue)
    }

    private func written(_ value: some Encodable) throws -> String {
        String(decoding: try Golden.encoder.encode(value), as: UTF8.self)
    }
}
