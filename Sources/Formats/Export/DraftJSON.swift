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
    let assessment_type: Assessment.Kind?
    let date: Day?
    let standard: String?
    let overall: OverallRating?
    let findings: [String]?
    let points: [Point]
    let unassigned_actions: [String]?
    let lead_assessor: String?
    let previous_reports: [String]?
    let problems: [Problem]?

    var reportDraft: ReportDraft {
        ReportDraft(
            service: service, organisation: organisation, phase: phase, assessmentType: assessment_type, date: date, standard: standard,
            overall: overall, findings: findings ?? [],
            points: points.map {
                DraftPoint(
                    number: $0.number, title: $0.title, rating: $0.rating, findings: $0.findings ?? [], actions: $0.actions ?? [],
                    advice: $0.advice ?? [])
            },
            unassignedActions: unassigned_actions ?? [], leadAssessor: lead_assessor, previousReports: previous_reports ?? [],
            problems: (problems ?? []).map { ImportProblem($0.severity, at: $0.place, $0.message) }
        )
    }
}
