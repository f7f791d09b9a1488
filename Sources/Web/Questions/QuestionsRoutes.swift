extension Route {
    static let questions: [Route] = AskPanel.routes + ShowQuestion.routes + QuestionStep.routes
}
