import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// The schema knows every word that the domain can write: a new case without its migration would build, and fail at the first save.
struct SchemaWordsTests {
    @Test(
        arguments: [
            ("actions_status_is_known", Action.Status.allCases.map(\.rawValue)),
            ("actions_are_amber_or_red", Action.Rating.allCases.map(\.rawValue)),
            ("reports_status_is_known", Report.Status.allCases.map(\.rawValue)),
            ("reports_overall_is_known", OverallRating.allCases.map(\.rawValue)),
            ("report_points_rating_is_known", Rating.allCases.map(\.rawValue)),
            ("questions_status_is_known", PanelQuestion.Status.allCases.map(\.rawValue)),
            ("bookings_kind_is_known", Booking.Kind.allCases.map(\.rawValue)),
            ("bookings_status_is_known", Booking.Status.allCases.map(\.rawValue)),
            ("demonstrations_kind_is_known", Booking.Kind.allCases.map(\.rawValue)),
            ("report_points_are_tracked_as_amber_or_red", Action.Rating.allCases.map(\.rawValue)),
            ("assessments_kind_is_known", Assessment.Kind.allCases.map(\.rawValue)),
            ("assessments_phase_is_known", AssessedPhase.allCases.map(\.rawValue)),
            ("services_phase_is_known", Phase.allCases.map(\.rawValue)),
            ("held_roles_are_of_the_organisation", roles(.organisation)),
            ("sessions_way_is_known", Session.Way.allCases.map(\.rawValue)),
            ("invitations_status_is_known", Invitation.Status.allCases.map(\.rawValue)),
            ("api_tokens_scope_is_known", APIToken.Scope.allCases.map(\.rawValue)),
            ("service_members_role_is_of_a_team", roles(.service)),
            ("panel_members_role_is_of_a_panel", roles(.assessment)),
        ] as [(String, [String])])
    func everyCaseOfTheDomainIsAWordOfTheSchema(check: String, words: [String]) async throws {
        try await Engine.sqlite.withDatabase { database in
            let schema = try await database.schema()
            let start = try #require(schema.range(of: check)?.upperBound)
            let end = try #require(schema.range(of: ")", range: start..<schema.endIndex)?.lowerBound)
            let rule = schema[start..<end]
            for word in words { #expect(rule.contains("'\(word)'"), "\(check) does not know \(word)") }
        }
    }

    private static func roles(_ scope: Role.Scope) -> [String] {
        Role.allCases.filter { $0.scope == scope }.map(\.rawValue)
    }
}
