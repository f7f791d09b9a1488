import Casework
import Domain
import Hummingbird
import Logging
import Markup

/// Whether somebody altered the organisation's history behind the site's back. The walk goes on beside the request that began it, so that
/// no browser and no proxy loses patience with a long one.
enum ShowVerification {
    static let address: WebAddress = "/organisation/history/verification"

    static let routes: [Route] = [
        .get("/organisation/history/verification", .holders(of: [.administrator])) { visit in
            show(visit, try await visit.casework.verification(for: visit.person))
        },
        .post("/organisation/history/verification", .holders(of: [.administrator])) { visit in
            _ = try await visit.posted()
            do {
                try await visit.casework.beginVerification(by: visit.person)
            } catch Failure.invalid(let problems) {
                return show(visit, try await visit.casework.verification(for: visit.person), problems)
            }
            return visit.redirect(to: address)
        }.paced(.verifications),
    ]

    private static func show(_ visit: Visit, _ standing: HistoryVerifications.Standing, _ problems: [Failure.Problem] = []) -> Response {
        if case .brokenOff(_, let why) = standing { visit.context.logger.error("verification broken off", metadata: ["what": "\(why)"]) }
        return visit.page(
            "Check the history", in: .settings, status: problems.isEmpty ? .ok : .conflict,
            back: BackLink(to: "/organisation/history", "Back to the history").inLandmark, failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Check the history", caption: "Settings"))
            <p class="govuk-body">Every entry is sealed together with the one before it. Checking shows whether anybody altered, removed or \
            put in an entry, or changed a report, an action, a question, a booking or evidence, without going through this site.</p>
            \(view(standing))
            \(when(!standing.isUnderWay) { visit.form(to: address, Button("Check the history now").html) })
            </div></div>
            """)
    }

    private static func view(_ standing: HistoryVerifications.Standing) -> HTML {
        switch standing {
        case .never: ""
        case .underWay(let since, let name):
            """
            \(InsetText("\(name) started the check on \(since.words). A long history takes some minutes."))
            \(LinkButton("See whether it is done", to: address))
            """
        case .brokenOff(let at, _):
            InsetText("The check that started on \(at.words) could not be finished. Try again in a few minutes.").html
        case .done(let found, let at, let name):
            """
            \(found.findings.isEmpty ? sound(found.entries) : altered(found))
            <p class="govuk-body">\(name) started this check on \(at.words).</p>
            """
        }
    }

    private static func sound(_ entries: Int) -> HTML {
        NotificationBanner(.success, "\(entries.grouped) \(entries == 1 ? "entry is as it was" : "entries are as they were") written").html
    }

    private static func altered(_ found: HistoryVerification) -> HTML {
        let shown = found.findings.prefix(mostShown)
        return """
            \(WarningText("Something was changed without going through this site. Tell the people who run it."))
            \(Heading(.medium, "\(found.findings.count.counted("finding").capitalisedFirst) in \(found.entries.grouped) entries"))
            \(ItemList(shown.map { "\($0.words.capitalisedFirst)" }))
            \(when(found.findings.count > mostShown) { "<p class=\"govuk-body\">Only the first \(mostShown) are shown.</p>" })
            """
    }

    private static let mostShown = 100
}

extension HistoryVerifications.Standing {
    fileprivate var isUnderWay: Bool { if case .underWay = self { true } else { false } }
}
