import Domain
import Testing

@Suite struct ServiceMoveTests {
    @Test(arguments: Role.allCases)
    func onlyTheAssessmentsTeamMovesAService(_ role: Role) throws {
        var service = Service.inAlpha
        do throws(Service.Refusal) {
            let event = try service.move(to: .privateBeta, reason: nil, readiness: .open, by: actor(role))
            #expect(Service.movers.contains(role))
            #expect(event == .phaseMoved(from: .alpha, to: .privateBeta, reason: nil))
            #expect(service.phase == .privateBeta && service.version.number == 2)
        } catch {
            #expect(!Service.movers.contains(role) && error == .notPermitted)
            #expect(service == .inAlpha)
        }
    }

    @Test func aServiceDoesNotMoveOnWhileSomethingStandsInItsWay() throws {
        var service = Service.inAlpha
        for phase in [Phase.privateBeta, .live] {
            #expect(throws: Service.Refusal.notReady(Readiness.shut.obstacles)) {
                try service.move(to: phase, reason: Given.reason, readiness: .shut, by: office)
            }
        }
        #expect(service == .inAlpha)
    }

    @Test func everyStepButThatToTheNextPhaseNeedsAReason() throws {
        for phase in [Phase.publicBeta, .discovery] {
            var service = Service.inAlpha
            #expect(throws: Service.Refusal.reasonNeeded) { try service.move(to: phase, reason: nil, readiness: .open, by: office) }
            _ = try service.move(to: phase, reason: Given.reason, readiness: .open, by: office)
            #expect(service.phase == phase)
        }
    }

    /// Going back is no step forward: nothing has to be met for it.
    @Test func aServiceMayGoBackWhateverIsMissing() throws {
        var service = Service.inAlpha
        _ = try service.move(to: .discovery, reason: Given.reason, readiness: .shut, by: office)
        #expect(service.phase == .discovery)
    }

    @Test func whereItIsItStays() {
        var service = Service.inAlpha
        #expect(throws: Service.Refusal.samePhase(.alpha)) {
            try service.move(to: .alpha, reason: Given.reason, readiness: .open, by: office)
        }
    }

    @Test func aServiceOfNoKnownPhaseIsGivenOne() throws {
        var service = Service(id: identifier(22), organisation: identifier(21), name: "Old", phase: nil, provider: nil)
        #expect(try service.move(to: .live, reason: nil, readiness: .open, by: office) == .phaseMoved(from: nil, to: .live, reason: nil))
    }

    @Test func thePhasesFollowEachOther() {
        #expect(Phase.allCases.map(\.next) == Array(Phase.allCases.dropFirst()) + [nil])
    }

    private var office: Actor { actor(.assessmentsTeam) }
}

extension Service {
    fileprivate static let inAlpha = Service(
        id: identifier(22), organisation: identifier(21), name: "Get security clearance", phase: .alpha, provider: nil)
}

extension Readiness {
    fileprivate static let open = Readiness(for: .nextPhase, lines: [])
    fileprivate static let shut = Readiness(
        for: .nextPhase, lines: [Readiness.Line(.missing, .points([9]), "Point 9 is red")])
}
