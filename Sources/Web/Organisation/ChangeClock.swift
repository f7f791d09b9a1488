import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// When amber actions are due in this organisation.
enum ChangeClock {
    static let routes: [Route] = [
        .get("/organisation/clock", .holders(of: [.administrator])) { visit in
            let clock = try await visit.clock
            return show(visit, clock, Posted(clock))
        },
        .post("/organisation/clock", .holders(of: [.administrator])) { try await change($0) },
    ]

    private static func change(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        guard let seen = Clock(posted, months: "months-before", start: "start-before") else { throw BrokenForm() }
        guard let clock = Clock(posted, months: "months", start: "start") else {
            return show(visit, seen, posted, posted.clockProblems)
        }
        do {
            try await visit.casework.changeClock(to: clock, by: visit.person, expecting: seen)
        } catch Failure.changedMeanwhile {
            let now = try await visit.clock
            return show(visit, now, posted, [.changedMeanwhile("this to \(now.words)")], status: .conflict)
        }
        return visit.redirect(to: ("/organisation/clock" as WebAddress).saying(.clockChanged))
    }

    /// `clock` is what it is now, or was when the person opened the form.
    private static func show(
        _ visit: Visit, _ clock: Clock, _ typed: Posted, _ problems: [Failure.Problem] = [],
        status: HTTPResponse.Status = .unprocessableContent
    ) -> Response {
        visit.page(
            "When amber actions are due", in: .settings, status: problems.isEmpty ? .ok : status, back: SettingsPages.back,
            failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "When amber actions are due", caption: "Settings"))
            <p class="govuk-body">Amber actions are due \(clock.words).</p>
            <p class="govuk-body">\(clock.example)</p>
            \(InsetText("A change applies to reports issued from now on. Actions that already have a due date keep it."))
            \(visit.form(to: "/organisation/clock", fields(clock, typed, problems)))
            </div></div>
            """)
    }

    private static func fields(_ clock: Clock, _ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        """
        <input type="hidden" name="months-before" value="\(clock.months)">
        <input type="hidden" name="start-before" value="\(clock.start.rawValue)">
        \(TextInput("months", label: .medium("How many months does a team have?"), value: typed.text("months"),
            hint: "A whole number from 1 to 24. 3 months is usual.", error: problems.message(at: "months"), width: .characters2,
            suffix: "months", extra: ["inputmode": "numeric"]))
        \(Radios("start", legend: .medium("From which day do they count?"), choices: Clock.Start.allCases.map { choice($0, typed) },
            chosen: typed.text("start"), error: problems.message(at: "start")))
        \(Button("Save"))
        """
    }

    private static func choice(_ start: Clock.Start, _ typed: Posted) -> Choice {
        let title: HTML =
            switch start {
            case .assessmentDate: "From the day of the assessment"
            case .issueDate: "From the day on which the report is issued to the team"
            }
        let clock = Clock.months(typed.text("months")).map { Clock(months: $0, start: start) }
        return Choice(start.rawValue, title, hint: clock.map(\.example))
    }
}

extension Visit {
    fileprivate var clock: Clock {
        get async throws {
            guard let visitor = context.visitor else { throw NotSignedIn() }
            return visitor.organisation.clock
        }
    }
}

extension Clock {
    /// Nil where it is not a number from 1 to 24.
    fileprivate static func months(_ text: String) -> Int? { Int(text).flatMap { (1...24).contains($0) ? $0 : nil } }

    fileprivate init?(_ posted: Posted, months: String, start: String) {
        guard let months = Clock.months(posted.text(months)), let start = Start(rawValue: posted.text(start)) else { return nil }
        self.init(months: months, start: start)
    }

    /// "3 months from the day of the assessment"
    fileprivate var words: String {
        switch start {
        case .assessmentDate: "\(months.counted("month")) from the day of the assessment"
        case .issueDate: "\(months.counted("month")) from the day on which the report is issued"
        }
    }

    /// What the rule makes of one report.
    fileprivate var example: HTML {
        guard let assessed = Day(year: 2026, month: 3, day: 4), let issued = Day(year: 2026, month: 3, day: 18) else { return "" }
        let due = due(assessedOn: assessed, issuedOn: issued).day.words
        return switch start {
        case .assessmentDate: "A report of an assessment on \(assessed.words): due \(due)."
        case .issueDate: "A report that is issued on \(issued.words): due \(due)."
        }
    }
}

extension Posted {
    fileprivate init(_ clock: Clock) {
        self.init(fields: ["months": ["\(clock.months)"], "start": [clock.start.rawValue]])
    }

    fileprivate var clockProblems: [Failure.Problem] {
        var problems: [Failure.Problem] = []
        if Clock.months(text("months")) == nil { problems.append(.init("months", "Enter a whole number of months, from 1 to 24")) }
        if Clock.Start(rawValue: text("start")) == nil { problems.append(.init("start", "Choose from which day they count")) }
        return problems
    }
}
