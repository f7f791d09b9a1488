import Domain
import Foundation

/// An action with what belongs to it, or a question about the point as a whole, in a Word file.
struct ShownItemWord {
    let item: Demonstration.Item
    let document: DemonstrationDocument
    let links: SiteLinks

    var blocks: [WordDocument.Block] {
        switch item.content {
        case .action(let action): [.heading("\(item.title): \(action.text)", .three)] + facts(action) + parts + way(action)
        case .question(let question): [.heading(item.title, .three), .bullets(conversation(question))]
        case .update, .evidence, .answer: [.bullets(lines(item))]
        }
    }

    private var parts: [WordDocument.Block] {
        item.parts.isEmpty ? [] : [.bullets(item.parts.flatMap(lines))]
    }

    private func way(_ action: Action) -> [WordDocument.Block] {
        [.paragraph([.link("\(item.title) on the site", address: links.action(action))])]
    }

    private func facts(_ action: Action) -> [WordDocument.Block] {
        let standing: WordDocument.Block = .paragraph([.bold(action.status.title)])
        let done = action.whatWasDone.map(TypedWords.blocks) ?? []
        guard let agreement = action.agreement else { return [standing] + done }
        let proposal = agreement.proposal
        let words = proposal.kind == .mitigation ? "Mitigation" : "Roadmap item"
        let agreed =
            "\(words), agreed by \(document.name(of: agreement.by)) on \(Day(inLondonAt: agreement.at).words), to be done by \(proposal.target.words)."
        return [standing] + done + [.paragraph([.plain(agreed)])] + TypedWords.blocks(proposal.plan)
    }

    private func lines(_ item: Demonstration.Item) -> [[WordDocument.Run]] {
        switch item.content {
        case .action(let action): [[.plain("\(item.title): \(action.text)")]]
        case .update(let update):
            [[.plain(update.text.text + "\n"), .muted([update.on.words, update.personName].compactMap(\.self).joined(separator: ", "))]]
        case .evidence(let evidence): [self.evidence(evidence)]
        case .answer(let answer): [self.answer(answer)]
        case .question(let question): conversation(question)
        }
    }

    private func evidence(_ evidence: Evidence) -> [WordDocument.Run] {
        let latest = evidence.latest
        var runs: [WordDocument.Run] = ["Evidence: ", .link(latest.title.text, address: links.evidence(evidence)), "\n"]
        if case .link = latest.content {} else { runs.append(.plain(latest.content.words + "\n")) }
        runs.append(.muted("\(latest.content.kind.title), dated \(latest.dated.words), added by \(document.name(of: latest.by))"))
        return runs
    }

    private func answer(_ answer: Answer) -> [WordDocument.Run] {
        let said = answer.step.said.map { "\($0.text)\n" } ?? ""
        let who = [answer.personName, LondonTime(at: answer.at).words].compactMap(\.self).joined(separator: ", ")
        return [.bold(answer.step.title), "\n", .plain(said), .muted(who)]
    }

    private func conversation(_ question: PanelQuestion) -> [[WordDocument.Run]] {
        let said: [[WordDocument.Run]] = question.conversation.map { message in
            let side = message.side == .team ? "service team" : "panel"
            let who = "\(document.name(of: message.by)), \(side), \(Day(inLondonAt: message.at).words)"
            return [.plain(message.text.text + "\n"), .muted(who)]
        }
        return said + [[.link("\(question.status.title): the question on the site", address: links.question(question))]]
    }
}
