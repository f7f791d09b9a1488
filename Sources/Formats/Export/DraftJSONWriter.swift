public import Domain

extension ReadReport {
    /// The import result as the contract's JSON object: every key present, unknown values null.
    public func json(file: String) -> String { object(file: file).text }

    /// The results of several files as one JSON array, one object each; a refused file has no format and its refusal among its problems.
    public static func json(_ results: [(file: String, outcome: ImportOutcome)]) -> String {
        OrderedJSON.array(results.map { $0.outcome.object(file: $0.file) }).text
    }

    fileprivate func object(file: String) -> OrderedJSON { draft.object(file: file, format: format.name) }
}

/// What became of one file.
public enum ImportOutcome: Sendable, Hashable {
    case read(ReadReport)
    case refused([ImportProblem])

    public var isRefused: Bool {
        if case .refused = self { true } else { false }
    }

    fileprivate func object(file: String) -> OrderedJSON {
        switch self {
        case .read(let report): report.object(file: file)
        case .refused(let problems): ReportDraft(problems: problems).object(file: file, format: nil)
        }
    }
}

extension ReportDraft {
    func object(file: String, format: String?) -> OrderedJSON {
        .object([
            ("file", .string(file)), ("format", .optional(format)),
            ("service", .optional(service)), ("organisation", .optional(organisation)),
            ("phase", .optional(phase?.rawValue)), ("assessment_type", .optional(assessmentType?.rawValue)),
            ("date", .optional(date?.description)), ("standard", .optional(standard)),
            ("overall", .optional(overall?.rawValue)), ("points", .array(points.map(\.json))),
            ("unassigned_actions", .strings(unassignedActions)), ("lead_assessor", .optional(leadAssessor)),
            ("previous_reports", .strings(previousReports)), ("problems", .array(problems.map(\.json))),
            ("findings", .strings(findings)),
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
