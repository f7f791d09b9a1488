import Domain
import Testing

@Suite struct BookingLifecycleTests {
    @Test func theDocumentSaysWhatTheCodeDoes() throws {
        try WrittenDocument(path: "docs/booking-lifecycle.md", text: BookingLifecycleDocument().text).check()
    }

    @Test(arguments: BookingBrokenRule.all.indices)
    func aBrokenRuleIsNamedAndChangesNothing(_ place: Int) throws {
        let rule = BookingBrokenRule.all[place]
        let before = try rule.booking()
        var after = before
        #expect(throws: rule.refusal, "\(rule.verb)") { try rule.attempt(&after) }
        #expect(after == before)
        #expect(rule.refusal.rule.hasSuffix("."))
    }

    @Test(arguments: Booking.Verb.allCases.filter { $0 != .request })
    func whatHappenedStandsAfterAName(_ verb: Booking.Verb) throws {
        let words = Booking.asked.event(of: verb).words
        #expect(words.first?.isLowercase == true && !words.hasSuffix("."), "\(words)")
    }

    @Test func whatHappenedIsToldWithItsDates() {
        #expect(Booking.Event.requested(Asked.request, for: .reassessment).words == "asked for a reassessment")
        #expect(Booking.Event.requested(Asked.request, for: .assessment).words == "asked for the next assessment")
        #expect(
            Booking.Event.moved(from: Asked.slot, to: Asked.laterSlot, reason: Given.reason).words
                == "moved it from Tuesday 14 April 2026, 10am to 2pm to Wednesday 22 April 2026, 10am to 2pm")
    }

    @Test func whatWasSaidWithAnEventIsNotLost() {
        #expect(Booking.Event.requested(Asked.request, for: .reassessment).said == Given.note)
        #expect(Booking.Event.accepted(note: Given.note).said == Given.note)
        for verb in [Booking.Verb.reject, .move, .cancel] { #expect(Booking.asked.event(of: verb).said == Given.reason, "\(verb)") }
        for verb in [Booking.Verb.setSchedule, .changePanel, .hold] { #expect(Booking.asked.event(of: verb).said == nil, "\(verb)") }
    }
}
