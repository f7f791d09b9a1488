import Casework
import Domain
import TestSupport

/// A site where the review of the world's amber points, 4 and 10, has been begun.
struct ReviewSite: Sendable {
    let site: TestSite
    let review: Report
    let lead: Browser
    let clerk: Browser

    var world: World { site.world }
    var address: String { "/reports/\(review.id)" }

    /// The report as it stands now.
    func report() async throws -> Report {
        try await world.casework.reader.report(review.id, for: world.people.assessmentsTeam).report
    }
}

extension Engine {
    func withReview<Result: Sendable>(_ body: @Sendable (ReviewSite) async throws -> Result) async throws -> Result {
        try await withSite { site in
            let people = site.world.people
            return try await body(
                ReviewSite(
                    site: site, review: try await site.world.startReview(), lead: try await site.browser(as: people.leadAssessor),
                    clerk: try await site.browser(as: people.assessmentsTeam)))
        }
    }
}
