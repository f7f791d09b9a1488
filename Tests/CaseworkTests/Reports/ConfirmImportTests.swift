import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Two people press the same button in the same moment.
@Suite struct ConfirmImportTests {
    @Test(arguments: Engine.allCases) func ofTwoWhoConfirmAnImportAtOnceOneMakesTheReport(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, clerk, service) = (world.casework, world.people.assessmentsTeam, world.service.id)
            for _ in 1...5 {
                let reading = try await world.read(ImportTests.metNotMet)
                let outcomes = await atOnce(4) {
                    try await casework.confirm(
                        reading.id, by: clerk, expecting: reading.version, for: .existing(service), leadAssessor: nil
                    ).id
                }
                let made = outcomes.compactMap { try? $0.get() }  // the others are looked at below
                #expect(made.count == 1)
                for case .failure(let error) in outcomes { #expect(error as? Failure == .changedMeanwhile) }
            }
            let reports = try await casework.reader.reports(for: clerk, statuses: [.draft])
            #expect(reports.count == 6)
            #expect(try await casework.verifyHistory().findings == [])
        }
    }

    @Test(arguments: Engine.allCases) func oneNewAddressThatTwoTeamsInviteAtOnceBecomesOnePersonInBoth(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, clerk) = (world.casework, world.people.assessmentsTeam)
            let teams = [world.service.id, world.otherService.id]
            for round in 1...5 {
                let email = try #require(EmailAddress("face\(round)@waterways.example"))
                let outcomes = await atOnce(teams.count) { number in
                    try await casework.invite(
                        email, to: .team(teams[number], as: .teamMember), by: clerk, link: "https://example.gov.uk/sign-in")
                }
                let invitations = try outcomes.map { try $0.get().id }
                let newcomers = await atOnce(2) { try await world.arrive(email) }
                let newcomer = try #require(newcomers.compactMap { try? $0.get() }.first)
                let answers = await atOnce(2) { number in try await casework.accept(invitations[number], by: newcomer) }
                for answer in answers { _ = try answer.get() }
                for team in teams {
                    let members = try await casework.reader.service(team, for: clerk).team
                    #expect(members.count { $0.person.email == email } == 1)
                }
            }
            #expect(try await casework.verifyHistory().findings == [])
        }
    }
}

/// What came of the same deed, done that many times beside each other.
private func atOnce<Result: Sendable>(_ count: Int, _ deed: @Sendable @escaping (Int) async throws -> Result) async -> [Swift.Result<
    Result, any Error
>] {
    await withTaskGroup(of: Swift.Result<Result, any Error>.self) { group in
        for number in 0..<count {
            group.addTask {
                do { return .success(try await deed(number)) } catch { return .failure(error) }
            }
        }
        return await group.reduce(into: []) { $0.append($1) }
    }
}

private func atOnce<Result: Sendable>(_ count: Int, _ deed: @Sendable @escaping () async throws -> Result) async -> [Swift.Result<
    Result, any Error
>] {
    await atOnce(count) { _ in try await deed() }
}
