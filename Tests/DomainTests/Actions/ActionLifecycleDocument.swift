import Domain

/// docs/action-lifecycle.md, made by trying every verb on an action in every status.
struct ActionLifecycleDocument {
    let transitions: Set<ActionTransition>

    init() throws { transitions = try ActionTransition.all() }

    var text: String {
        """
        # Life of an action

        An action is something the team must do so that the service meets one standard point. This page is written from the code by
        `Tests/DomainTests/Actions/ActionLifecycleTests.swift`: `make docs` writes it again, and the tests fail while it is out of date.

        ## Statuses

        \(statuses)

        ## Steps

        \(verbs)

        Besides that, every step is refused with:

        - by anybody else: Only the … can do this.
        - before the team has reviewed the action: \(Action.Refusal.notReviewed.rule)
        - at any other time: \(Action.Refusal.wrongStatus(.markReady, .resolved).rule)
        - what is for amber, on a red action: \(Action.Refusal.wrongRating(.submitEvidence, .red).rule)
        - what is for red, on an amber action: \(Action.Refusal.wrongRating(.markReady, .amber).rule)

        ## Diagram

        Steps that leave the status as it is are left out.

        ```mermaid
        \(diagram)
        ```

        """
    }

    private var statuses: String {
        markdownTable(
            ["Status", "Shown as", "With whom", "For", "Open?"],
            Action.Status.allCases.map { status in
                [
                    "`\(status)`", status.title, status.isWith.title, Self.titles(of: status.ratings),
                    status.isClosed ? "closed" : status.isOpen ? "open" : "waits for an assessment",
                ]
            }
        )
    }

    private var verbs: String {
        markdownTable(
            ["Step", "Who may", "For", "From", "To", "Refused with"],
            Action.Verb.allCases.map { verb in
                let steps = transitions.filter { $0.verb == verb }
                let rules = Self.doorRefusals(of: verb) + BrokenRule.of(verb).map(\.refusal)
                return [
                    verb.title, verb.roles.titles, Self.titles(of: verb.ratings), Self.titles(of: steps.map(\.from).asSet),
                    steps.allSatisfy { $0.from == $0.to } ? "the same" : Self.titles(of: steps.map(\.to).asSet),
                    rules.isEmpty ? "–" : rules.map(\.rule).joined(separator: "<br>"),
                ]
            }
        )
    }

    private var diagram: String {
        let open = Action.Status.allCases.filter { !$0.isClosed }
        let closed = Action.Status.allCases.filter(\.isClosed)
        let outside = transitions.filter { Action.Verb.fromOutside.contains($0.verb) }
        let moves = transitions.subtracting(outside).filter { $0.from != $0.to }
        let lines =
            ["stateDiagram-v2", "    [*] --> toReview: The report is issued", "    state \"Not closed\" as notClosed {"]
            + open.map { "        \($0): \($0.title)" } + arrows(moves.filter { !$0.crosses }, indent: 8) + ["    }"]
            + closed.map { "    \($0): \($0.title)" } + arrows(moves.filter(\.crosses), indent: 4)
            + Action.Verb.allCases.filter(Action.Verb.fromOutside.contains).flatMap { verb in
                Self.inOrder(outside.filter { $0.verb == verb }.map(\.to).asSet).map { "    notClosed --> \($0): \(verb.title)" }
            }
        return lines.joined(separator: "\n")
    }

    private func arrows(_ moves: Set<ActionTransition>, indent: Int) -> [String] {
        Action.Status.allCases.flatMap { from in
            Action.Status.allCases.compactMap { to -> String? in
                let verbs = moves.filter { $0.from == from && $0.to == to }.map(\.verb).asSet
                guard !verbs.isEmpty else { return nil }
                let label = Action.Verb.allCases.filter(verbs.contains).map(\.title).joined(separator: " / ")
                return String(repeating: " ", count: indent) + "\(from) --> \(to): \(label)"
            }
        }
    }

    /// The door knows who is in the team; the verb does not.
    private static func doorRefusals(of verb: Action.Verb) -> [Action.Refusal] {
        verb == .review || verb == .assign ? [.ownerNotInTeam] : []
    }

    private static func titles(of ratings: Set<Action.Rating>) -> String {
        Action.Rating.allCases.filter(ratings.contains).map { $0.title.lowercased() }.joined(separator: ", ")
    }

    /// Names them all, or what is left out where that is shorter.
    private static func titles(of statuses: Set<Action.Status>) -> String {
        let reachable = Action.Status.allCases.filter { !$0.isClosed }.asSet
        let missing = reachable.subtracting(statuses)
        guard statuses.isSubset(of: reachable), missing.count < 3 else {
            return inOrder(statuses).map(\.title).joined(separator: "; ")
        }
        let exceptions = inOrder(missing).map(\.title).joined(separator: "; ")
        return missing.isEmpty ? "whatever is not closed" : "whatever is not closed, except \(exceptions)"
    }

    private static func inOrder(_ statuses: Set<Action.Status>) -> [Action.Status] {
        Action.Status.allCases.filter(statuses.contains)
    }
}

extension ActionTransition {
    /// Whether it leads out of, or back into, what is not closed.
    fileprivate var crosses: Bool { from.isClosed || to.isClosed }
}
