import Casework
import Domain
import Markup

/// One answer to several submissions. Each is a change of its own: what stands in the way of one does not stop the others.
struct SeveralAnswers: Sendable {
    private(set) var done: [Line] = []
    private(set) var refused: [Line] = []

    struct Line: Sendable {
        let action: Action.ID
        /// "Action 4.1, Renew a licence"
        let name: String
        /// Why it was refused; nil where it was not.
        var why: String?
    }

    /// Throws what is wrong with the site and not with an action.
    static func give(_ step: @escaping ActionForm.Step, to picks: [DeskSelection.Pick], in visit: Visit) async throws -> SeveralAnswers {
        let person = try visit.person
        var answers = SeveralAnswers()
        for pick in picks {
            let why = try await refusal { try await visit.casework.change(pick.action, by: person, expecting: pick.seen, step) }
            switch why {
            case nil: answers.done.append(try await line(pick, in: visit))
            case let why?: answers.refused.append(try await line(pick, because: why, in: visit))
            }
        }
        return answers
    }

    private enum Why {
        case changed, gone
        case rule(String)
    }

    private static func refusal(of change: () async throws -> Action) async throws -> Why? {
        do {
            _ = try await change()
            return nil
        } catch Failure.changedMeanwhile {
            return .changed
        } catch Failure.notFound {
            return .gone
        } catch let refusal as Action.Refusal {
            return .rule(refusal.rule)
        }
    }

    private static func line(_ pick: DeskSelection.Pick, because why: Why? = nil, in visit: Visit) async throws -> Line {
        if case .gone = why { return Line(action: pick.action, name: "An action", why: "It is not there any more") }
        let record = try await visit.reader.action(pick.action, for: visit.person)
        let name = "\(record.action.title), \(record.serviceName)"
        return switch why {
        case nil: Line(action: pick.action, name: name)
        case .changed, .gone: Line(action: pick.action, name: name, why: record.latestChange)
        case .rule(let rule): Line(action: pick.action, name: name, why: rule)
        }
    }
}

/// What came of several answers, where not all were taken.
struct DeskOutcome {
    let outcome: SeveralAnswers
    /// Stands in the form below, where one is shown: where nothing is left to check, it would be lost.
    let typed: String
    let isFormShown: Bool

    var html: HTML {
        """
        \(when(!outcome.done.isEmpty) { NotificationBanner(.success, content: done, titleID: "done-title").html })
        <section id="refused" tabindex="-1" aria-labelledby="refused-title">
        <h2 class="govuk-heading-m" id="refused-title">Not done</h2>
        \(ItemList(outcome.refused.map { "\(link($0)): \($0.why ?? "")" }, spacing: .spaced))
        \(kept)
        </section>
        """
    }

    private var kept: HTML {
        if isFormShown { return "<p class=\"govuk-body\">What still waits is selected below, and what you typed is still there.</p>" }
        if typed.isEmpty { return "" }
        return "<p class=\"govuk-body\">You typed:</p>\(InsetText(HTML.paragraphs(typed)))"
    }

    private var done: HTML {
        """
        <h3 class="govuk-notification-banner__heading">\(outcome.done.count.counted("action").capitalisedFirst) done</h3>
        \(ItemList(outcome.done.map { link($0).html }))
        """
    }

    private func link(_ line: SeveralAnswers.Line) -> Link { Link("\(line.name)", to: "/actions/\(line.action)") }
}
