/// Which part of a report a heading opens. Headings may be real ones, bold or italic lines, or plain text.
enum SectionHeading: Hashable {
    /// The report that is current, where the page holds an older one too.
    case currentReport
    /// An older report repeated in the page: nothing in it counts.
    case originalReport
    case recommendations
    /// Reasons and recommendations under one heading: only what obliges is an action.
    case reasonsAndRecommendations
    case findings
    case doneWell
    case previousReports
    case nextSteps
    case criteria
    /// About the service: no word on how it did.
    case background

    init?(_ block: Block) {
        guard !block.isRow, !block.isItem, block.words.count <= 20 else { return nil }
        let isShortLead = block.text.closes(with: ":") && block.words.count <= 10
        let isTitle = block.isHeadingLike || isShortLead || Self.announces(block)
        guard isTitle || block.words.count <= 8 && !block.text.closes(with: ".") else { return nil }
        let isShort = block.words.count <= 3 && block.words.ends("recommendations", "report")
        let mayVary = isTitle || isShort || block.words.starts("recommendations", "conditions", "actions", "original", "results")
        guard let section = Self.exact[block.words.text] ?? (mayVary ? Self.similar(block.words) : nil) else { return nil }
        self = section
    }

    private static let exact: [String: SectionHeading] = {
        let titles: [(SectionHeading, [String])] = [
            (.currentReport, ["assessment report", "reassessment report", "re assessment report"]),
            (
                .originalReport,
                [
                    "summary of original report", "original assessment report", "original report", "summary of original assessment report",
                    "recommendations from initial assessment", "original assessment",
                ]
            ),
            (
                .recommendations,
                [
                    "recommendations", "recommendation", "other recommendations", "conditions for approval", "immediate actions",
                    "recommendations to meet the criteria not passed", "to pass the next assessment the service team must",
                    "the service team should also", "the service team must", "the service team should",
                    "conditions to be met during beta stage",
                    "before the next assessment the service team must", "to pass the reassessment the service team must",
                ]
            ),
            (.reasonsAndRecommendations, ["reasons and recommendations"]),
            (
                .findings,
                [
                    "reasons", "summary", "outcome of service assessment", "outcome of service reassessment", "detail", "details",
                    "assessors summary", "other observations", "outcome", "covering note",
                    "the service met the standard because", "the service did not meet the standard because",
                ]
            ),
            (.doneWell, ["things the service team has done well", "what the team has done well", "things the team has done well"]),
            (.previousReports, ["previous assessment reports", "previous assessment report", "previous reports", "previous assessments"]),
            (.nextSteps, ["next steps", "get advice and guidance", "next step", "whats next"]),
            (.criteria, ["digital service standard points", "digital service standard criteria", "service standard points"]),
            (
                .background,
                [
                    "service description", "service users", "about the service", "description", "report contents", "contents",
                    "users", "the service", "service overview",
                ]
            ),
        ]
        return Dictionary(titles.flatMap { section, names in names.map { ($0, section) } }, uniquingKeysWith: { first, _ in first })
    }()

    /// "The panel makes the following recommendations:"
    private static func announces(_ block: Block) -> Bool {
        block.words.has("following recommendations", "recommend the following", "recommends the following", "following conditions")
            && (block.text.closes(with: ":") || block.words.ends("following", "following recommendations"))
    }

    private static func similar(_ words: PlainWords) -> SectionHeading? {
        if words.has("original report", "original assessment report") { return .originalReport }
        if words.has("reassessment report", "assessment report"), words.count <= 4 { return .currentReport }
        if words.count <= 8, words.has("service standard criteria", "default criteria", "standard points") { return .criteria }
        if words.has("reasons"), words.has("recommendations") { return .reasonsAndRecommendations }
        if words.has("observations", "reasons", "outcome of service", "met the standard because", "not meet the standard because") {
            return .findings
        }
        if words.has("next steps") { return .nextSteps }
        if words.has("initial assessment"), words.has("recommendations") { return .originalReport }
        let obliges = words.has(
            "recommendations", "conditions for", "conditions to", "immediate actions", "actions required", "required actions",
            "recommend the following", "recommends the following", "following conditions")
        let isMust = words.ends("team must", "team should", "team should also", "team needs to", "team must also", "service must")
        return obliges || isMust ? .recommendations : nil
    }
}
