import Domain
import Foundation
import Testing

@Suite struct PanelQuestionTests {
    @Test func aQuestionAboutAnActionIsAboutItsPoint() throws {
        let question = try PanelQuestion.sample()
        #expect(question.action == identifier(20) && question.point == 5 && question.report == identifier(23))
        #expect(question.service == identifier(22) && question.organisation == identifier(21) && question.standard == "govuk-14")
        #expect(question.by == Role.teamMember.person && question.at == noon && question.status == .open && question.version == .first)
    }

    @Test func aQuestionAboutAPointIsAboutOneOfTheReport() throws {
        let (question, event) = try PanelQuestion.ask(
            identifier(61), aboutPoint: 9, of: report, to: .panel, text: words("Why red?"), by: actor(.teamLead))
        #expect(question.action == nil && question.point == 9 && question.report == report.id && question.service == report.service)
        #expect(event == .asked(text: words("Why red?"), to: .panel))
        #expect(throws: PanelQuestion.Refusal.pointUnknown(2)) {
            try PanelQuestion.ask(identifier(61), aboutPoint: 2, of: report, to: .panel, text: words("Why?"), by: actor(.teamLead))
        }
    }

    @Test(arguments: Role.allCases)
    func onlyTheTeamAsks(_ role: Role) {
        let isTeam = role == .teamMember || role == .teamLead
        #expect(PanelQuestion.admitsAsking(actor(role)) == isTeam)
        let ask = { try PanelQuestion.ask(identifier(61), aboutPoint: 9, of: report, to: .panel, text: words("Why?"), by: actor(role)) }
        if isTeam {
            #expect(throws: Never.self) { try ask() }
        } else {
            #expect(throws: PanelQuestion.Refusal.notPermitted(.ask)) { try ask() }
        }
    }

    @Test(arguments: PanelQuestion.Verb.allCases.filter { $0 != .resolve })
    func whoSaysSomethingSaysItInWords(_ verb: PanelQuestion.Verb) throws {
        var question = try PanelQuestion.sample(verb == .reopen ? .resolved : .answered)
        let before = question
        #expect(throws: PanelQuestion.Refusal.textNeeded(verb)) {
            switch verb {
            case .ask, .resolve:
                _ = try PanelQuestion.ask(identifier(61), aboutPoint: 9, of: report, to: .panel, text: nil, by: actor(.teamLead))
            case .answer: _ = try question.answer(nil, by: actor(.assessor))
            case .followUp: _ = try question.followUp(nil, by: actor(.teamLead))
            case .reopen: _ = try question.reopen(nil, by: actor(.teamLead))
            }
        }
        #expect(question == before)
    }

    @Test func nobodyAnswersTheirOwnQuestion() throws {
        var question = try PanelQuestion.sample()
        let both = Actor(person: question.by, roles: [.teamMember, .assessmentsTeam], instant: noon)
        #expect(!question.admits(.answer, both))
        #expect(throws: PanelQuestion.Refusal.ownQuestion) { try question.answer(words("Yes"), by: both) }
        #expect(throws: Never.self) { try question.answer(words("Yes"), by: actor(.assessmentsTeam)) }
    }

    @Test func whoAsksMoreInSomebodysQuestionDoesNotAnswerIt() throws {
        var question = try PanelQuestion.sample()
        let other = Actor(person: identifier(41), roles: [.teamLead, .assessor], instant: noon)
        _ = try question.followUp(words("And by phone?"), by: other)
        #expect(throws: PanelQuestion.Refusal.ownQuestion) { try question.answer(words("Yes"), by: other) }
    }

    @Test func everythingThatWasSaidStandsInOrderWithItsSide() throws {
        var question = try PanelQuestion.sample()
        #expect(question.lastAnswer == nil)
        _ = try question.answer(words("A test"), by: actor(.assessor))
        _ = try question.followUp(words("With whom?"), by: actor(.teamLead))
        #expect(question.status == .open && question.lastAnswer?.text == words("A test"))
        _ = try question.answer(words("With ten people"), by: actor(.leadAssessor))
        _ = try question.resolve(by: actor(.teamMember))
        #expect(question.state == .resolved(by: Role.teamMember.person, at: noon))
        _ = try question.reopen(words("Ten did not come"), by: actor(.teamMember))
        #expect(question.conversation.map(\.side) == [.team, .panel, .team, .panel, .team])
        #expect(question.conversation.dropFirst().map(\.text.text) == ["A test", "With whom?", "With ten people", "Ten did not come"])
        #expect(question.conversation.map(\.by) == [.teamMember, .assessor, .teamLead, .leadAssessor, .teamMember].map(\Role.person))
        #expect(question.version.number == 6)
    }

    @Test(arguments: PanelQuestion.Addressee.allCases)
    func anAddresseeIsReadBackAsItIsWritten(_ addressee: PanelQuestion.Addressee) {
        #expect(PanelQuestion.Addressee(rawValue: addressee.rawValue) == addressee)
    }

    @Test func anAddresseeIsThePanelOrAProfessionOnIt() {
        #expect(PanelQuestion.Addressee(rawValue: "everybody") == nil)
        #expect(PanelQuestion.Addressee.panel.words == "the panel")
        #expect(PanelQuestion.Addressee.profession(.userResearch).words == "the assessor for user research")
        #expect(PanelQuestion.Addressee.allCases.count == Profession.allCases.count + 1)
    }
}

private let report = Report(
    id: identifier(23), organisation: identifier(21),
    assessment: Assessment(id: identifier(25), service: identifier(22), kind: .assessment, phase: .alpha, date: today), origin: .written,
    content: Report.Content(
        standard: "govuk-14", overall: .red, points: [ReportedPoint(number: 9, title: "Create a secure service", rating: .red)]))
