import Domain
import Markup

/// One action with all that is on record of it: how it stands, what was done, the evidence, and what the assessors said.
struct TrackedAction {
    let entry: TrackingDocument.Entry
    let document: TrackingDocument
    let place: DocumentPlace

    private var action: Action { entry.action }
    private var mark: NewMark { NewMark(since: document.since) }

    var html: HTML {
        """
        <section class="\(mark.style("aa-entry", !entry.changes.isEmpty))" id="\(entry.anchor)" data-piece="\(entry.anchor)" \
        aria-labelledby="\(entry.anchor)-title">
        <h3 class="govuk-heading-s aa-entry__title" id="\(entry.anchor)-title">\
        <span class="govuk-caption-m">Action \(entry.number)</span> \(Link("\(action.text)", to: place.link("/actions/\(action.id)")))</h3>
        <p class="govuk-body aa-tags aa-entry__standing">\(standing)</p>
        <div class="aa-entry__columns">
        \(TrackedFacts(entry: entry, document: document, place: place).html)
        <div class="aa-entry__record">
        \(TrackedUpdates(entry: entry, place: place, mark: mark).html)
        \(TrackedEvidence(entry: entry, document: document, place: place, mark: mark).html)
        \(TrackedAnswers(entry: entry, place: place, mark: mark).html)
        </div>
        </div>
        </section>
        """
    }

    private var standing: HTML {
        let status = entry.statusBefore.map { TrackerChanges.moved(from: $0, to: action.status) } ?? action.status.tag
        return """
            \(status)\(when(action.block) { _ in " \(Tag("Blocked", .red))" })\
            \(when(action.lateness(on: document.moment.day)) { " \(Tag("\($0)", .red))" })\
            \(changed)
            """
    }

    private var changed: HTML {
        guard let since = document.since, !entry.changes.isEmpty else { return "" }
        return
            " \(Tag("\(entry.isItselfNew ? "New" : "Changed")<span class=\"govuk-visually-hidden\"> since \(since.day.words)</span>", .pink))"
    }
}

/// With whom the action is and since when, when it is due and why then, and what else is known of it at a glance.
struct TrackedFacts {
    let entry: TrackingDocument.Entry
    let document: TrackingDocument
    let place: DocumentPlace

    private var action: Action { entry.action }
    private var mark: NewMark { NewMark(since: document.since) }

    var html: HTML {
        let facts: [(HTML, HTML?)] = [
            ("With", "\(document.holder(of: action))"), ("Due", due), ("Blocked", blocked), ("Agreed", agreed), ("Outcome", outcome),
            ("Owner", owner), ("Professions", action.professions.isEmpty ? nil : "\(action.professions.words)"),
            ("Sprint", action.sprint.map { "\($0.text)" }), ("Reviewed as a team", action.review.map { "\(Day(inLondonAt: $0.at).words)" }),
            ("Reworded", reworded),
        ]
        return
            "<dl class=\"aa-entry__facts\">\(each(facts) { name, value in when(value) { "<div><dt>\(name)</dt><dd>\($0)</dd></div>" } })</dl>"
    }

    private var due: HTML {
        guard let due = action.due else { return "\(action.dueInWords(on: document.moment.day))" }
        let extended = events { event in if case .extended = event { true } else { false } }
        return """
            \(action.dueInWords(on: document.moment.day))<br><span class="aa-muted">\(due.reasonInWords.capitalisedFirst)</span>\
            \(each(due.extensions.enumerated()) { place, step in
                """
                <div class="aa-entry__step">Extended from \(step.from.words) to \(step.to.words) on \(step.on.words): \(step.reason.text)\
                \(mark.tag(extended.dropFirst(place).first.map(entry.isNew) ?? false))</div>
                """
            })
            """
    }

    private var blocked: HTML? {
        action.block.map { block in
            "Since \(Day(inLondonAt: block.at).words): \(block.reason.text)\(mark.tag(isLastNew { if case .blocked = $0 { true } else { false } }))"
        }
    }

    /// What the lead assessor has agreed to instead of resolving it now.
    private var agreed: HTML? {
        switch action.state {
        case .mitigated(let agreement), .onRoadmap(let agreement):
            "\(agreement.proposal.kind.words.capitalisedFirst), to be done by \(agreement.proposal.target.words)"
        case .toReview, .planned, .inProgress, .evidenceSubmitted, .withLeadAssessor, .evidenceReturned, .resolved, .mitigationProposed,
            .roadmapProposed, .readyForReassessment, .withdrawn, .superseded:
            nil
        }
    }

    /// Why nothing more needs to be done, where that was nobody's decision on evidence.
    private var outcome: HTML? {
        switch action.state {
        case .withdrawn(let reason): "Withdrawn: \(reason.text)"
        case .superseded(let report):
            "\(Link("Replaced by a later report", to: place.link("/reports/\(report)"), about: "about action \(entry.number)"))"
        case .resolved(.report(let report)):
            "\(Link("Resolved by a later report", to: place.link("/reports/\(report)"), about: "about action \(entry.number)"))"
        case .toReview, .planned, .inProgress, .evidenceSubmitted, .withLeadAssessor, .evidenceReturned, .resolved(.accepted),
            .mitigationProposed, .roadmapProposed, .mitigated, .onRoadmap, .readyForReassessment:
            nil
        }
    }

    /// Where the line above does not name them already.
    private var owner: HTML? { action.status.isWith == .team ? nil : action.owner.map { "\(document.name(of: $0))" } }

    private var reworded: HTML? {
        let steps: [HTML] = entry.events.compactMap { line in
            guard case .action(.reworded(let before, let reason)) = line.entry.what else { return nil }
            return """
                <div class="aa-entry__step">\(Day(inLondonAt: line.entry.at).words): \(reason.text). It said: “\(before)”\
                \(mark.tag(entry.isNew(line.entry.sequence)))</div>
                """
        }
        return steps.isEmpty ? nil : HTML(steps)
    }

    /// The numbers of the events of a kind, oldest first.
    private func events(_ isWanted: (Action.Event) -> Bool) -> [Int] {
        entry.events.reversed().compactMap { line in
            if case .action(let event) = line.entry.what, isWanted(event) { line.entry.sequence } else { nil }
        }
    }

    private func isLastNew(_ isWanted: (Action.Event) -> Bool) -> Bool { events(isWanted).last.map(entry.isNew) ?? false }
}
