import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// Which days the organisation works: whose bank holidays it keeps, and when else nobody is there.
enum ChangeHolidays {
    static let routes: [Route] = [
        .get("/organisation/calendar", .holders(of: [.administrator])) { visit in
            let holidays = try visit.ownOrganisation.holidays
            return show(visit, holidays, HolidaysForm.opening(holidays))
        },
        .post("/organisation/calendar", .holders(of: [.administrator])) { try await change($0) },
    ]

    private static func change(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let current = try visit.ownOrganisation.holidays
        var form = HolidaysForm(posted)
        guard let seen = form.seen else { throw BrokenForm() }
        guard let holidays = form.holidays() else { return show(visit, current, posted, form.problems) }
        do {
            try await visit.casework.changeHolidays(to: holidays, by: visit.person, expecting: seen)
        } catch Failure.changedMeanwhile {
            return show(visit, current, posted, [.changedMeanwhile("this")], status: .conflict)
        }
        return visit.redirect(to: SettingsPages.calendar.address.saying(.settingsSaved))
    }

    private static func show(
        _ visit: Visit, _ current: Holidays, _ typed: Posted, _ problems: [Failure.Problem] = [],
        status: HTTPResponse.Status = .unprocessableContent
    ) -> Response {
        visit.page(
            "Working days", in: .settings, status: problems.isEmpty ? .ok : status, back: SettingsPages.back, failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Working days", caption: "Settings"))
            <p class="govuk-body">\(current.words) Assessments are not held on other days, and answers are counted in working days.
            Dates that were given stay as they are.</p>
            \(visit.form(to: SettingsPages.calendar.address, fields(current, typed, problems, today: visit.reader.today)))
            \(daysOff(current, from: visit.reader.today))
            </div></div>
            """)
    }

    private static func fields(_ current: Holidays, _ typed: Posted, _ problems: [Failure.Problem], today: Day) -> HTML {
        let wrong = problems.filter { $0.field == "closed" }.map { $0.message.hasSuffix(".") ? $0.message : $0.message + "." }
        return """
            \(HolidaysForm.hidden(current))
            \(Radios("base", legend: .medium("Whose bank holidays do you keep?"),
                choices: Holidays.Division.allCases.map { Choice($0.rawValue, "\($0.title)") }, chosen: typed.text("base"),
                error: problems.message(at: "base")))
            \(TextArea("closed", label: .medium("Other days when nobody works (optional)"), value: typed.text("closed"),
                hint: "One on each line: the date, a comma and the reason, like 24 December 2027, Office closed.",
                error: wrong.isEmpty ? nil : wrong.joined(separator: " "), rows: 6))
            \(Button("Save"))
            """
    }

    /// For checking the calendar that holds now against one on the wall.
    private static func daysOff(_ holidays: Holidays, from today: Day) -> HTML {
        let names = Dictionary(holidays.closed.map { ($0.day, $0.name) }, uniquingKeysWith: { first, _ in first })
        let bank = holidays.base.workingDays.holidays
        let days = holidays.workingDays.holidays.filter { today <= $0 && $0 < today.adding(months: 12) }.sorted()
        return """
            \(when(!days.isEmpty) {
                Table(
                    caption: "Days off in the next 12 months", columns: [.init("Day"), .init("Reason")],
                    rows: days.map { day in
                        [
                            "\(day.wordsWithWeekday)",
                            bank.contains(day) ? "Bank holiday in \(holidays.base.title)" : "\(names[day] ?? "")",
                        ]
                    }
                ).html
            })
            <p class="govuk-body">Bank holidays are known to the end of \(holidays.workingDays.lastYear).</p>
            """
    }
}
