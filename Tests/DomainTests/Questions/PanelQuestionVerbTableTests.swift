import Domain
import Foundation
import Testing

/// Every verb in every status by every role: it succeeds exactly where it is declared to.
@Suite struct PanelQuestionVerbTableTests {
    @Test(arguments: PanelQuestion.Verb.allCases, PanelQuestion.Status.allCases)
    func aVerbSucceedsExactlyWhereItIsDeclared(_ verb: PanelQuestion.Verb, _ status: PanelQuestion.Status) throws {
        let before = try PanelQuestion.sample(status)
        for role in Role.allCases {
            let place: Comment = "\(verb) on \(status) by \(role)"
            // Another person of the role than the one who asked.
            let other = Actor(person: identifier(50), roles: [role], instant: noon)
            let expected = refusal(of: verb, in: status, by: role)
            var after = before
            #expect(before.admits(verb, other) == (expected == nil), place)
            do throws(PanelQuestion.Refusal) {
                let event = try after.take(verb, by: other)
                #expect(expected == nil && event == verb.event, place)
                #expect(after.version.number == before.version.number + 1, place)
            } catch {
                #expect(after == before, place)
                if verb != .ask { #expect(error == expected, place) }
            }
        }
    }

    @Test func whatTheCommentsSayComesNextIsWhatComesNext() throws {
        let source = try ProjectFile.text("Sources/Domain/Questions/PanelQuestion.swift").split(separator: "\n")
        for (comment, line) in zip(source, source.dropFirst()) where comment.contains("/// Next:") {
            let tokens = line.split { !$0.isLetter }.map(String.init)
            let status = try #require(tokens.dropFirst().first.flatMap(PanelQuestion.Status.init(rawValue:)))
            let written = comment.split { !$0.isLetter }.compactMap { PanelQuestion.Status(rawValue: String($0)) }
            let real = try PanelQuestion.Verb.allCases.filter { $0.statuses.contains(status) }.map { verb in
                var question = try PanelQuestion.sample(status)
                _ = try question.take(verb, by: Actor(person: identifier(50), roles: [verb.usualRole], instant: noon))
                return question.status
            }
            #expect(written.asSet == real.filter { $0 != status }.asSet, "\(status)")
        }
        #expect(source.count { $0.contains("/// Next:") } == PanelQuestion.Status.allCases.count)
    }

    @Test func aRuleIsASentence() {
        let refusals: [PanelQuestion.Refusal] =
            PanelQuestion.Verb.allCases.flatMap { [.notPermitted($0), .wrongStatus($0, .resolved), .textNeeded($0)] }
            + [.ownQuestion, .pointUnknown(3)]
        for rule in refusals.map(\.rule) { #expect(rule.hasSuffix(".") && rule.first { $0.isLetter }?.isUppercase == true, "\(rule)") }
        #expect(
            PanelQuestion.Refusal.wrongStatus(.answer, .resolved).rule
                == "“Answer” is not possible while the question is “Resolved”.")
        #expect(
            PanelQuestion.Refusal.notPermitted(.answer).rule
                == "Only assessors, the lead assessor and the assessments team can do this.")
    }

    private func refusal(
        of verb: PanelQuestion.Verb, in status: PanelQuestion.Status, by role: Role
    ) -> PanelQuestion.Refusal? {
        if !verb.roles.contains(role) { return .notPermitted(verb) }
        return verb.statuses.contains(status) ? nil : .wrongStatus(verb, status)
    }
}
