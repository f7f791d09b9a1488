import Domain
import Foundation
import Markup

extension Action {
    /// How long it has been with whom it is: "Waiting 3 days". Nil where nobody kept since when.
    func waitingWords(on today: Day) -> String? {
        guard let heldSince else { return nil }
        return switch today.days(since: Day(inLondonAt: heldSince)) {
        case ..<1: "Waiting since today"
        case 1: "Waiting 1 day"
        case let days: "Waiting \(days) days"
        }
    }

    /// The same for a table, with the day since when.
    func waiting(on today: Day) -> HTML {
        guard let heldSince, let words = waitingWords(on: today) else { return "Not known" }
        let since = Day(inLondonAt: heldSince)
        return """
            <p class="govuk-body govuk-!-margin-bottom-1">\(words)</p>
            \(when(since < today) { "<p class=\"govuk-body-s aa-muted govuk-!-margin-bottom-0\">Since \(since.words)</p>" })
            """
    }
}
