import Domain

/// docs/report-lifecycle.md, made by trying every verb on a report in every status.
struct ReportLifecycleDocument {
    let transitions: Set<ReportTransition>

    init() throws { transitions = try ReportTransition.all() }

    var text: String {
        """
        # Life of a report

        A report is the panel's written outcome of one assessment. This page is written from the code by
        `Tests/DomainTests/Reports/ReportLifecycleTests.swift`: `make docs` writes it again, and the tests fail while it is out of date.

        ## Statuses

        \(statuses)

        ## Steps

        \(verbs)

        Besides that, every step is refused with:

        - by anybody else: Only the … can do this.
        - at any other time: \(Report.Refusal.wrongStatus(.amend, .draft).rule)

        An imported report is already the panel's word: it is issued from draft, and its amber and red points may lack actions. Two people
        who write different points do not get in each other's way. An amendment says what the edition before said until its points are
        written; the team sees it when it is issued again. The team has \(Report.daysToAnswer) working days to accept or challenge; silence changes nothing.

        ## Diagram

        Steps that leave the status as it is are left out.

        ```mermaid
        \(diagram)
        ```

        """
    }

    private var statuses: String {
        markdownTable(
            ["Status", "Shown as", "The team has had it?"],
            Report.Status.allCases.map { ["`\($0)`", $0.title, $0.hasBeenIssued ? "yes" : "no"] }
        )
    }

    private var verbs: String {
        markdownTable(
            ["Step", "Who may", "From", "To", "Refused with"],
            Report.Verb.allCases.map { verb in
                let steps = transitions.filter { $0.verb == verb }
                let rules = ReportBrokenRule.of(verb).map(\.refusal.rule)
                return [
                    verb.title, verb.roles.titles, from(steps),
                    verb == .discard ? "gone" : steps.allSatisfy { $0.from == $0.to } ? "the same" : Self.titles(of: steps.map(\.to).asSet),
                    rules.isEmpty ? "–" : rules.joined(separator: "<br>"),
                ]
            }
        )
    }

    private var diagram: String {
        let moves = transitions.filter { $0.from != $0.to }
        let arrows = Report.Status.allCases.flatMap { from in
            Report.Status.allCases.flatMap { to in
                Report.Verb.allCases.compactMap { verb -> String? in
                    let same = moves.filter { $0.from == from && $0.to == to && $0.verb == verb }
                    guard let first = same.first else { return nil }
                    return "    \(from) --> \(to): \(verb.title)" + (same.count == 1 && first.imported ? " (imported)" : "")
                }
            }
        }
        return (["stateDiagram-v2", "    [*] --> draft"] + Report.Status.allCases.map { "    \($0): \($0.title)" } + arrows)
            .joined(separator: "\n")
    }

    /// Says where only an imported report may take the step.
    private func from(_ steps: Set<ReportTransition>) -> String {
        Report.Status.allCases.compactMap { status in
            let here = steps.filter { $0.from == status }
            return here.isEmpty ? nil : status.title + (here.allSatisfy(\.imported) ? " (imported only)" : "")
        }.joined(separator: "; ")
    }

    private static func titles(of statuses: Set<Report.Status>) -> String {
        Report.Status.allCases.filter(statuses.contains).map(\.title).joined(separator: "; ")
    }
}
