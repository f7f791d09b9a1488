import Casework
import Domain
import Markup

/// What the report says of the point that an action belongs to; nothing where it says nothing.
struct PanelWords {
    let record: ActionRecord
    /// Whoever holds a review link cannot open the report.
    var place = EvidencePlace.site

    /// Characters that are shown at once. What is longer is folded away.
    private static let limit = 1200

    var html: HTML {
        guard let reported = record.reported, !reported.findings.isEmpty else { return "" }
        let findings = each(reported.findings) { "<p class=\"govuk-body\">\($0)</p>" }
        let isLong = reported.findings.map(\.count).reduce(0, +) > PanelWords.limit
        return """
            \(Heading(.medium, "What the panel said"))
            \(isLong ? Details("What the panel said about point \(reported.number)", findings).html : findings)
            \(when(place == .site) { "<p class=\"govuk-body\">\(Link("Read the whole report", to: "/reports/\(record.report.id)"))</p>" })
            """
    }
}
