import Casework
import Domain
import Hummingbird
import Markup

/// Everything that is shown, on one page: to read from beginning to end, and to print.
enum PrintDemonstration {
    static let routes: [Route] = [
        .get("/services/:service/demonstration/:kind/print", .signedIn) { visit in
            let record = try await visit.demonstrationRecord()
            return visit.page(
                "\(record.document.title) on one page, \(record.service.name)", in: .services,
                back: BackLink(to: record.address, "Back to the demonstration").inLandmark,
                """
                \(Heading(.extraLarge, "\(record.document.title)", caption: "\(record.service.name)"))
                <p class="govuk-body">\(ShownFacts(record.standard, record.booking).words)As it stands on \(visit.reader.today.words).</p>
                \(record.emptiness ?? ShownDocument(document: record.shown, place: .site).html)
                """)
        }
    ]
}

/// Against which standard, and when, as far as it is known.
struct ShownFacts {
    let words: String

    init(_ standard: Standard?, _ booking: Booking?) {
        let facts = [standard?.title, booking?.slot.map { "\(booking?.kind.title ?? ""): \($0.words)" }]
        words = facts.compactMap(\.self).map { "\($0). " }.joined()
    }
}
