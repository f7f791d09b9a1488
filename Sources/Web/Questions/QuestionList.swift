import Casework
import Domain
import Markup

/// Questions to the panel, those that wait first, each with how it stands.
struct QuestionList: Component {
    let questions: [PanelQuestion]
    /// Who speaks in them; nil where the list says only what was asked.
    var names: Questions?

    var html: HTML {
        "<ul class=\"govuk-list govuk-list--spaced aa-questions\">\(each(inOrder, item))</ul>"
    }

    private var inOrder: [PanelQuestion] {
        PanelQuestion.Status.allCases.flatMap { status in questions.filter { $0.status == status } }
    }

    private func item(_ question: PanelQuestion) -> HTML {
        let about: HTML = question.action == nil ? "Point \(question.point) as a whole" : "An action of point \(question.point)"
        return """
            <li>\(Link("\(question.text.text.shortened(to: 200))", to: question.address))
            <div class="aa-facts govuk-body-s">\(question.status.tag) <span>\(about)</span>
            <span>To \(question.to.words), \(Day(inLondonAt: question.at).words)</span></div>\(answer(question))</li>
            """
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
