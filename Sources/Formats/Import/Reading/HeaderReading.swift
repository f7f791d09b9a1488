import Domain

/// Fills the fields of a draft from what stands before the body, from the page around it and from the title.
struct HeaderReading {
    private let document: ReportDocument
    private let facts: Facts
    private let page: Facts
    private let blocks: ArraySlice<Block>
    private let title: String?
    private(set) var problems: [ImportProblem] = []

    /// `end` is where the points begin, or the end of the report.
    init(_ document: ReportDocument, end: Int) {
        self.document = document
        blocks = document.blocks[..<min(end, document.blocks.endIndex)].prefix(600)
        let original = blocks.firstIndex { SectionHeading($0) == .originalReport && $0.isHeadingLike }
        facts = Facts(header: blocks[..<(original ?? blocks.endIndex)])
        page = Facts(page: document.pageFacts)
        title = document.title ?? Self.title(among: blocks, before: facts.span?.lowerBound)
    }

    /// Whether there is anything here of an assessment report.
    var isReport: Bool {
        let telling: [FactLabel] = [
            .date, .originalDate, .reassessmentDate, .evidenceDate, .submissionDate, .stage, .movingTo, .result, .originalResult,
            .reassessmentResult, .evidenceResult, .leadAssessor,
        ]
        return telling.filter { facts[$0] != nil || page[$0] != nil }.count >= 2
    }

    mutating func fill(_ draft: inout ReportDraft) {
        draft.service = service()
        draft.organisation = facts[.provider]
        draft.date = date()
        draft.phase = phase()
        draft.assessmentType = type()
        draft.overall = overall()
        draft.leadAssessor = facts[.leadAssessor]
    }

    /// The title of a text without headings: the line that says what kind of report it is, else the first line.
    private static func title(among blocks: ArraySlice<Block>, before firstFact: Int?) -> String? {
        let before = blocks[..<min(firstFact ?? blocks.endIndex, blocks.startIndex + 12, blocks.endIndex)]
        if let heading = before.first(where: { $0.headingLevel == 1 }) { return heading.text }
        let lines = before.filter { !$0.isItem && !$0.isRow && $0.text.utf8.count < 160 && !$0.text.closes(with: ".") }
        let telling = lines.first { $0.words.ends("assessment", "reassessment", "certification", "review") && !$0.words.isAboutReport }
        guard let line = telling ?? (before.first?.text == lines.first?.text ? lines.first : nil) else { return nil }
        return ServiceName.isReportLine(line.words) ? nil : line.text
    }

    private mutating func service() -> String? {
        if let labelled = facts[.service] { return labelled }
        let titled = title.flatMap { ServiceName.cleaned($0) }
        guard let named = nameInBody(), let name = ServiceName.cleaned(named) else { return titled }
        guard let titled else { return ServiceName.isDoubtful(name) ? nil : name }
        if PlainWords(name) == PlainWords(titled) { return name }
        let isShared = !Set(PlainWords(name).list).isDisjoint(with: PlainWords(titled).list)
        let isTitleCertain = document.title != nil
        let chosen = (isShared || !isTitleCertain) && !ServiceName.isDoubtful(name) ? name : titled
        problems.append(
            ImportProblem(
                .warning, at: "service name",
                "The title says ‘\(titled)’, the text says ‘\(name.prefix(100))’. Read as ‘\(chosen)’. Check the name."))
        return chosen
    }

    /// The line after "Service Standard assessment report", or the rest of that line.
    private func nameInBody() -> String? {
        let opening = blocks.prefix(facts.span.map { $0.lowerBound - blocks.startIndex } ?? 12).prefix(12)
        guard let line = opening.lastIndex(where: { ServiceName.isReportLine($0.words) }) else {
            let joined = opening.last { ServiceName.withoutOpening($0.text) != $0.text }
            return joined.map { ServiceName.withoutOpening($0.text) }
        }
        guard let next = opening[line...].dropFirst().first, !next.isRow, !next.isItem, SectionHeading(next) == nil else { return nil }
        return ServiceName.withoutOpening(next.text)
    }

