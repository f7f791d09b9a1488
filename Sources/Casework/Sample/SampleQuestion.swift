import Domain

/// The questions that teams of the sample organisation ask their panels.
enum SampleQuestion: Sendable {
    case magnification, keepersNames, oldTolls
}

/// What somebody did with one question.
enum QuestionStep: Sendable {
    case ask(SampleReport, point: Int, action: Int? = nil, PanelQuestion.Addressee, String)
    case answer(String)
    case askMore(String)
    case resolve
}

extension SampleStage {
    mutating func take(_ step: QuestionStep, with question: SampleQuestion, by person: Person) async throws {
        switch step {
        case .ask(let report, let point, let number, let addressee, let text):
            let subject: QuestionSubject =
                if let number { .action(try action(number, of: point, in: report)) } else { .point(point, of: try self.report(report).id) }
            questions[question] = try await casework.ask(Words(text), about: subject, to: addressee, by: person).id
        case .answer(let text):
            try await casework.change(try self.question(question), by: person, expecting: nil) { try $0.answer(Words(text), by: $1) }
        case .askMore(let text):
            try await casework.change(try self.question(question), by: person, expecting: nil) { try $0.followUp(Words(text), by: $1) }
        case .resolve: try await casework.change(try self.question(question), by: person, expecting: nil) { try $0.resolve(by: $1) }
        }
    }
}
