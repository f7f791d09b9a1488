import Casework
import Domain
import Markup

/// The reports that wait for an answer: of the team, which accepts or challenges, or of the panel, whose report was challenged; and those
/// that nobody has begun.
struct WaitingReports {
    let home: Home
    let today: Day
    /// Of the organisation.
    let workingDays: WorkingDays

    /// A section for each; none where nothing waits.
    var sections: [HTML] {
        [
            section("Reports to accept or challenge", home.toAccept ?? []) { report in
                report.answerBy.map { due(AnswerTime($0, on: today, workingDays: workingDays)) }
            },
            section("Challenged reports", home.challenged ?? []) { _ in nil }, toBegin,
        ].compactMap(\.self)
    }

    private func section(_ title: HTML, _ reports: [ListedReport], facts: (ListedReport) -> HTML?) -> HTML? {
        guard !reports.isEmpty else { return nil }
        let items = reports.prefix(10).map { report in
            """
            \(Link("\(report.serviceName): \(report.title)", to: "/reports/\(report.id)"))\
            \(when(facts(report)) { "<div class=\"aa-facts govuk-body-s\">\($0)</div>" })
            """ as HTML
        }
        return """
            <section class="aa-waiting">
            \(Heading(.medium, "\(title) (\(reports.count))"))
            \(ItemList(items, style: .plain, spacing: .spaced))
            \(when(reports.count > items.count) { "<p class=\"govuk-body\">\(Link("See all reports", to: "/reports"))</p>" })
            </section>
            """
    }

    private var toBegin: HTML? {
        guard let bookings = home.toBegin, !bookings.isEmpty else { return nil }
        let items = bookings.map { listed in
            """
            \(Link("\(listed.serviceName): \(listed.booking.kind.title.lowercased())", to: listed.booking.address))
            <div class="aa-facts govuk-body-s"><span>\(listed.booking.whenWords(on: today))</span></div>
            """ as HTML
        }
        return """
            <section class="aa-waiting">
            \(Heading(.medium, "Reports to begin (\(bookings.count))"))
            \(ItemList(items, style: .plain, spacing: .spaced))
            </section>
            """
    }

    private func due(_ time: AnswerTime) -> HTML {
        time.isLate ? "\(Tag("Late", .red)) <span>Your answer \(time.words)</span>" : "<span>Answer \(time.words)</span>"
    }
}
