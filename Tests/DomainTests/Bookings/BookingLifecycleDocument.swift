import Domain

/// docs/booking-lifecycle.md, made by trying every verb on a booking in every status.
struct BookingLifecycleDocument {
    let transitions: Set<BookingTransition>

    init() throws { transitions = try BookingTransition.all() }

    var text: String {
        """
        # Life of a booking

        A booking is a team's request for its next assessment or a reassessment, and what came of it. This page is written from the code by
        `Tests/DomainTests/Bookings/BookingLifecycleTests.swift`: `make docs` writes it again, and the tests fail while it is out of date.

        ## Statuses

        \(statuses)

        ## Steps

        \(verbs)

        Besides that, every step is refused with:

        - by anybody else: Only the … can do this.
        - at any other time: \(Booking.Refusal.wrongStatus(.move, .requested).rule)

        Dates are checked against the organisation's rules, counted from the day of the request. The usual ones: \(BookingRules().words)

        ## Diagram

        Steps that leave the status as it is are left out.

        ```mermaid
        \(diagram)
        ```

        """
    }

    private var statuses: String {
        markdownTable(
            ["Status", "Shown as", "Still to come?"],
            Booking.Status.allCases.map { ["`\($0)`", $0.title, $0.isOpen ? "yes" : "no"] }
        )
    }

    private var verbs: String {
        markdownTable(
            ["Step", "Who may", "From", "To", "Refused with"],
            Booking.Verb.allCases.map { verb in
                let steps = transitions.filter { $0.verb == verb }
                let rules = BookingBrokenRule.of(verb).map(\.refusal.rule)
                return [
                    verb.title, verb.roles.titles, steps.isEmpty ? "–" : Self.titles(of: steps.map(\.from).asSet),
                    to(verb, steps), rules.isEmpty ? "–" : rules.joined(separator: "<br>"),
                ]
            }
        )
    }

    private func to(_ verb: Booking.Verb, _ steps: Set<BookingTransition>) -> String {
        if verb == .request { return Booking.Status.requested.title }
        return steps.allSatisfy { $0.from == $0.to } ? "the same" : Self.titles(of: steps.map(\.to).asSet)
    }

    private var diagram: String {
        let moves = transitions.filter { $0.from != $0.to }
        let arrows = Booking.Status.allCases.flatMap { from in
            Booking.Status.allCases.flatMap { to in
                Booking.Verb.allCases.filter { moves.contains(BookingTransition(verb: $0, from: from, to: to)) }
                    .map { "    \(from) --> \(to): \($0.title)" }
            }
        }
        return (["stateDiagram-v2", "    [*] --> requested"] + Booking.Status.allCases.map { "    \($0): \($0.title)" } + arrows)
            .joined(separator: "\n")
    }

    private static func titles(of statuses: Set<Booking.Status>) -> String {
        Booking.Status.allCases.filter(statuses.contains).map(\.title).joined(separator: "; ")
    }
}
