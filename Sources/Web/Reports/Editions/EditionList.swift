import Casework
import Domain
import Markup

/// The editions of a report that the person may read: a part of its page. Nothing where there is only one.
struct EditionList {
    let record: ReportRecord

    var html: HTML {
        guard record.report.edition > 1 else { return "" }
        return """
            <section aria-labelledby="editions">
            \(Heading(.medium, "Editions", id: "editions"))
            <ul class="govuk-list govuk-list--spaced">\(each((1...record.report.edition).reversed()) { "<li>\(line($0))</li>" })</ul>
            </section>
            """
    }

    private func line(_ edition: Int) -> HTML {
        let report = record.report
        let changes = report.changesAddress.with("from", "\(edition - 1)").with("to", "\(edition)")
        let name: HTML =
            edition == report.edition
            ? "Edition \(edition), on this page" : Link("Edition \(edition)", to: report.address(ofEdition: edition)).html
        return """
            \(name), \(record.issued(edition))\(when(edition > 1) { ". \(Link("What changed", to: changes, about: "in edition \(edition)"))" })
            """
    }
}

extension ReportRecord {
    /// "issued on 4 March 2026", "not issued yet"
    func issued(_ edition: Int) -> HTML {
        let line = history.first { line in
            if case .report(.issued(edition, _)) = line.entry.what { true } else { false }
        }
        return line.map { "issued on \(Day(inLondonAt: $0.entry.at).words)" } ?? "not issued yet"
    }
}

extension Report {
    func address(ofEdition edition: Int) -> WebAddress { "/reports/\(id)/editions/\(edition)" }

    /// From the edition before the latest to the latest.
    var changesAddress: WebAddress { "/reports/\(id)/changes" }
}
