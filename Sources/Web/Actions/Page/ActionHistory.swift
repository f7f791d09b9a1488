import Casework
import Domain
import Markup

/// Everything that happened to an action, newest first.
struct ActionHistory {
    let record: ActionRecord

    var html: HTML {
        HistoryTimeline.view(record.history) { entry in
            guard case .action(let event) = entry.what else { return nil }
            return details(of: event, writtenOn: Day(inLondonAt: entry.at))
        }
    }

    /// What the words of an event leave out.
    private func details(of event: Action.Event, writtenOn: Day) -> HTML? {
        switch event {
        case .reviewed(let owner, let professions, _), .assigned(let owner, let professions):
            """
            <p class="govuk-body">Owner: \(record.name(of: owner) ?? "somebody who has left the team").
            Professions: \(professions.words.lowercased()).</p>
            """
        case .updated(_, let day): when(day != writtenOn) { "<p class=\"govuk-body\">Done on \(day.words)</p>" }
        case .proposed(let proposal): "<p class=\"govuk-body\">By \(proposal.target.words), because: \(proposal.reason.text)</p>"
        case .reworded(let from, _): "<p class=\"govuk-body\">It said: \(from)</p>"
        case .resolvedByReport(let report), .superseded(let report): "<p class=\"govuk-body\">\(report.link)</p>"
        case .reviewLinkMade(_, let person, let until):
            "<p class=\"govuk-body\">For \(record.name(of: person) ?? "the lead assessor"), until \(until.words).</p>"
        case .raised, .planned, .started, .blocked, .unblocked, .evidenceAdded, .evidenceChanged, .evidenceRemoved, .evidenceSubmitted,
            .takenBack, .reviewLinkRevoked, .reviewLinkUsed, .evidenceForwarded, .evidenceReturned,
            .evidenceAccepted, .agreed, .declined, .reassessmentScheduled, .reassessmentCancelled, .rerated, .markedReady, .extended,
            .reopened, .withdrawn:
            nil
        }
    }
}

extension Report.ID {
    var link: Link { Link("Read the later report", to: "/reports/\(self)") }
}
