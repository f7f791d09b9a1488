import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// The evidence desk: what waits for the assessments team, what is with lead assessors, and what went back to teams.
enum ShowDesk {
    static let address: WebAddress = "/desk"

    static let routes: [Route] = [
        .get("/desk", .holders(of: [.assessmentsTeam])) { visit in
            try await page(visit, DeskForm(), pages: Desk.Pages(of: visit))
        },
        .post("/desk", .holders(of: [.assessmentsTeam])) { try await answer($0) },
    ]

    private static func answer(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let selection = DeskSelection(posted)
        let pages = Desk.Pages(toCheck: posted.text("page"))
        guard let (step, done) = selection.step else { return try await page(visit, DeskForm(selection), pages: pages) }
        let outcome = try await SeveralAnswers.give(step, to: selection.picks, in: visit)
        if outcome.refused.isEmpty { return visit.redirect(to: address.saying(done)) }
        return try await page(visit, DeskForm(selection, outcome), pages: pages)
    }

    private static func page(_ visit: Visit, _ form: DeskForm, pages: Desk.Pages) async throws -> Response {
        let desk = try await visit.reader.desk(for: visit.person, pages: pages)
        return visit.page(
            title(desk.toCheck), in: .desk, status: form.status, failed: form.status != .ok, scripts: [], view(visit, desk, form))
    }

    /// Two pages of one list must not be called the same.
    private static func title(_ list: Slice<ListedAction>) -> String {
        list.pages > 1 ? "Evidence desk (page \(list.page) of \(list.pages))" : "Evidence desk"
    }

    private static func view(_ visit: Visit, _ desk: Desk, _ form: DeskForm) -> HTML {
        """
        \(form.errorSummary)
        \(Heading(.large, "Evidence desk"))
        \(form.outcome.map { DeskOutcome(outcome: $0, typed: form.reason, isFormShown: !desk.toCheck.items.isEmpty).html })
        \(WaitingCheck(desk: desk, form: form, visit: visit).html)
        \(WaitingElsewhere(desk: desk, today: visit.reader.today).html)
        """
    }
}

extension Desk.Pages {
    /// As the address says; a page that is none is the first.
    fileprivate init(of visit: Visit) {
        self.init(toCheck: visit.query("page") ?? "")
        toDecide = visit.query("deciding").flatMap { Int($0) } ?? 1
        returned = visit.query("returned").flatMap { Int($0) } ?? 1
    }

    fileprivate init(toCheck text: String) {
        self.init()
        toCheck = Int(text) ?? 1
    }
}
