import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// Deciding on one submission by a link, without signing in. Opening the link changes nothing. The secret in the address stands in for a
/// session and for its form token.
enum DecideByLink {
    static let routes: [Route] = [
        .get("/review/:token", .reviewLink) { visit in
            try await LinkedReview.open(visit) { $0.page(Posted()) }
        },
        .post("/review/:token", .reviewLink) { try await decide($0) },
        .get("/review/:token/evidence/:evidence/:number", .reviewLink) { visit in
            let pin = Evidence.Pin(evidence: try visit.id("evidence"), version: try visit.number("number"))
            return try await LinkedReview.open(visit) { review in
                guard review.hasPinned(pin) else { return review.noSuchFile }
                return try await visit.download { try await visit.reader.file(of: pin, byLink: review.token) }
            }
        },
    ]

    private static func decide(_ visit: Visit) async throws -> Response {
        let posted = try await visit.postedBeforeSignIn()
        return try await LinkedReview.open(visit, typed: posted.words("reason")) { review in
            var problems: [FilledForm.Problem] = []
            guard let (step, done) = EvidenceQuestion.decision.read(posted, &problems) else { return review.page(posted, problems) }
            do {
                try await visit.casework.decide(byLink: review.token, expecting: posted.seenVersion, step)
                return review.decided(done)
            } catch Failure.changedMeanwhile {
                return try await LinkedReview.open(visit, typed: posted.words("reason")) {
                    $0.page(posted, [.init($0.record.latestChange)], fresh: .given)
                }
            } catch let refusal as Action.Refusal {
                return review.page(posted, [.init(refusal)])
            }
        }
    }
}

/// What a link that works shows.
struct LinkedReview {
    let visit: Visit
    let token: String
    let link: ReviewLink
    let reviewer: Person
    let record: ActionRecord

    /// Answers whoever has a link that works, and everybody else alike. `typed` is what they would lose.
    static func open(
        _ visit: Visit, typed: Words? = nil, _ answer: (LinkedReview) async throws -> Response
    ) async throws -> Response {
        var visit = visit.asNobody
        let token = visit.context.parameters.get("token") ?? ""
        do {
            guard token.utf8.count <= 100 else { throw Failure.notFound }
            let (link, holder) = try await visit.reader.openReviewLink(token)
            visit = visit.asGuest(of: holder.organisation)
            let record = try await visit.reader.review(byLink: token)
            return try await answer(LinkedReview(visit: visit, token: token, link: link, reviewer: holder.person, record: record))
        } catch Failure.notFound {
            return visit.linkDoesNotWork(typed)
        }
    }

    /// Whether the form is given the version of the action as it stands, or keeps the one it was made from.
    enum Freshness { case kept, given }

    func page(_ posted: Posted, _ problems: [FilledForm.Problem] = [], fresh: Freshness = .kept) -> Response {
        let form = FilledForm(record: record, posted: posted, problems: problems)
        let version = fresh == .given ? record.action.version : posted.version ?? record.action.version
        return visit.page(
            "Decide on the evidence: \(record.action.title.lowercased()), \(record.serviceName)", status: form.status,
            failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(form.errorSummary)
            \(Heading(.large, "Decide on the evidence", caption: "\(record.serviceName), \(record.action.title.lowercased())"))
            \(InsetText("<p class=\"govuk-body\">This link is for \(reviewer.name). It works once, until \(link.ends.words).</p>"))
            \(ReviewCase(record: record, place: .review(token: token), today: visit.reader.today).html)
            \(visit.form(to: "/review/\(token)", version: version, """
                \(EvidenceQuestion.decision.fields(form))
                <p class="govuk-body">Your answer is recorded as \(reviewer.name)’s, and this link stops working.</p>
                \(Button("Send your answer"))
                """))
            </div></div>
            """)
    }

    func hasPinned(_ pin: Evidence.Pin) -> Bool { record.action.state.submission?.evidence.contains(pin) ?? false }

    var noSuchFile: Response {
        visit.page(
            "Page not found", status: .notFound,
            """
            \(Heading(.large, "Page not found"))
            <p class="govuk-body">This file is not part of what was sent. \(Link("Go back to the evidence", to: "/review/\(token)"))</p>
            """)
    }

    func decided(_ done: Done) -> Response {
        let isAccepted = done == .accepted
        return visit.page(
            isAccepted ? "Evidence accepted" : "More evidence asked for",
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(ConfirmationPanel(isAccepted ? "Evidence accepted" : "More evidence asked for", "\(record.serviceName), \(record.action.title.lowercased())"))
            <p class="govuk-body">\(isAccepted
                ? "The action is resolved. The point stays amber until an amber evidence review or the next assessment."
                : "The team can see what you said. They can send the evidence again when it is complete.")</p>
            <p class="govuk-body">Your decision is recorded. You can close this page: the link does not work any more.</p>
            </div></div>
            """)
    }
}

extension Visit {
    /// Without the session, if there is one: a page that is all its reader may see leads nowhere else.
    fileprivate var asNobody: Visit {
        var context = context
        context.visitor = nil
        return Visit(site: site, request: request, context: context)
    }

    /// With the name of the organisation at the head of its pages, for somebody who seldom comes.
    fileprivate func asGuest(of organisation: Organisation) -> Visit {
        var context = context
        context.host = organisation
        return Visit(site: site, request: request, context: context)
    }

    /// The same for every link that does not work, so that nobody learns which ever did.
    fileprivate func linkDoesNotWork(_ typed: Words?) -> Response {
        page(
            "This link does not work", status: .gone,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "This link does not work"))
            <p class="govuk-body">A review link works once, for \(ReviewLink.days) days, while the evidence waits for a decision. It may have been \
            used or cancelled, somebody may have decided already, or the team may have taken the evidence back.</p>
            <p class="govuk-body">If you have already decided with this link, your decision is recorded and you do not need to do anything.</p>
            <p class="govuk-body">If you still want to decide, ask the assessments team for a new link.</p>
            \(when(typed) { "\(Heading(.medium, "What you typed"))<p class=\"govuk-body\">What you sent just now is not recorded. Copy it if you still need it.</p>\(InsetText(HTML.paragraphs($0.text)))" })
            </div></div>
            """)
    }
}
