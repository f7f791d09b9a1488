import Domain

extension ImportFormat {
    /// What DfE's service assessment service answers to `assessments/actions/all`: every assessment with the actions of its points.
    static let sas = ImportFormat(
        name: "sas-json", title: "Actions of DfE’s service assessment service (JSON)",
        recognises: { source in
            guard source.opening.first == "{" || source.opening.first == "[" else { return false }
            return source.opening.contains("\"AssessmentID\"") && source.opening.contains("\"ActionsByStandard\"")
        },
        readAll: { source throws(ImportRefusal) in
            let all: SASActions = try decodeJSON(try source.text(), as: "sas-json")
            let drafts = all.assessments.map(\.draft)
            guard !drafts.isEmpty else { throw ImportRefusal.notAReport }
            return drafts
        }
    )
}

/// The parts of that answer that a report is made of.
private struct SASActions: Decodable {
    let assessments: [SASAssessment]

    /// The list alone, and one assessment alone, are taken too.
    init(from decoder: any Decoder) throws {
        enum Key: CodingKey { case assessments }
        if let list = try? [SASAssessment](from: decoder) {  // not a list: then it is the whole answer, or one of them
            assessments = list
        } else if let all = try? decoder.container(keyedBy: Key.self), all.contains(.assessments) {  // then it is one
            assessments = try all.decode([SASAssessment].self, forKey: .assessments)
        } else {
            assessments = [try SASAssessment(from: decoder)]
        }
    }
}

private struct SASAssessment: Decodable {
    let name, type, outcome, phase: String?
    let points: [SASPoint]

    enum CodingKeys: String, CodingKey {
        case name = "AssessmentName"
        case type = "AssessmentType"
        case outcome = "AssessmentOutcome"
        case phase = "AssessmentPhase"
        case points = "ActionsByStandard"
    }

    var draft: ReportDraft {
        let stage = StageWords(PlainWords("\(phase ?? "") \(type ?? "")"))
        var draft = ReportDraft(
            service: name?.folded, phase: stage.phase, assessmentType: stage.type,
            overall: outcome.flatMap { OverallRating(rawValue: $0.folded.lowercased()) }, points: points.map(\.draft))
        draft.standard = StandardGuess.standard(of: draft.points, in: [])
        draft.problems = DraftChecks.problems(of: draft, endingIn: "")
        return draft
    }
}

private struct SASPoint: Decodable {
    let number: Int
    let title, outcome: String?
    let actions: [SASAction]

    enum CodingKeys: String, CodingKey {
        case number = "Standard"
        case title = "StandardTitle"
        case outcome = "StandardOutcome"
        case actions = "Actions"
    }

    var draft: DraftPoint {
        DraftPoint(
            number: number, title: title?.folded, rating: outcome.flatMap { Rating(rawValue: $0.folded.lowercased()) } ?? .notRated,
            actions: actions.compactMap { $0.text?.folded }.filter { !$0.isEmpty })
    }
}

private struct SASAction: Decodable {
    let text: String?

    enum CodingKeys: String, CodingKey {
        case text = "Comments"
    }
}
