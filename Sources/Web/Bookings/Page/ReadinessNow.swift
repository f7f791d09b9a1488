import Casework
import Domain
import Markup

/// How ready the service is now for what it asked for: for whoever answers the request.
struct ReadinessNow: Component {
    let record: BookingRecord

    var html: HTML {
        let readiness = record.readiness
        let lines = (readiness.obstacles + readiness.warnings).map { "\($0.words)" as HTML }
        return """
            <p class="govuk-body"><strong>\(readiness.title).</strong></p>
            \(when(!lines.isEmpty) { Details("What is open", ItemList(lines).html).html })
            <p class="govuk-body">\(Link("Open the service", to: "/services/\(record.service.id)", target: .newTab))</p>
            """
    }
}
