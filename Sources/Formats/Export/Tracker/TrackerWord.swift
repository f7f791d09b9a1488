public import Domain
import Foundation

/// A tracking document as a department sends it: point by point what the panel said, and of each action all that is on record.
public struct TrackerWord {
    private let document: TrackingDocument
    private let links: SiteLinks

    public init(_ document: TrackingDocument, links: SiteLinks) {
        self.document = document
        self.links = links
    }

    public var word: WordDocument {
        WordDocument(
            document.properties,
            page: .init(.portrait, header: document.report.assessment.title, footer: "\(document.serviceName). \(document.standing)"),
            blocks: opening + changes + document.points.flatMap(blocks))
    }

    private var opening: [WordDocument.Block] {
        [
            .paragraph(["\(document.report.assessment.title). \(document.standing)."]),
            .paragraph([.bold(document.progress.words), "."]),
            .paragraph([.link("The document as it stood then", address: links.tracker(document))]),
        ]
    }

    private var changes: [WordDocument.Block] {
        guard let since = document.since else { return [] }
        let changed = document.changed
        return [
            .heading("What changed since \(since.day.words)", .one),
            .paragraph(["\(changed.count) of \(document.entries.count.counted("action")) changed."]),
            .bullets(
                changed.map { entry in
                    let moved = entry.statusBefore.map { " \($0.title) → \(entry.action.status.title)." } ?? ""
                    return [.bold("Action \(entry.number):"), "\(moved) \(entry.news)"]
                }),
        ]
    }

    private func blocks(_ point: TrackingDocument.Point) -> [WordDocument.Block] {
        let reported = point.reported
        let heading: [WordDocument.Block] =
            [
                .heading("\(reported.number). \(reported.title)", .one),
                .paragraph([.bold(reported.rating.title), .plain(". \(point.progress.words).")]),
            ] + (point.laterInWords.map { [.paragraph([.plain("\($0).")])] } ?? [])
        let said: [WordDocument.Block] =
            reported.findings.isEmpty ? [] : [.heading("What the panel said", .two)] + reported.findings.map { .paragraph([.plain($0)]) }
        return heading + said + point.entries.flatMap { TrackedActionWord(entry: $0, document: document, links: links).blocks }
    }
}

/// One action in a Word file.
struct TrackedActionWord {
    let entry: TrackingDocument.Entry
    let document: TrackingDocument
    let links: SiteLinks

    private var action: Action { entry.action }

    var blocks: [WordDocument.Block] {
        [
            .heading("Action \(entry.number): \(action.text)", .two), facts,
        ] + section("What was done", entry.updates.map(update), empty: "No updates")
            + section("Evidence", entry.evidence.map(evidence)) + section("Submissions and decisions", entry.answers.reversed().map(answer))
            + [.paragraph([.link("Action \(entry.number) on the site", address: links.action(action))])]
    }

    private func section(_ title: String, _ items: [[WordDocument.Run]], empty: String? = nil) -> [WordDocument.Block] {
        guard !items.isEmpty else { return empty.map { [.heading(title, .three), .paragraph([.muted($0)])] } ?? [] }
        return [.heading(title, .three), .bullets(items)]
    }

    private var facts: WordDocument.Block {
        let facts: [(String, String?)] = [
            ("Status", action.status.title), ("With", document.holder(of: action)), ("Due", due),
            ("Extended", entry.extensions.isEmpty ? nil : entry.extensions.joined(separator: "\n")),
            ("Blocked", action.block?.reason.text), ("Agreed or outcome", entry.outcome),
            ("Owner", action.owner.map(document.name)), ("Professions", action.professions.isEmpty ? nil : action.professions.titles),
            ("Sprint", action.sprint?.text),
        ]
        let rows = facts.compactMap { name, value in value.map { [[WordDocument.Run.bold(name)], [.plain($0)]] } }
        return .table(.init("How action \(entry.number) stands", columns: [.init("Fact"), .init("Value", share: 3)], rows: rows))
    }

    private var due: String {
        let late = action.lateness(on: document.moment.day).map { "\($0). " } ?? ""
        let reason = action.due.map { " (\($0.reasonInWords))" } ?? ""
        return "\(late)\(action.dueInWords(on: document.moment.day))\(reason)"
    }

    private func update(_ update: ProgressUpdate) -> [WordDocument.Run] {
        [
            .plain(update.text.text + "\n"), .muted(([update.on.words, update.personName].compactMap(\.self)).joined(separator: ", ")),
            new(update.sequence),
        ]
    }

    private func evidence(_ evidence: Evidence) -> [WordDocument.Run] {
        let latest = evidence.latest
        var runs: [WordDocument.Run] = [.link(latest.title.text, address: links.evidence(evidence)), "\n"]
        if case .link = latest.content {} else { runs.append(.plain(latest.content.words + "\n")) }
        let facts = "\(latest.content.kind.title), dated \(latest.dated.words), added by \(document.name(of: latest.by))"
        runs.append(.muted(latest.number > 1 ? "\(facts), version \(latest.number)" : facts))
        if entry.isAddedAfterDecision(evidence) { runs.append(.bold(" Added after the decision")) }
        if entry.isNew(evidence) { runs.append(.bold(" New")) }
        return runs
    }

    private func answer(_ answer: Answer) -> [WordDocument.Run] {
        let said = answer.said
        let pieces = entry.pieces(of: answer.submission)
        let who = ([answer.personName, LondonTime(at: answer.at).words].compactMap(\.self)).joined(separator: ", ")
        return [
            .bold(answer.step.title), "\n", .plain(said.isEmpty ? "" : said + "\n"), .muted(pieces.isEmpty ? "" : "About: \(pieces)\n"),
            .muted(who), new(answer.sequence),
        ]
    }

    private func new(_ sequence: Int) -> WordDocument.Run { entry.isNew(sequence) ? .bold(" New") : "" }
}
