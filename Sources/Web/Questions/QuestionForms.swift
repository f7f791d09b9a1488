import Casework
import Domain
import Markup

/// What the person may say or do next in a question. A form that could not be taken stays, with what was typed.
struct QuestionForms {
    let record: QuestionRecord
    let visit: Visit
    let sent: QuestionStep.Sent?

    var html: HTML { "\(answer)\(resolve)\(followUp)\(reopen)" }

    private var question: PanelQuestion { record.question }

    private var answer: HTML {
        when(offers(.answer)) {
            """
            \(Heading(.medium, question.lastAnswer == nil ? "Answer" : "Add an answer"))
            \(form(.answer, button: "Send the answer", label: "Your answer", hint: """
                Everybody who can see the service can read it. The team can show it at the next assessment too.
                """))
            """
        }
    }

    private var resolve: HTML {
        when(offers(.resolve)) {
            """
            \(Heading(.medium, "Is this resolved?"))
            <p class="govuk-body">\(question.status == .answered
                ? "Mark the question as resolved when you have what you need." : "Mark the question as resolved if you no longer need an answer.")</p>
            \(visit.form(
                to: question.address(of: .resolve), version: question.version,
                Button("Mark as resolved", kind: question.status == .answered ? .primary : .secondary).html))
            """
        }
    }

    private var followUp: HTML {
        when(offers(.followUp)) {
            Details(
                "Ask more", form(.followUp, button: "Send to the panel", label: "What else do you want to ask?"),
                state: failed(.followUp) ? .open : .closed
            ).html
        }
    }

    private var reopen: HTML {
        when(offers(.reopen)) {
            Details(
                "Reopen this question", form(.reopen, button: "Reopen the question", label: "What is still to be answered?"),
                state: failed(.reopen) ? .open : .closed
            ).html
        }
    }

    /// Whether the step is possible, or was a moment ago: what was typed for it must not be lost.
    private func offers(_ step: QuestionStep) -> Bool { failed(step) || question.admits(step.verb, record.actor) }

    private func failed(_ step: QuestionStep) -> Bool { sent?.place == step.place }

    private func form(_ step: QuestionStep, button: HTML, label: FieldLabel, hint: HTML? = nil) -> HTML {
        let own = failed(step) ? sent : nil
        return visit.form(
            to: question.address(of: step), version: question.version,
            """
            \(TextArea("text", label: label, value: own?.text ?? "", hint: hint, error: own?.problems.message(at: step.place), id: step.place))
            \(Button(button, doubleClick: .prevented))
            """)
    }
}

extension PanelQuestion {
    fileprivate func address(of step: QuestionStep) -> WebAddress { "/questions/\(id)/\(step.place)" }
}
