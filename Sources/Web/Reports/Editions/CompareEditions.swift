import Casework
import Domain
import Hummingbird
import Markup

/// What changed from one edition of a report to another, word by word.
enum CompareEditions {
    static let routes: [Route] = [
        .get("/reports/:report/changes", .signedIn) { visit in
            let record = try await visit.reader.report(visit.id("report"), for: visit.person)
            guard record.report.hasBeenIssued else { throw Failure.notFound }
            let pair = try editions(asked: visit, record.report)
            let comparison = try await visit.reader.comparison(of: record.report.id, from: pair.from, to: pair.to, for: visit.person)
            return visit.page(
                "What changed: \(record.report.assessment.title), \(record.service.name)", in: .reports,
                back: ReportPath.back(to: record.report), view(record, pair, comparison))
        }
    ]

    private typealias Pair = (from: Int, to: Int)

    /// The earlier first. Where none are asked for: the latest, and the one before it.
    private static func editions(asked visit: Visit, _ report: Report) throws -> Pair {
        func number(_ name: String) throws -> Int? {
            guard let text = visit.query(name) else { return nil }
            guard let number = Int(text), (1...report.edition).contains(number) else { throw Failure.notFound }
            return number
        }
        let to = try number("to") ?? report.edition
        let from = try number("from") ?? max(1, to - 1)
        return (min(from, to), max(from, to))
    }

    private static func view(_ record: ReportRecord, _ pair: Pair, _ comparison: ReportComparison) -> HTML {
        let report = record.report
        return """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, title(pair), caption: record.caption))
            \(which(record, pair))
            \(report.edition > 2 ? choice(report, pair) : "")
            \(ComparisonView(comparison: comparison, report: report).html)
            </div></div>
            """
    }

    private static func title(_ pair: Pair) -> HTML {
        pair.from == pair.to ? "What changed" : "What changed from edition \(pair.from) to edition \(pair.to)"
    }

    private static func which(_ record: ReportRecord, _ pair: Pair) -> HTML {
        guard record.report.edition > 1 else { return "<p class=\"govuk-body\">There is only one edition of this report.</p>" }
        return ItemList(
            Set([pair.from, pair.to]).sorted().map { edition in
                "\(Link("Edition \(edition)", to: record.report.address(ofEdition: edition))), \(record.issued(edition))"
            }, style: .plain
        ).html
    }

    private static func choice(_ report: Report, _ pair: Pair) -> HTML {
        let editions = (1...report.edition).map { Choice("\($0)", "Edition \($0)") }
        return Details(
            "Compare other editions",
            Form(
                to: report.changesAddress, .get,
                """
                \(Select("from", label: "From", choices: editions, chosen: "\(pair.from)"))
                \(Select("to", label: "To", choices: editions, chosen: "\(pair.to)"))
                \(Button("Compare", kind: .secondary))
                """
            ).html
        ).html
    }
}
