import Domain
import Markup

/// The assessments team looks at what a team sent, and forwards it or returns it.
enum CheckEvidence {
    static let routes = page.routes

    private static let page = AnswerPage(
        question: .check, place: "check", heading: "Check the evidence", section: .desk,
        back: { _ in ("/desk", "Back to the evidence desk") }, next: { _ in "/desk" })
}
