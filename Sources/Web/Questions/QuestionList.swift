import Casework
import Domain
import Markup

/// Questions to the panel, those that wait first, each with how it stands.
struct QuestionList: Component {
    let questions: [PanelQuestion]
    /// Who speaks in them; nil where the list says only what was asked.
    var names: Questions?
    /// Those that they may be about, for their numbers.
    var actions: [Action] = []

    var html: HTML {
        "<ul class=\"govuk-list govuk-list--spaced\">\(each(inOrder, item))</ul>"
    }

    private var inOrder: [PanelQuestion] {
        PanelQuestion.Status.allCases.flatMap { status in questions.filter { $0.status == status } }
    }

    private func item(_ question: PanelQuestion) -> HTML {
        """
        <li>\(Link("\(question.text.text.shortened(to: 200))", to: question.address))
        <div class="aa-facts govuk-body-s">\(question.status.tag) <span>\(about(question))</span>
        <span>To \(question.to.words), \(Day(inLondonAt: question.at).words)</span></div>\(answer(question))</li>
        """
    }

    private func about(_ question: PanelQuestion) -> String {
        guard let id = question.action else { return "Point \(question.point) as a whole" }
        return actions.first { $0.id == id }?.title ?? "An action of point \(question.point)"
    }

    /// The last answer, where it is known who gave it.
    private func answer(_ question: PanelQuestion) -> HTML {
        guard let names, let answer = question.lastAnswer else { return "" }
        return InsetText(
            """
            <p class="govuk-body">\(answer.text.text.shortened(to: 400))</p>
            <p class="govuk-body-s">\(names.name(of: answer.by)), \(answer.at.words)</p>
            """
        ).html
    }
}
