import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

/// Pages to look at when they change: the same world, the same moment, the same identifiers.
@Suite struct GoldenPageTests {
    @Test func theMainPagesAreAsTheyWereLastLookedAt() async throws {
        let bytes = SeededBytes()
        try await withWorld(bytes) { world in
            try await TestSite.with(world) { site in
                let walked = try await WalkedSite(site).busy()
                let clerk = try await site.browser(as: world.people.assessmentsTeam)
                let team = try await site.browser(as: world.people.teamLead)
                let panel = try await site.browser(as: world.people.leadAssessor)
                for (name, address) in Self.pagesOfTheTeam(walked) { try GoldenPage(name, await team.get(address)).check() }
                for (name, address) in Self.pagesOfTheAssessmentsTeam(walked) { try GoldenPage(name, await clerk.get(address)).check() }
                for (name, address) in Self.pagesOfThePanel(walked) { try GoldenPage(name, await panel.get(address)).check() }
                let amended = try await walked.report(of: "Open a swing bridge")
                try GoldenPage("report-changes", await team.get("/reports/\(amended)/changes")).check()
                let held = try await walked.report(of: "Read the tide tables")
                try GoldenPage("report-of-reassessment", await team.get("/reports/\(held)")).check()
                let administrator = try await site.browser(as: world.people.administrator)
                for (name, address) in Self.pagesOfAdministrators(walked) { try GoldenPage(name, await administrator.get(address)).check() }
                let invited = try await world.inviteAnybody()
                let newcomer = try await world.arrive(invited.email)
                try await world.casework.decline(invited.id, by: newcomer)
                try GoldenPage("home-newcomer", await site.browser(as: newcomer).get("/")).check()
            }
        }
    }

    private static func pagesOfTheTeam(_ walked: WalkedSite) -> [(String, String)] {
        let service = "/services/\(walked.world.service.id)"
        let report = "/reports/\(walked.world.report.id)"
        let action = "/actions/\(walked.evidence.action)"
        return [
            ("home-team", "/"), ("service", service), ("report", report), ("tracker", report + "/tracker"), ("actions", "/actions"),
            ("action", "/actions/\(walked.world.red.id)"), ("action-evidence", action), ("evidence", "/evidence/\(walked.evidence.id)"),
            ("evidence-change", "/evidence/\(walked.evidence.id)/change"), ("submit", action + "/submit"), ("not-found", "/no-such-page"),
            ("report-challenge", report + "/challenge"), ("question", "/questions/\(walked.question.id)"),
            ("question-new", report + "/points/5/questions/new"), ("booking", "/bookings/\(walked.scheduled.id)"),
            ("booking-not-ready", service + "/bookings/new?kind=reassessment"), ("calendar", "/calendar?month=2026-04"),
            ("demonstration", service + "/demonstration/reassessment"),
            ("demonstration-point", service + "/demonstration/reassessment/points/5"),
            ("demonstration-present", service + "/demonstration/reassessment/present/5"),
        ]
    }

    private static func pagesOfTheAssessmentsTeam(_ walked: WalkedSite) -> [(String, String)] {
        [
            ("home-assessments-team", "/"), ("desk", "/desk"), ("check", "/actions/\(walked.waiting.id)/check"),
            ("import", "/imports/\(walked.reading.id)"), ("bookings", "/bookings"),
            ("booking-move", "/bookings/\(walked.scheduled.id)/move"),
            ("booking-new", "/services/\(walked.world.otherService.id)/bookings/new?kind=assessment"),
            ("report-new", "/services/\(walked.world.service.id)/reports/new"), ("phase", "/services/\(walked.world.service.id)/phase"),
        ]
    }

    private static func pagesOfThePanel(_ walked: WalkedSite) -> [(String, String)] {
        let review = "/reports/\(walked.review.id)"
        return [
            ("home-panel", "/"), ("write", review + "/write"), ("write-point", review + "/write/5"),
            ("write-summary", review + "/write/summary"),
        ]
    }

    private static func pagesOfAdministrators(_ walked: WalkedSite) -> [(String, String)] {
        let person = "/organisation/people/\(walked.world.people.leadAssessor.id)"
        return [
            ("people", "/organisation/people?q=an"), ("person", person), ("person-roles", person + "/roles"),
            ("person-disable", person + "/disable"), ("groups", "/organisation/groups"), ("invite", "/organisation/people/invite"),
        ]
    }

    private func withWorld(_ bytes: SeededBytes, _ body: @Sendable (World) async throws -> Void) async throws {
        try await Engine.sqlite.withDatabase { database in
            try await TestFiles.with { files in
                try await body(try await World.make(on: database, randomBytes: { bytes.next($0) }, files: files))
            }
        }
    }
}

extension WalkedSite {
    /// The newest report of a service of that name.
    fileprivate func report(of name: String) async throws -> Report.ID {
        let clerk = world.people.assessmentsTeam
        let services = try await world.casework.reader.services(for: clerk)
        let service = try #require(services.first { $0.service.name == name })
        return try #require(try await world.casework.reader.service(service.id, for: clerk).reports.first).id
    }
}
