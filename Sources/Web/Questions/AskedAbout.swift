import Casework
import Domain
import Hummingbird
import Markup

/// What a new question is about, and whom it may be put to.
struct AskedAbout: Sendable {
    let report: ReportRecord
    let number: Int
    /// Nil where an amendment has left the point out.
    let point: ReportedPoint?
    /// Nil where the question is about the point as a whole.
    let action: Action?

    var subject: QuestionSubject { action.map { .action($0.id) } ?? .point(number, of: report.report.id) }

    /// To stand in the middle of a sentence.
    var name: String { action?.title.lowercasedFirst ?? "point \(number)" }

    /// The page that led here.
    var back: WebAddress { action.map { "/actions/\($0.id)" } ?? report.report.address.at("point-\(number)") }

    var form: WebAddress {
        action.map { "/actions/\($0.id)/questions/new" } ?? "/reports/\(report.report.id)/points/\(number)/questions/new"
    }

    var section: Visit.Section { action == nil ? .reports : .actions }

    /// What the report says of it.
    var words: HTML {
        """
        \(when(action) { InsetText("<p class=\"govuk-body\">\($0.text)</p>").html })
        \(when(point) { point in
            """
            <p class="govuk-body">\(point.number). \(point.title) \(point.rating.tag)</p>
            \(ReportedPointView.findings(point.findings, "What the panel said", about: "about point \(number)"))
            """
        })
        """
    }

    /// The panel, then the professions that sit on it or lead on what is asked about.
    var addressees: [Choice] {
        let leading = (report.standard?.point(number)?.professions ?? []) + (action?.professions ?? [])
        let sitting = report.panel.compactMap(\.profession)
        let professions = Profession.allCases.filter { leading.contains($0) || sitting.contains($0) }
        return [choice(.panel, report.panel)]
            + professions.map { profession in choice(.profession(profession), report.panel.filter { $0.profession == profession }) }
    }

    private func choice(_ addressee: PanelQuestion.Addressee, _ people: [PanelMember]) -> Choice {
        let names = people.map(\.name).joined(separator: ", ")
        return Choice(addressee.rawValue, "\(addressee.words.capitalisedFirst)", hint: names.isEmpty ? nil : "\(names)")
    }
}

extension Visit {
    /// What the address names, for whoever may ask about it. Throws `Failure.notFound` where the team cannot have read it.
    func askedAbout() async throws -> AskedAbout {
        let action = context.parameters.get("action") == nil ? nil : try await actionRecord().action
        let report = try await reader.report(action?.report ?? id("report"), for: person)
        let number = try action?.point ?? number("point")
        let point = report.report.content.points.first { $0.number == number }
        guard report.report.hasBeenIssued, action != nil || point != nil else { throw Failure.notFound }
        guard PanelQuestion.admitsAsking(report.actor) else { throw PanelQuestion.Refusal.notPermitted(.ask) }
        return AskedAbout(report: report, number: number, point: point, action: action)
    }
}

extension PanelQuestion {
    var address: WebAddress { "/questions/\(id)" }
}
