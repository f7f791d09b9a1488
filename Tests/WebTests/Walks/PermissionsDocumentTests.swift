import Domain
import Foundation
import TestSupport
import Testing
import Web

/// docs/permissions.md is the table that the walks try: with WRITE_DOCS=1 it is written, otherwise it must already say the same.
@Suite struct PermissionsDocumentTests {
    @Test func theTableOfPermissionsSaysWhatTheWalksTry() async throws {
        try await Engine.sqlite.withWorld { world in
            let text = try Self.document(in: world)
            let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/permissions.md").standardized
            if ProcessInfo.processInfo.environment["WRITE_DOCS"] == "1" { try Data(text.utf8).write(to: file) }
            // A missing document is an empty one.
            let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            #expect(written == text, "docs/permissions.md does not say what the routes declare: run make docs")
        }
    }

    private static func document(in world: World) throws -> String {
        let rows = try Route.all.map { try row($0, in: world) }
        let tried = try Route.all.reduce(0) { $0 + (try subject(of: $1).things.count * Who.allCases.count) }
        return """
            # Permissions

            Who gets an answer from which address. Written by Tests/WebTests/Walks/PermissionsDocumentTests.swift from what each route declares and
            what the domain says of verbs and roles; the walks beside it try every line as everybody and compare. Run `make docs` after a change.

            - **yes**: the page, or the step. Whether the step is possible at that moment is another matter: then the answer is 409.
            - **no**: 403. They may know that the thing is there, and may not do this.
            - **–**: 404, the same as for what does not exist.
            - **sign in**: they are sent to sign in, and back.
            - **secret**: whoever has the secret of the address, and nobody else: 404 or 410 without it.
            - **token**: a program with a token that reaches so far, of somebody who may; 401 without one.

            Where an address names a thing, the column says what holds for one that the person may know of: a service of their team or panel, or,
            for roles of the whole organisation, any service. “Other team” leads the team of another service of the same organisation and “other
            organisation” holds every role of another one: what they get of this one’s things is in their columns.

            \(rows.count) routes, \(Who.allCases.count) people of 2 organisations and nobody: \(tried) lines of route, person and thing.

            \(table(["Act", "Address"] + Who.allCases.map(\.heading), rows))

            """
    }

    private static func row(_ route: Route, in world: World) throws -> [String] {
        let subject = try subject(of: route)
        let cells = Who.allCases.map { who in
            let found = Set(subject.things.map { Expectation(of: route, for: who, about: $0, subject: subject, in: world) })
            return Expectation.bestFirst.first(where: found.contains)?.cell ?? "–"
        }
        return [route.access.act, "`\(route.name)`"] + cells
    }

    private static func subject(of route: Route) throws -> Subject { try #require(RouteTable.subjects[route.name], "\(route.name)") }

    private static func table(_ heading: [String], _ rows: [[String]]) -> String {
        ([heading, heading.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }
}

extension Expectation {
    /// Of the things that an address may name, the column is about the one that the person may do most with.
    fileprivate static let bestFirst: [Expectation] = [.allowed, .impossible, .forbidden, .tokenNeeded, .gone, .sentToSignIn, .unknown]

    fileprivate var cell: String {
        switch self {
        case .allowed, .impossible: "yes"
        case .forbidden: "no"
        case .unknown: "–"
        case .sentToSignIn: "sign in"
        case .gone: "secret"
        case .tokenNeeded: "token"
        }
    }
}

extension Route.Access {
    /// What is done there, where the domain has a name for it.
    fileprivate var act: String {
        switch self {
        case .action(let verb): "Action: \(verb.title)"
        case .report(let verb): "Report: \(verb.title)"
        case .question(let verb): "Question: \(verb.title)"
        case .booking(let verb): "Booking: \(verb.title)"
        case .bookedReport: "Begin the report of a booking"
        case .teamManagers: "Manage a team"
        case .holders(let roles): "For \(roles.holders)"
        case .towardsService(let roles): "For \(roles.holders) of the service"
        case .invitee: "Answer one’s own invitation"
        case .inviters: "Withdraw an invitation"
        case .token(let scope, _): "API: \(scope.title.lowercased())"
        case .reviewLink: "Review link"
        case .calendarAddress: "Calendar address"
        case .operators: "Operator’s token"
        case .demo: "Demonstration alone"
        case .signInByProvider, .signInByEmail: "Sign in"
        case .everyone: "Everybody"
        case .signedIn: "Read"
        }
    }
}

extension Who {
    fileprivate var heading: String {
        switch self {
        case .assessmentsTeam: "Assessments team"
        case .teamLead: "Team lead"
        case .teamMember: "Team member"
        case .leadAssessor: "Lead assessor"
        case .assessor: "Assessor"
        case .professionLead: "Profession lead"
        case .reader: "Reader"
        case .administrator: "Administrator"
        case .otherTeam: "Other team"
        case .stranger: "Other organisation"
        case .nobody: "Nobody"
        }
    }
}
