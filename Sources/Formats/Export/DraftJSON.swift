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

    var reportDraft: ReportDraft {
        ReportDraft(
            service: service, organisation: organisation, phase: phase, assessmentType: assessmentType, date: date, standard: standard,
            overall: overall, findings: findings ?? [],
            points: points.map {
                DraftPoint(
                    number: $0.number, title: $0.title, rating: $0.rating, findings: $0.findings ?? [], actions: $0.actions ?? [],
                    advice: $0.advice ?? [])
            },
            unassignedActions: unassignedActions ?? [], leadAssessor: leadAssessor, previousReports: previousReports ?? [],
            problems: (problems ?? []).map { ImportProblem($0.severity, at: $0.place, $0.message) }
        )
    }
}
