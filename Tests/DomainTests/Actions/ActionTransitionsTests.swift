import Domain
import Foundation
import Testing

@Suite struct ActionTransitionsTests {
    /// Reads the "Next" of each case's comment in ActionState.swift and compares it with the steps that verbs really take.
    @Test func whatTheCommentsSayComesNextIsWhatComesNext() throws {
        let written = try commentedSteps()
        let real = try ActionTransition.all().filter { !Action.Verb.fromOutside.contains($0.verb) && $0.from != $0.to }
        for status in Action.Status.allCases {
            #expect(written[status] == real.filter { $0.from == status }.map(\.to).asSet, "\(status)")
        }
    }

    @Test func whateverIsNotClosedCanBeWithdrawnResolvedOrReplacedByAReport() throws {
        let real = try ActionTransition.all().filter { Action.Verb.fromOutside.contains($0.verb) }
        let ends: [Action.Verb: Action.Status] = [.withdraw: .withdrawn, .resolveByReport: .resolved, .supersede: .superseded]
        for (verb, end) in ends {
            let steps = real.filter { $0.verb == verb }
            #expect(steps.map(\.to).asSet == [end])
            #expect(steps.map(\.from).asSet == Action.Status.allCases.filter { !$0.isClosed }.asSet)
        }
    }

    @Test func noVerbBringsARedActionOntoTheAmberPathNorBack() throws {
        for step in try ActionTransition.all() {
            #expect(step.to.ratings.contains(step.becomes), "\(step)")
            #expect((step.becomes != step.rating) == (step.verb == .rerate), "\(step)")
        }
    }

    @Test func withdrawnAndReplacedActionsStayAsTheyAre() throws {
        #expect(try ActionTransition.all().allSatisfy { $0.from != .withdrawn && $0.from != .superseded })
    }

    @Test func onlyALaterReportResolvesARedAction() throws {
        let steps = try ActionTransition.all().filter { $0.rating == .red && $0.from != $0.to && $0.to == .resolved }
        #expect(steps.map(\.verb).asSet == [.resolveByReport])
    }

    @Test func onlyTheLeadAssessorsAcceptanceOrALaterReportResolvesAnAmberAction() throws {
        let steps = try ActionTransition.all().filter { $0.rating == .amber && $0.from != $0.to && $0.to == .resolved }
        #expect(steps.map(\.verb).asSet == [.acceptEvidence, .resolveByReport])
        #expect(Action.Verb.acceptEvidence.roles == [.leadAssessor])
    }

    private func commentedSteps() throws -> [Action.Status: Set<Action.Status>] {
        var steps: [Action.Status: Set<Action.Status>] = [:]
        var comment = ""
        for line in try ProjectFile.text("Sources/Domain/Actions/ActionState.swift").split(separator: "\n") {
            let tokens = line.split { !$0.isLetter }.map(String.init)
            if line.contains("///") {
                comment = String(line)
            } else if tokens.first == "case", let status = tokens.dropFirst().first.flatMap(Action.Status.init(rawValue:)) {
                let next = comment.split(separator: "Next", maxSplits: 1).last ?? ""
                steps[status] = next.split { !$0.isLetter }.compactMap { Action.Status(rawValue: String($0)) }.asSet
            }
        }
        return steps
    }
}
