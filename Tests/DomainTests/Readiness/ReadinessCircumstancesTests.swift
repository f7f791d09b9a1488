import Domain
import Testing

/// Reports, questions and bookings, which the reassessment and the next assessment ask about alike.
@Suite struct ReadinessCircumstancesTests {
    private static let purposes = [Readiness.Purpose.reassessment, .nextAssessment]

    @Test(arguments: [
        (Report.Status.draft, Readiness.Line.State.missing, "The report of the alpha assessment of 4 March 2026 is not issued yet."),
        (.submitted, .missing, "The report of the alpha assessment of 4 March 2026 is not issued yet."),
        (.issued, .warning, "The team has not accepted the report of the alpha assessment of 4 March 2026 yet."),
        (.challenged, .missing, "The team has challenged the report of the alpha assessment of 4 March 2026."),
        (.amended, .missing, "The report of the alpha assessment of 4 March 2026 is being amended."),
        (.accepted, .met, "The team has accepted the report of the alpha assessment of 4 March 2026."),
    ])
    func whatTheTeamMakesOfTheNewestReportCounts(_ status: Report.Status, _ state: Readiness.Line.State, _ words: String) {
        for purpose in Self.purposes {
            let lines = Readiness(for: purpose, of: .sample(report: status)).lines.filter { $0.reason == .report(identifier(23)) }
            #expect(lines == [Readiness.Line(state, .report(identifier(23)), words)])
        }
    }

    @Test func itIsSaidUntilWhenAReportMayBeAnswered() {
        let latest = Readiness.ReportStanding(
            id: identifier(23), assessment: .held(.assessment), status: .issued, answerBy: day("2026-03-18"))
        let readiness = Readiness(for: .nextAssessment, of: Readiness.Facts(position: .rated([1: .green]), latest: latest))
        #expect(
            readiness.warnings.map(\.words) == [
                "The team has not accepted the report of the alpha assessment of 4 March 2026 yet: it may accept or challenge it until 18 March 2026."
            ])
    }

    @Test(arguments: Assessment.Kind.allCases)
    func aReassessmentThatIsBeingWrittenUpKeepsAnotherFromBeingBooked(_ kind: Assessment.Kind) {
        for purpose in Self.purposes {
            let lines = Readiness(for: purpose, of: .sample(drafts: [kind])).lines.filter { $0.reason == .report(identifier(27)) }
            let isThat = purpose == .reassessment && kind == .reassessment
            #expect(lines.map(\.state) == [isThat ? .missing : .warning])
            #expect(lines.first?.words == "A report is still being written: \(Assessment.held(kind).title).")
        }
    }

    @Test func questionsThatWaitForAnAnswerAreWarnings() {
        let questions: [PanelQuestion] = [
            .asked(70), .asked(71, state: .answered), .asked(72, state: .resolved(by: Given.owner, at: noon)), .asked(73, point: 9),
        ]
        for purpose in Self.purposes {
            let lines = Readiness(for: purpose, of: .sample(questions: questions)).lines.filter { line in
                if case .question = line.reason { true } else { false }
            }
            #expect(lines.map(\.reason) == [.question(identifier(70)), .question(identifier(73))])
            #expect(lines.allSatisfy { $0.state == .warning })
            #expect(lines.first?.words == "A question about point 5 waits for an answer: “May we test remotely?”.")
        }
    }

    @Test(arguments: Booking.Status.allCases)
    func anOpenBookingOfTheSameKindKeepsAnotherFromBeingAskedFor(_ status: Booking.Status) throws {
        let booking = try Booking.sample(status)
        let lines = Readiness(for: .reassessment, of: .sample(bookings: [booking])).lines.filter { $0.reason == .booking(booking.id) }
        let words =
            status == .scheduled
            ? "Booked for Tuesday 14 April 2026, 10am to 2pm." : "A date has been asked for. The request is “\(status.title)”."
        #expect(lines.map(\.words) == (status.isOpen ? [words] : []))
        #expect(lines.allSatisfy { $0.state == .met })
        let readiness = Readiness(for: .reassessment, of: .sample(bookings: [booking]))
        #expect(readiness.booking == lines.first)
        #expect(readiness.obstaclesToBooking == readiness.obstacles + lines)
        #expect(!Readiness(for: .nextAssessment, of: .sample(bookings: [booking])).lines.contains { $0.reason == .booking(booking.id) })
    }
}
