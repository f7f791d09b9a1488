import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// When assessments of this organisation may be held, how soon requests are answered, and what a booking waits for.
enum ChangeBookingRules {
    static let routes: [Route] = [
        .get("/organisation/bookings", .holders(of: [.administrator])) { visit in
            let rules = try visit.bookingRules
            return show(visit, rules, BookingRulesForm.opening(rules))
        },
        .post("/organisation/bookings", .holders(of: [.administrator])) { try await change($0) },
    ]

    private static func change(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        guard let seen = BookingRulesForm.seen(in: posted) else { throw BrokenForm() }
        var form = BookingRulesForm(posted)
        guard let rules = form.rules() else { return show(visit, seen, posted, form.problems) }
        do {
            try await visit.casework.changeBookingRules(to: rules, by: visit.person, expecting: seen)
        } catch Failure.changedMeanwhile {
            return show(visit, try visit.bookingRules, posted, [.changedMeanwhile("the rules")], status: .conflict)
        }
        return visit.redirect(to: SettingsPages.bookings.address.saying(.bookingRulesChanged))
    }

    /// `rules` are those of now, or those the form was made from.
    private static func show(
        _ visit: Visit, _ rules: BookingRules, _ typed: Posted, _ problems: [Failure.Problem] = [],
        status: HTTPResponse.Status = .unprocessableContent
    ) -> Response {
        visit.page(
            "Booking rules", in: .settings, status: problems.isEmpty ? .ok : status, back: SettingsPages.back,
            failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Booking rules", caption: "Settings"))
            <p class="govuk-body">Teams are told now:</p>
            \(InsetText("\(rules.words)"))
            <p class="govuk-body">\(rules.openAmbers.explanation)</p>
            \(visit.form(to: SettingsPages.bookings.address, fields(rules, typed, problems)))
            </div></div>
            """)
    }

    private static func fields(_ rules: BookingRules, _ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        """
        \(BookingRulesForm.hidden(rules))
        \(TextInput("weeks", label: .medium("How many weeks ahead must a team ask?"), value: typed.text("weeks"),
            hint: "A whole number from 0 to 52. 5 weeks is usual.", error: problems.message(at: "weeks"), width: .characters2,
            suffix: "weeks", extra: ["inputmode": "numeric"]))
        \(Checkboxes("weekdays", legend: .medium("On which days may assessments be held?"),
            choices: Weekday.allCases.map { Choice("\($0.rawValue)", "\($0.title)") }, chosen: typed.all("weekdays"),
            hint: "Tuesday to Thursday is usual. Bank holidays are never possible.", error: problems.message(at: "weekdays")))
        \(TextInput("triage", label: .medium("In how many working days does the assessments team answer?"), value: typed.text("triage"),
            hint: "A whole number from 1 to 20. 3 working days is usual.", error: problems.message(at: "triage"), width: .characters2,
            suffix: "working days", extra: ["inputmode": "numeric"]))
        \(Radios("ambers", legend: .medium("What if amber actions are open before the next assessment?"),
            choices: BookingRules.OpenAmbers.allCases.map { Choice($0.rawValue, "\($0.title)") }, chosen: typed.text("ambers"),
            error: problems.message(at: "ambers")))
        \(TextInput("transactions", label: .medium("Above how many transactions a year is a cross-government panel suggested?"),
            value: typed.text("transactions"), hint: "100,000 is usual.", error: problems.message(at: "transactions"), width: .characters10,
            extra: ["inputmode": "numeric"]))
        \(Button("Save"))
        """
    }
}

extension Visit {
    fileprivate var bookingRules: BookingRules {
        get throws(NotSignedIn) {
            guard let visitor = context.visitor else { throw NotSignedIn() }
            return visitor.organisation.bookingRules
        }
    }
}

extension BookingRules.OpenAmbers {
    fileprivate var explanation: HTML {
        switch self {
        case .warn: "A team with open amber actions is warned, and can book its next assessment."
        case .block: "A team with open amber actions cannot book its next assessment."
        }
    }
}
