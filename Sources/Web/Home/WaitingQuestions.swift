import Domain
import Markup

/// Questions of several services that wait for an answer, the oldest first.
struct WaitingQuestions: Component {
    let questions: [ListedQuestion]

    var html: HTML { "<ul class=\"govuk-list govuk-list--spaced\">\(each(questions, item))</ul>" }

    private func item(_ listed: ListedQuestion) -> HTML {
        let question = listed.question
        return """
            <li>\(Link("\(question.text.text.shortened(to: 200))", to: question.address))
            <div class="aa-facts govuk-body-s"><span>\(listed.serviceName), point \(question.point)</span>
            <span>To \(question.to.words), \(Day(inLondonAt: question.at).words)</span></div></li>
            """
    }
}
