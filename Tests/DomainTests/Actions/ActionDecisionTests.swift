import Domain
import Testing

/// Evidence, proposals, and what the assessors and later reports say.
@Suite struct ActionDecisionTests {
    private let team = actor(.teamMember)
    private let lead = actor(.leadAssessor)

    @Test func theAmberPathKeepsTheEvidenceThatWasSubmitted() throws {
        var action = try Action.sample(.evidenceSubmitted)
        #expect(action.state == .evidenceSubmitted(Given.submission(by: team.person)))
        _ = try action.take(.forwardEvidence, by: actor(.assessmentsTeam))
        #expect(action.state == .withLeadAssessor(Given.submission(by: team.person)))
        _ = try action.acceptEvidence(notes: Given.note, by: lead)
        let decision = Decision(submission: Given.submission(by: team.person), notes: Given.note, by: lead.person, at: noon)
        #expect(action.state == .resolved(.accepted(decision)))
    }

    @Test func returnedEvidenceSaysWhoReturnedItAndWhy() throws {
        var checked = try Action.sample(.evidenceSubmitted)
        _ = try checked.returnFromCheck(reason: Given.reason, by: actor(.assessmentsTeam))
        var decided = try Action.sample(.withLeadAssessor)
        _ = try decided.returnFromDecision(reason: Given.reason, by: lead)
        for (action, returner, role) in [
            (checked, Action.Return.Returner.assessmentsTeam, Role.assessmentsTeam), (decided, .leadAssessor, .leadAssessor),
        ] {
            guard case .evidenceReturned(let back) = action.state else { throw Action.Refusal.evidenceNeeded }
            #expect(back.from == returner)
            #expect(back.by == role.person)
            #expect(back.reason == Given.reason)
            #expect(back.submission == Given.submission(by: team.person))
        }
    }

    @Test func whoeverActsIsWhoSubmittedWhateverTheSubmissionSays() throws {
        var action = try Action.sample(.inProgress)
        let lead = Actor.submitterAs(.leadAssessor)
        let event = try action.submitEvidence(Given.submission(by: Role.teamLead.person), by: lead)
        #expect(event == .evidenceSubmitted(Given.submission(by: lead.person)))
        _ = try action.take(.forwardEvidence, by: actor(.assessmentsTeam))
        #expect(throws: Action.Refusal.ownSubmission) { try action.acceptEvidence(notes: nil, by: lead) }
    }

    @Test func whoeverActsIsWhoProposedWhateverTheProposalSays() throws {
        var action = try Action.sample(.inProgress)
        let lead = Actor.submitterAs(.leadAssessor)
        _ = try action.propose(Given.proposal(.mitigation, by: Role.teamLead.person), by: lead)
        #expect(throws: Action.Refusal.ownProposal) { try action.agree(note: nil, by: lead) }
    }

    @Test func anAgreedProposalKeepsThePlanAndWhoAgreed() throws {
        for (kind, status) in [(Proposal.Kind.mitigation, Action.Status.mitigated), (.roadmapItem, .onRoadmap)] {
            var action = try Action.sample(.inProgress)
            _ = try action.take(.propose, by: team, proposing: kind)
            _ = try action.agree(note: Given.note, by: lead)
            #expect(action.status == status)
            switch action.state {
            case .mitigated(let agreement), .onRoadmap(let agreement):
                #expect(agreement.proposal == Given.proposal(kind, by: team.person))
                #expect(agreement.by == lead.person)
                #expect(agreement.note == Given.note)
            default: Issue.record("not agreed")
            }
        }
    }

    @Test func aProposalMayAimAtAPhaseInsteadOfADay() throws {
        var action = try Action.sample(.inProgress)
        let target = Proposal(
            kind: .roadmapItem, reason: Given.reason, plan: Given.report, target: .phase(.publicBeta), by: team.person, at: noon
        )
        _ = try action.propose(target, by: team)
        #expect(action.state == .roadmapProposed(target))
    }

    @Test func redActionsTakeNoEvidenceAndNoMitigation() throws {
        let amberOnly: [Action.Verb] = [
            .submitEvidence, .forwardEvidence, .returnFromCheck, .acceptEvidence, .returnFromDecision, .propose, .agree, .decline,
        ]
        for verb in amberOnly {
            var action = try Action.sample(.inProgress, .red)
            let refusal = #expect(throws: Action.Refusal.self) { try action.take(verb, by: actor(verb.usualRole)) }
            #expect(refusal == .wrongRating(verb, .red))
            #expect(refusal?.rule.contains("closed only by the report of the reassessment") == true)
        }
    }

    @Test func onlyAReportClosesARedActionThatIsReady() throws {
        let ready = try Action.sample(.readyForReassessment, .red)
        let closing = Action.Verb.allCases.filter { verb in
            var action = ready
            guard (try? action.take(verb, by: Actor(person: identifier(40), roles: Set(Role.allCases), instant: noon))) != nil else {
                return false
            }
            return action.status.isClosed
        }
        #expect(closing == [.withdraw, .resolveByReport, .supersede])
    }

    @Test func assessorsReopenWhatWasAccepted() throws {
        for role in [Role.leadAssessor, .assessmentsTeam] {
            var action = try Action.sample(.resolved)
            #expect(try action.reopen(reason: Given.reason, by: actor(role)) == .reopened(reason: Given.reason))
            #expect(action.status == .inProgress)
        }
    }

    @Test(arguments: [Action.Status.mitigated, .onRoadmap])
    func theTeamReopensWhatWasAgreed(_ status: Action.Status) throws {
        for role in Role.team {
            var action = try Action.sample(status)
            _ = try action.reopen(reason: Given.reason, by: actor(role))
            #expect(action.status == .inProgress)
        }
    }

    @Test func anAmendmentKeepsTheWorkThatIsRecorded() throws {
        var action = try Action.sample(.withLeadAssessor)
        let before = action
        #expect(
            try action.reword(to: words("Test again"), reason: Given.reason, by: lead) == .reworded(from: before.text, reason: Given.reason)
        )
        #expect(action.text == "Test again")
        #expect(action.state == before.state)
        #expect(action.review == before.review)
    }

    @Test func aReplacedActionNamesTheReportThatReplacedIt() throws {
        var action = try Action.sample(.inProgress, .red)
        _ = try action.supersede(by: Given.laterReport, actor(.assessmentsTeam))
        #expect(action.state == .superseded(by: Given.laterReport))
    }
}