    private mutating func date() -> Day? {
        let written = facts.first(.reassessmentDate, .evidenceDate, .date, .submissionDate, .originalDate)
        let inBody = written.flatMap { WrittenDate.day(in: $0) }
        let onPage = page[.date].flatMap { WrittenDate.day(in: $0) }
        if let inBody {
            if let onPage, onPage != inBody, facts[.reassessmentDate] == nil { warnOfDates(inBody, onPage) }
            return inBody
        }
        if let written {
            problems.append(
                ImportProblem(
                    .error, at: "assessment date", "‘\(written.prefix(60))’ is no date that could be read, the day first. Enter the date."))
        }
        if let onPage { return onPage }
        guard written == nil, let told = document.summary.flatMap({ WrittenDate.day(in: $0) }) else { return nil }
        problems.append(ImportProblem(.warning, at: "assessment date", "The date was only found in the description of the page. Check it."))
        return told
    }

    private mutating func warnOfDates(_ body: Day, _ page: Day) {
        problems.append(
            ImportProblem(
                .warning, at: "assessment date",
                "The report says \(body.words), the page around it says \(page.words). Read as \(body.words). Check the date."))
    }

    private func phase() -> AssessedPhase? {
        if let moving = facts[.movingTo].flatMap({ StageWords(PlainWords($0)).phase }) { return AssessedPhase(entering: moving) }
        let texts = [facts[.stage], facts[.type], page[.stage], title, document.summary, blocks.first?.text]
        return texts.lazy.compactMap { $0.flatMap { StageWords(PlainWords($0)).phase } }.first
    }

    private func type() -> Assessment.Kind? {
        if let type = facts[.type].flatMap({ StageWords(PlainWords($0)).type }), type != .assessment { return type }
        let texts = [facts[.stage], page[.stage], title, document.summary]
        let types = texts.compactMap { $0.flatMap { StageWords(PlainWords($0)).type } }
        if facts[.reassessmentDate] != nil || facts[.reassessmentResult] != nil { return .reassessment }
        if types.contains(.selfCertification) || facts.has(.submissionDate) { return .selfCertification }
        if let special = types.first(where: { $0 != .assessment }) { return special }
        let opening = blocks.prefix(60)
        if opening.contains(where: { $0.isHeadingLike && $0.words.has("reassessment report") }) { return .reassessment }
        if opening.contains(where: { $0.words.starts("this reassessment", "this re assessment") }) { return .reassessment }
        if opening.contains(where: { $0.isHeadingLike && $0.words.starts("assessors summary") }) { return .selfCertification }
        return isReport || !types.isEmpty ? .assessment : nil
    }

    private mutating func overall() -> OverallRating? {
        let written = facts.first(.reassessmentResult, .evidenceResult, .result)
        let onPage = page[.result].flatMap { RatingWords.overall(PlainWords($0)) }
        if let written {
            if let overall = RatingWords.overall(PlainWords(written)) {
                if let onPage, onPage != overall {
                    warn(
                        "The report says \(overall.rawValue), the page around it says \(onPage.rawValue). Read as \(overall.rawValue). Check the result."
                    )
                }
                return overall
            }
            if PlainWords(written).has("may proceed", "can proceed") {
                warn("‘\(written.prefix(60))’ was read as met with conditions. Check the result.")
                return .metWithConditions
            }
            problems.append(
                ImportProblem(.error, at: "result", "‘\(written.prefix(60))’ is no result that could be read. Choose the result."))
        }
        return onPage ?? (written == nil ? toldOverall() : nil)
    }

    private mutating func warn(_ message: String) {
        problems.append(ImportProblem(.warning, at: "result", message))
    }

    /// Self-certifications have no result label: a sentence says it.
    private mutating func toldOverall() -> OverallRating? {
        for block in blocks.dropFirst((facts.span?.upperBound ?? -1) + 1) where !block.isRow && !block.isItem {
            guard let verdict = Verdict.read(block.words) else { continue }
            warn("The report has no result of its own. ‘\(block.text.prefix(120))…’ was read as \(verdict.rawValue). Check the result.")
            return verdict
        }
        return nil
    }
}

extension PlainWords {
    /// "The report for …", "Service Standard assessment report …": a line about the report, not its title.
    fileprivate var isAboutReport: Bool {
        starts("the report", "report", "service standard", "digital service standard", "service assessment")
    }
}
