import Domain

/// The JSON of one import result, as the contract lays it down.
struct DraftJSON: Decodable {
    /// `import --json` prints a list even for one file.
    struct OneOrMany: Decodable {
        let draft: DraftJSON

        init(from decoder: any Decoder) throws {
            if var list = try? decoder.unkeyedContainer() {  // not a list: then it is the one
                draft = try list.decode(DraftJSON.self)
                guard list.isAtEnd else {
                    throw DecodingError.dataCorruptedError(in: list, debugDescription: "more than one report")
                }
            } else {
                draft = try DraftJSON(from: decoder)
            }
        }
    }

    struct Point: Decodable {
        let number: Int
        let title: String?
        let rating: Rating
        let findings: [String]?
        let actions: [String]?
        let advice: [String]?
    }

    struct Problem: Decodable {
        let severity: ImportProblem.Severity
        let place: String
        let message: String
    }

    let service: String?
    let organisation: String?
    let phase: AssessedPhase?
    let assessmentType: Assessment.Kind?
    let date: Day?
    let standard: String?
    let overall: OverallRating?
    let findings: [String]?
    let points: [Point]
    let unassignedActions: [String]?
    let leadAssessor: String?
    let previousReports: [String]?
    let problems: [Problem]?

    enum CodingKeys: String, CodingKey {
        case service, organisation, phase, date, standard, overall, findings, points, problems
        case assessmentType = "assessment_type"
        case unassignedActions = "unassigned_actions"
        case leadAssessor = "lead_assessor"
        case previousReports = "previous_reports"
    }

    /// What the JSON says, its texts folded as those of every other format: a person may have written it.
    var reportDraft: ReportDraft {
        ReportDraft(
            service: service.given, organisation: organisation.given, phase: phase, assessmentType: assessmentType, date: date,
            standard: standard, overall: overall, findings: findings.given,
            points: points.map {
                DraftPoint(
                    number: $0.number, title: $0.title.given, rating: $0.rating, findings: $0.findings.given, actions: $0.actions.given,
                    advice: $0.advice.given)
            },
            unassignedActions: unassignedActions.given, leadAssessor: leadAssessor.given, previousReports: previousReports.given,
            problems: (problems ?? []).map { ImportProblem($0.severity, at: $0.place.folded, $0.message.folded) }
        )
    }
}

extension String? {
    /// Nil where there is nothing but white space.
    fileprivate var given: String? { self.map(\.folded).flatMap { $0.isEmpty ? nil : $0 } }
}

extension [String]? {
    /// The texts that say something.
    fileprivate var given: [String] { (self ?? []).map(\.folded).filter { !$0.isEmpty } }
}
