/// A question as lists show it.
public struct ListedQuestion: Hashable, Sendable, Identifiable {
    public let question: PanelQuestion
    public let serviceName: String

    public var id: PanelQuestion.ID { question.id }

    public init(question: PanelQuestion, serviceName: String) {
        self.question = question
        self.serviceName = serviceName
    }
}
