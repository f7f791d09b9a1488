import Domain
import Foundation

/// Words that every export of a tracking document says alike.
extension TrackingDocument {
    var title: String { "Tracking amber evidence, \(serviceName)" }

    /// "As it stood on 4 March 2026 at 10:32am"
    var standing: String {
        moment.isEndOfDay ? "As it stood at the end of \(moment.day.words)" : "As it stood on \(LondonTime(at: moment.at).words)"
    }

    var properties: DocumentProperties {
        DocumentProperties(
            title: title, subject: "\(report.assessment.title). \(standing)", author: "Assessment Actions", written: moment.at)
    }
}

extension TrackingDocument.Entry {
    /// "Interviews, version 2; Audit"
    func pieces(of submission: Submission?) -> String {
        (submission?.evidence ?? []).map { pin in
            guard let version = version(pin) else { return "evidence that is not here any more" }
            return version.number > 1 ? "\(version.title.text), version \(version.number)" : version.title.text
        }.joined(separator: "; ")
    }

    /// "2 updates, evidence accepted"
    var news: String {
        let words = newInWords.joined(separator: ", ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// What is agreed, why nothing more needs to be done, or nothing.
    var outcome: String? {
        switch action.state {
        case .mitigated(let agreement), .onRoadmap(let agreement):
            "\(agreement.proposal.kind == .mitigation ? "Mitigation" : "Roadmap item"), to be done by \(agreement.proposal.target.words)"
        case .withdrawn(let reason): "Withdrawn: \(reason.text)"
        case .superseded: "Replaced by a later report"
        case .resolved(.report): "Resolved by a later report"
        case .toReview, .planned, .inProgress, .evidenceSubmitted, .withLeadAssessor, .evidenceReturned, .resolved(.accepted),
            .mitigationProposed, .roadmapProposed, .readyForReassessment:
            nil
        }
    }

    /// "4 June 2026 to 4 July 2026, on 1 May 2026: the reason"
    var extensions: [String] {
        (action.due?.extensions ?? []).map { "\($0.from.words) to \($0.to.words), on \($0.on.words): \($0.reason.text)" }
    }
}

extension Evidence.Content {
    /// What a reader without the site has of it: the note, the address, the name of the file.
    var words: String {
        switch self {
        case .note(let note): note.text
        case .link(let link): link.address
        case .file(let file): "\(file.downloadName) (\(file.kind.title), \(file.sizeInWords))"
        }
    }
}

extension Answer {
    /// What was said, and of a proposal why and until when.
    var said: String {
        var lines = [step.said?.text].compactMap(\.self)
        if case .proposed(let proposal) = step {
            lines += ["Why it cannot be resolved in time: \(proposal.reason.text)", "To be done by \(proposal.target.words)"]
        }
        return lines.joined(separator: "\n")
    }
}

extension [Profession] {
    /// "User research, service design"
    var titles: String {
        let titles = map(\.title)
        return (titles.prefix(1) + titles.dropFirst().map { $0.lowercased() }).joined(separator: ", ")
    }
}
