/// What a label in a report's header announces. Reports of every era have labels, as table cells, bold lines or plain text.
enum FactLabel: Hashable, Sendable, CaseIterable {
    /// `From:` is who assessed, not whose service it is.
    case assessingBody
    case date, originalDate, reassessmentDate, evidenceDate, submissionDate
    /// `Moving to:` names the phase that is entered, so that "Private Beta" is an alpha assessment.
    case stage, movingTo
    case type
    case result, originalResult, reassessmentResult, evidenceResult
    case provider, leadAssessor, service
    /// A label that is known but not kept.
    case other

    /// The spellings seen, in the form of `PlainWords`. Anything near them is found by `init(words:)`.
    private static let spellings: [(label: FactLabel, phrases: [String])] = [
        (.assessingBody, ["from", "assessed by"]),
        (.date, ["assessment date", "date of assessment", "date assessed", "assessed on", "date"]),
        (.originalDate, ["date of original assessment", "original assessment date", "date of initial assessment"]),
        (
            .reassessmentDate,
            [
                "date of reassessment", "date of re-assessment", "date of ressessment", "reassessment date", "re-assessment date",
                "offline reassessment", "offline re-assessment", "offline reassessment date",
            ]
        ),
        (
            .evidenceDate,
            [
                "date of submission of additional evidence", "amber evidence review date", "date of amber evidence review",
                "evidence review date",
            ]
        ),
        (.submissionDate, ["date of submission"]),
        (.stage, ["stage", "assessment stage", "reassessment stage", "phase", "assessment phase"]),
        (.movingTo, ["moving to"]),
        (.type, ["type", "assessment type", "type of assessment"]),
        (.result, ["result", "assessment result", "result of assessment", "overall result", "overall rating", "outcome"]),
        (.originalResult, ["result of original assessment", "original result", "result of initial assessment"]),
        (.reassessmentResult, ["result of reassessment", "result of re-assessment", "reassessment result"]),
        (.evidenceResult, ["result following additional evidence", "result of amber evidence review"]),
        (.provider, ["service provider", "department / agency", "department/agency", "department", "agency", "organisation", "provider"]),
        (.leadAssessor, ["lead assessor", "lead assessors"]),
        (.service, ["service name", "name of service", "service"]),
        (
            .other,
            [
                "service manager", "service owner", "product manager", "product owner", "digital leader", "published",
                "digital service manager",
            ]
        ),
    ]

    /// Longest first, so that "assessment date" is found before "date".
    static let phrases: [(phrase: String, label: FactLabel)] =
        spellings.flatMap { entry in entry.phrases.map { (phrase: $0, label: entry.label) } }
        .sorted { $0.phrase.utf8.count > $1.phrase.utf8.count }

    private static let byWords = Dictionary(phrases.map { (PlainWords($0.phrase).text, $0.label) }, uniquingKeysWith: { first, _ in first })

    /// The label that these words are, and nothing besides; nil where they are none.
    init?(_ words: PlainWords) {
        if let known = Self.byWords[words.text] {
            self = known
        } else if let similar = Self.similar(to: words) {
            self = similar
        } else {
            return nil
        }
    }

    /// Only a spelling that has been seen.
    init?(spelling words: PlainWords) {
        guard let known = Self.byWords[words.text] else { return nil }
        self = known
    }

    /// A spelling not seen before, told by the words that matter in it.
    private static func similar(to words: PlainWords) -> FactLabel? {
        guard words.count <= 7 else { return nil }
        if words.has("lead assessor", "lead assessors") { return .leadAssessor }
        if words.has("service provider", "providing organisation", "department or agency") { return .provider }
        let isAgain = words.list.contains { $0.hasPrefix("reassess") || $0.hasPrefix("ressess") } || words.has("re assessment")
        let isFirst = words.has("original", "initial", "first", "previous")
        let isEvidence = words.has("evidence")
        if words.starts("date") || words.ends("date") {
            return isAgain
                ? .reassessmentDate : isFirst ? .originalDate : isEvidence ? .evidenceDate : words.has("assessment") ? .date : nil
        }
        if words.starts("result") || words.ends("result") {
            return isAgain ? .reassessmentResult : isFirst ? .originalResult : isEvidence ? .evidenceResult : .result
        }
        return words.ends("stage") ? .stage : nil
    }
}
