import Domain

/// What a person should look at before keeping a draft.
enum DraftChecks {
    static func problems(of draft: ReportDraft, endingIn lastText: String) -> [ImportProblem] {
        missing(draft) + agreement(draft) + completeness(draft, endingIn: lastText) + duplicates(draft)
    }

    private static func missing(_ draft: ReportDraft) -> [ImportProblem] {
        let fields: [(isMissing: Bool, place: String, words: String)] = [
            (draft.service == nil, "service name", "The name of the service was not found. Enter it."),
            (draft.organisation == nil, "service provider", "The organisation that provides the service was not found. Enter it."),
            (draft.phase == nil, "stage", "The phase that was assessed was not found. Choose it."),
            (draft.assessmentType == nil, "type", "Whether this is an assessment or a reassessment was not found. Choose it."),
            (draft.date == nil, "assessment date", "The date of the assessment was not found. Enter it."),
            (draft.overall == nil && draft.assessmentType != .peerReview, "result", "The overall result was not found. Choose it."),
        ]
        let missing = fields.filter(\.isMissing).map { ImportProblem(.error, at: $0.place, $0.words) }
        let isUnknown = draft.standard == nil && !draft.points.isEmpty
        return isUnknown
            ? missing + [ImportProblem(.error, at: "standard", "Which standard the point numbers belong to is not clear. Choose it.")]
            : missing
    }

    /// The overall is kept as written; before the colours it never was a function of the points.
    private static func agreement(_ draft: ReportDraft) -> [ImportProblem] {
        guard let overall = draft.overall else { return [] }
        if let worst = OverallRating.suggested(by: draft.points.map(\.rating)), worst != overall {
            return [
                ImportProblem(
                    .warning, at: "result",
                    "The overall result is \(overall.rawValue), but the lowest rating of a point is \(worst.rawValue). Kept as written. Check it."
                )
            ]
        }
        let unmet = draft.points.filter { $0.rating == .notMet }.count
        guard overall == .met, unmet > 0 else { return [] }
        let points = unmet == 1 ? "1 point is" : "\(unmet) points are"
        return [ImportProblem(.warning, at: "result", "The overall result is met, but \(points) not met. Kept as written. Check it.")]
    }

    private static func completeness(_ draft: ReportDraft, endingIn lastText: String) -> [ImportProblem] {
        if draft.points.isEmpty, draft.assessmentType != .peerReview {
            return [
                ImportProblem(
                    .warning, at: "points",
                    "No rated points were found. Reports before mid 2014 have none; any other was cut short. Add the points by hand, or import the whole report."
                )
            ]
        }
        guard let standard = draft.standard.flatMap({ Standard.inCatalogue($0) }) else { return [] }
        let isWhole = draft.assessmentType == .assessment || draft.assessmentType == .selfCertification
        let missing = standard.points.count - draft.points.count
        var problems: [ImportProblem] = []
        if isWhole, missing > 0 {
            problems.append(
                ImportProblem(
                    .warning, at: "points",
                    "The report rates \(draft.points.count) of the standard’s \(standard.points.count) points. A point that is missing is not green. Check the report."
                ))
        }
        let isCut = missing > 0 && lastText.unicodeScalars.last?.isWordPart ?? false && lastText.utf8.count > 80 && isWhole
        if isCut {
            problems.append(
                ImportProblem(
                    .warning, at: "end of the file",
                    "The text ends in the middle of a sentence: ‘…\(lastText.suffix(40))’. Check the last action."))
        }
        return problems
    }

    private static func duplicates(_ draft: ReportDraft) -> [ImportProblem] {
        var seen: Set<Int> = []
        let repeated = draft.points.map(\.number).filter { !seen.insert($0).inserted }
        return repeated.map {
            ImportProblem(.warning, at: "point \($0)", "Point \($0) is listed twice. Delete the one that is not right.")
        }
    }
}
