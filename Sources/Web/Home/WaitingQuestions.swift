import Casework
import Domain
import Markup

/// Questions to a panel that wait for the person, the oldest first.
struct WaitingQuestions: Component {
    let title: HTML
    let questions: [ListedQuestion]

    /// For an assessor those to answer, for a team those that are answered. Nothing where nothing waits.
    static func sections(_ home: Home) -> [HTML] {
        [
            WaitingQuestions(title: "Questions to answer", questions: home.toAnswer ?? []),
            WaitingQuestions(title: "Answered by the panel", questions: home.answered ?? []),
        ].filter { !$0.questions.isEmpty }.map(\.html)
    }

    var html: HTML {
        """
        <section class="aa-waiting">
        \(Heading(.medium, "\(title) (\(questions.count))"))
        <ul class="govuk-list govuk-list--spaced">\(each(questions, item))</ul>
        </section>
        """
    }

    private func item(_ listed: ListedQuestion) -> HTML {
        let question = listed.question
        return """
            <li>\(Link("\(question.text.text.shortened(to: 200))", to: question.address))
            <div class="aa-facts govuk-body-s"><span>\(listed.serviceName), point \(question.point)</span>
            <span>To \(question.to.words), \(Day(inLondonAt: question.at).words)</span></div></li>
            """
    }
}
