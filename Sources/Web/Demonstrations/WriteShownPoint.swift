import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// Where the team says how the standard is met now, and arranges what is shown of one point. Whichever button is pressed, what was typed is
/// saved with it.
enum WriteShownPoint {
    static let routes: [Route] = [
        .get("/services/:service/demonstration/:kind/points/:point", .towardsService(Demonstration.Verb.write.roles)) { visit in
            let (record, point) = try await visit.pointToWrite()
            return page(visit, ShownPointForm(record: record, point: point))
        },
        .post("/services/:service/demonstration/:kind/points/:point", .towardsService(Demonstration.Verb.write.roles)) { visit in
            let (record, point) = try await visit.pointToWrite()
            var form = ShownPointForm(record: record, point: point, posted: try await visit.posted())
            do {
                try await form.save(visit)
                return visit.redirect(to: form.next)
            } catch Failure.invalid(let problems) {
                form.problems = problems
                return page(visit, form, status: .unprocessableContent)
            } catch Failure.changedMeanwhile {
                form.meet(try await visit.pointToWrite())
                return page(visit, form, status: .conflict)
            }
        },
    ]

    private static func page(_ visit: Visit, _ form: ShownPointForm, status: HTTPResponse.Status = .ok) -> Response {
        let record = form.record
        return visit.page(
            "Point \(form.point.heading), \(record.document.title.lowercasedFirst), \(record.service.name)", in: .services, status: status,
            back: BackLink(to: record.address, "Back to the demonstration").inLandmark, failed: status != .ok,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(form.problems.summary)
            \(Heading(.large, "\(form.point.heading)", caption: "\(record.document.title), \(record.service.name)"))
            <p class="govuk-body">\(form.point.rating.tag) \
            \(Link("See how this point is presented", to: record.presenting(of: form.point.number)))</p>
            \(said(form.point))
            \(when(form.theirs) { theirs($0) })
            \(visit.form(to: record.writing(of: form.point.number), form.fields))
            </div></div>
            """)
    }

    private static func said(_ point: DemonstrationDocument.Point) -> HTML {
        when(!point.findings.isEmpty) { Details("What the panel said", each(point.findings) { .paragraphs($0) }).html }
    }

    /// The words that somebody else saved meanwhile.
    private static func theirs(_ words: String) -> HTML {
        InsetText(
            """
            \(Heading(.small, "What it says now", level: 2))
            \(words.isEmpty ? "<p class=\"govuk-body\">Nothing: the words were taken away.</p>" : Markdown(words, headingLevel: 3).html)
            """
        ).html
    }
}

extension Visit {
    /// The point in the address with everything that the team may arrange. Throws the rule that keeps the person from it.
    fileprivate func pointToWrite() async throws -> (DemonstrationRecord, DemonstrationDocument.Point) {
        let record = try await demonstrationRecord()
        let number = try self.number("point")
        try record.begun.admit(.write, record.actor)
        guard let point = record.document.point(number) else { throw Demonstration.Refusal.pointNotInScope(number) }
        return (record, point)
    }
}
