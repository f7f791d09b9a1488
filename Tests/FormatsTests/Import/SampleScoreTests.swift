import Domain
import Foundation
import Testing

@testable import Formats

/// How well real reports are read. The table of scores is printed; the thresholds are what stands today.
@Suite(.enabled(if: SharedSamples.isThere, Comment(rawValue: SharedSamples.whySkipped)))
struct SampleScoreTests {
    @Test
    func reportsCheckedByHandAreReadWithoutAMistake() throws {
        var score = Score()
        for sample in try SharedSamples.answers() {
            let draft = try readReport(sample.report, filename: sample.name).draft
            scoreHeader(draft, sample.answer, sample.name, &score)
            scorePoints(draft, sample.answer, sample.name, &score)
        }
        print("Reports checked by hand\n\(score.table)")
        for kind in score.kinds { #expect(score.share(kind) == 1, "\(kind)") }
        #expect(score.misses == [])
    }

    /// The table takes "Moving to: Private Beta" for a beta; it names the phase that is entered, so that the assessment was of the alpha.
    @Test
    func theArchiveIsReadAsItsTableSays() throws {
        var score = Score()
        for (row, report) in try SharedSamples.archive() {
            let name = row["file"] ?? ""
            scoreArchive(try readReport(report, filename: name).draft, row, name, &score)
        }
        print("Archive\n\(score.table)\n\(score.misses.joined(separator: "\n"))")
        for kind in score.kinds where kind != "stage" { #expect(score.share(kind) == 1, "\(kind)") }
        #expect(score.share("stage") >= 0.95)
    }

    private func scoreHeader(_ draft: ReportDraft, _ answer: SharedSamples.Answer, _ name: String, _ score: inout Score) {
        score.note("header", name, draft.service, is: answer.service)
        score.note("header", name, draft.organisation, is: answer.organisation)
        score.note("header", name, draft.phase?.rawValue, is: answer.phase)
        score.note("header", name, draft.assessmentType?.rawValue, is: answer.assessmentType)
        score.note("header", name, draft.date?.description, is: answer.date)
        score.note("header", name, draft.overall?.rawValue, is: answer.overall)
        score.note("header", name, draft.leadAssessor, is: answer.extra.leadAssessor)
    }

    private func scorePoints(_ draft: ReportDraft, _ answer: SharedSamples.Answer, _ name: String, _ score: inout Score) {
        score.note("points", name, draft.points.map(\.number), is: answer.points.map(\.number))
        for (found, wanted) in zip(draft.points, answer.points) {
            let place = "\(name), point \(wanted.number)"
            score.note("rating", place, found.rating.rawValue, is: wanted.rating)
            score.note("title", place, found.title, is: wanted.title)
            scoreTexts("actions", place, found.actions, wanted.actions ?? [], &score)
            scoreTexts("advice", place, found.advice, wanted.advice ?? [], &score)
        }
        scoreTexts("actions of no point", name, draft.unassignedActions, answer.extra.lists.flatMap { $0 ?? [] }, &score)
    }

    private func scoreTexts(_ kind: String, _ name: String, _ found: [String], _ wanted: [String], _ score: inout Score) {
        let wanted = wanted.map(\.folded)
        for text in found { score.note("\(kind), precision", isRight: wanted.contains(text), "\(name): \(text)") }
        for text in wanted { score.note("\(kind), recall", isRight: found.contains(text), "\(name): \(text)") }
    }

    private func scoreArchive(_ draft: ReportDraft, _ row: [String: String], _ name: String, _ score: inout Score) {
        score.note("date", name, draft.date?.description, is: row["assessment_date"])
        score.note("stage", name, draft.phase?.rawValue, is: row["stage"])
        let kind = row["kind"]
        let isAssessment = kind == "original" || kind == "additional evidence after original"
        score.note("kind", name, draft.assessmentType?.rawValue, is: isAssessment ? "assessment" : kind)
        if let written = row["overall_as_written"], let overall = RatingWords.overall(PlainWords(written)) {
            score.note("overall", name, draft.overall, is: overall)
        }
        score.note("points", name, String(draft.points.count), is: row["points_rated"] ?? "")
        score.note("ratings", name, counts(draft), is: counts(row["ratings"] ?? ""))
    }

    private func counts(_ draft: ReportDraft) -> [Rating: Int] {
        Dictionary(grouping: draft.points, by: \.rating).mapValues(\.count)
    }

    /// `Yes:12, No:6`
    private func counts(_ written: String) -> [Rating: Int] {
        let parts = written.split(separator: ", ").map { $0.split(separator: ":") }
        let pairs = parts.compactMap { part -> (Rating, Int)? in
            guard part.count == 2, let rating = RatingWords.rating(PlainWords(part[0])), let count = Int(part[1]) else { return nil }
            return (rating, count)
        }
        return Dictionary(pairs, uniquingKeysWith: +)
    }
}
