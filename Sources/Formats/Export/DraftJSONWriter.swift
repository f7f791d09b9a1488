import Domain

extension ReadReport {
    /// The import result as the contract's JSON object: every key present, unknown values null.
    public func json(file: String) -> String { object(file: file).text }

    /// The results of several files as one JSON array.
    public static func json(_ results: [(file: String, report: ReadReport)]) -> String {
        OrderedJSON.array(results.map { $0.report.object(file: $0.file) }).text
    }

    private func object(file: String) -> OrderedJSON {
        .object([
            ("file", .string(file)), ("format", .string(format.name)),
            ("service", .optional(draft.service)), ("organisation", .optional(draft.organisation)),
            ("phase", .optional(draft.phase?.rawValue)), ("assessment_type", .optional(draft.assessmentType?.rawValue)),
            ("date", .optional(draft.date?.description)), ("standard", .optional(draft.standard)),
            ("overall", .optional(draft.overall?.rawValue)), ("points", .array(draft.points.map(\.json))),
            ("unassigned_actions", .strings(draft.unassignedActions)), ("lead_assessor", .optional(draft.leadAssessor)),
            ("previous_reports", .strings(draft.previousReports)), ("problems", .array(draft.problems.map(\.json))),
            ("findings", .strings(draft.findings)),
        ])
    }
}

extension DraftPoint {
    fileprivate var json: OrderedJSON {
        .object([
            ("number", .int(number)), ("title", .optional(title)), ("rating", .string(rating.rawValue)), ("actions", .strings(actions)),
            ("advice", .strings(advice)), ("findings", .strings(findings)),
        ])
    }
}

extension ImportProblem {
    fileprivate var json: OrderedJSON {
        .object([("severity", .string(severity.rawValue)), ("place", .string(place)), ("message", .string(message))])
    }
}
