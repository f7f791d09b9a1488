import Domain

/// Makes a draft of a report's blocks, with a problem for everything that was missing or doubtful. `text` is what the characters were read
/// from, where anything about them may be in doubt.
func draft(of document: ReportDocument, from text: DecodedText? = nil) throws(ImportRefusal) -> ReportDraft {
    let decisions = DecisionReading(document.blocks)
    var header = HeaderReading(document, end: decisions.start ?? document.blocks.endIndex)
    var draft = ReportDraft()
    let preface = Preface(document.blocks[..<(decisions.start ?? min(document.blocks.endIndex, 200))])
    draft.previousReports = preface.previousReports
    if decisions.points.isEmpty {
        let narrative = NarrativeReading(document.blocks)
        draft.points = narrative.points
        draft.unassignedActions = narrative.unassigned
        draft.findings = narrative.findings
        draft.problems = narrative.problems
    } else {
        draft.points = decisions.points
        draft.problems = decisions.problems
    }
    guard header.isReport || draft.points.count >= 2 || decisions.start != nil else { throw .notAReport }
    header.fill(&draft)
    let praise = preface.findings.texts(.finding)
    if decisions.start != nil || draft.findings.isEmpty { draft.findings = praise }
    draft.standard = StandardGuess.standard(of: draft.points, in: document.blocks)
    draft.problems = document.problems + header.problems + draft.problems
    if let text { draft.problems += problems(of: text) }
    draft.problems += DraftChecks.problems(of: draft, endingIn: document.blocks.last?.text ?? "")
    return draft
}

private func problems(of text: DecodedText) -> [ImportProblem] {
    let message =
        switch text.doubt {
        case .none: ""
        case .damaged: "Some characters of the file are damaged. Look for ‘\u{FFFD}’, and at the end of the text, and put them right."
        case .guessed: "The file is not UTF-8 and was read as Windows-1252. Check quotation marks, dashes and pound signs."
        }
    return message.isEmpty ? [] : [ImportProblem(.warning, at: "the whole file", message)]
}
