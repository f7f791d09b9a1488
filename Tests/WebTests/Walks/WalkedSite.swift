import Casework
import Domain
import Foundation
import TestSupport
import Web

/// A site with one of everything that an address may name.
struct WalkedSite: Sendable {
    let site: TestSite
    /// Read from a file and not confirmed: amber, red and "not met" points, actions without a point, and a guess to check.
    let reading: Import

    var world: World { site.world }

    init(_ site: TestSite) async throws {
        self.site = site
        let clerk = site.world.people.assessmentsTeam
        reading = try await site.world.casework.readImport(Data(Self.report.utf8), fileName: "canals.json", format: nil, by: clerk)
        // Streams of changes end at once, so that walks come to an end.
        site.world.casework.live.finish()
    }

    /// The route's address about a thing.
    func address(of route: Route, about thing: Thing?) -> String {
        var address = route.path
        for (name, value) in values(about: thing) { address = address.replacingOccurrences(of: name, with: value) }
        return address
    }

    private func values(about thing: Thing?) -> [(String, String)] {
        [
            (":service", "\(thing == .otherService ? world.otherService.id : thing == .service ? world.service.id : absent())"),
            (":report", "\(thing == .draft ? world.draft.id : thing == .report ? world.report.id : absent())"),
            (":action", "\(thing == .action ? world.amber.id : absent())"),
            (":import", "\(thing == .reading ? reading.id : absent())"),
            (":person", "\(thing == .otherService ? world.people.otherTeam.id : world.people.teamMember.id)"),
            (":point", "5"), (":token", "no-such-link"), ("**", "images/favicon.ico"),
        ]
    }

    private func absent<Of>() -> Identifier<Of> { Identifier(at: World.start, random: [1, 2, 3]) }

    private static let report = """
        {
          "service": "Book a lock passage", "organisation": "Boating Licensing Directorate", "phase": "alpha",
          "assessment_type": "assessment", "date": "2026-01-20", "standard": "govuk-14", "overall": "not met",
          "points": [
            {"number": 1, "title": "Understand users and their needs", "rating": "met", "actions": [], "advice": ["keep at it"]},
            {"number": 4, "title": "Make the service simple to use", "rating": "amber", "actions": ["test it", "and again"], "advice": []},
            {"number": 5, "title": "Make sure everyone can use the service", "rating": "not met", "actions": ["audit it"], "advice": []}
          ],
          "unassigned_actions": ["write to the panel"], "lead_assessor": "Margaret Lindqvist", "previous_reports": [],
          "problems": [{"severity": "warning", "place": "date", "message": "The year is a guess."}]
        }
        """
}

extension Engine {
    /// Lends a site with one of everything.
    func withWalkedSite<Result: Sendable>(_ body: @Sendable (WalkedSite) async throws -> Result) async throws -> Result {
        try await withSite { try await body(try await WalkedSite($0)) }
    }
}
