import Casework
import Domain
import Markup

/// Where a booking stands, in a sentence or two, and what is said with it.
struct BookingSituation {
    let record: BookingRecord

    var html: HTML {
        switch record.booking.state {
        case .requested: waiting
        case .accepted(let note, let by, _):
            """
            <p class="govuk-body">\(record.name(of: by)) accepted the request. The assessments team names the panel and fixes the date.</p>
            \(said(note))
            """
        case .scheduled(let schedule): scheduled(schedule)
        case .rejected(let reason, let by, let at): ended("\(record.name(of: by)) did not accept the request on \(at.words).", reason)
        case .cancelled(let reason, let by, let at, let was):
            ended(
                "\(record.name(of: by)) cancelled it on \(at.words)\(when(was) { ". It was booked for \($0.slot.words)" as HTML }).", reason
            )
        case .held(let schedule, _): "<p class=\"govuk-body\">It was held on \(schedule.slot.words). \(report)</p>"
        }
    }

    private var waiting: HTML {
        let today = record.actor.today
        let words = record.booking.triageWords(on: today)
        let late = when(record.booking.isTriageLate(on: today)) { " \(Tag("Late", .red))" }
        return "<p class=\"govuk-body\">\(words.map { "\($0)." } ?? "The assessments team answers the request.")\(late)</p>"
    }

    private func scheduled(_ schedule: Booking.Schedule) -> HTML {
        """
        <p class="govuk-body-l">\(schedule.slot.words)</p>
        \(when(record.booking.kind == .reassessment) {
            "<p class=\"govuk-body\">Red actions of the points in scope are due on that day.</p>"
        })
        \(when(record.isBegun) { "<p class=\"govuk-body\">The panel has begun its report. \(report)</p>" })
        <p class="govuk-body">\(Link("What the team will show", to: demonstration))</p>
        """
    }

    private func ended(_ words: HTML, _ reason: Words) -> HTML {
        let again = record.actor.holds(anyOf: Booking.Verb.request.roles)
        return """
            <p class="govuk-body">\(words)</p>
            \(said(reason))
            \(when(again) {
                "<p class=\"govuk-body\">\(Link("Ask for another date", to: record.booking.kind.requestAddress(for: record.service.id)))</p>"
            })
            """
    }

    private func said(_ words: Words?) -> HTML { when(words) { InsetText(HTML.paragraphs($0.text)).html } }

    private var report: HTML {
        guard let report = record.report else { return "You can read the report once it is issued." }
        return Link("Open the report", to: "/reports/\(report.id)").html
    }

    private var demonstration: WebAddress { "/services/\(record.service.id)/demonstration/\(record.booking.kind.rawValue)" }
}
