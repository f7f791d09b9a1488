import Domain
import Markup

/// The lead assessor decides on what the assessments team forwarded.
enum DecideEvidence {
    static let routes = page.routes

    private static let page = AnswerPage(
        question: .decision, place: "decision", heading: "Decide on the evidence", section: .actions,
        back: { ("/actions/\($0.id)", "Back to \($0.title.lowercased())") }, next: { "/actions/\($0)" })
}
