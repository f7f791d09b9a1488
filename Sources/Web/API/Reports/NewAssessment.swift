import Casework
import Domain

/// What is known of an assessment that was not booked here.
struct NewAssessment: Sendable {
    let service: Service.ID
    let kind: Assessment.Kind
    let date: Day
    let phase: AssessedPhase?
    /// The one that is suggested where none is named.
    let standard: String?
    let leadAssessor: Person.ID?

    static let given = together(
        .field("service_id", .id(of: Service.self), "The service."),
        .field("assessment_type", .choice(among: Assessment.Kind.begunByHand), "What it is."),
        .field("date", .day, "The day of the assessment, today at the latest."),
        .optional("phase", .choice(of: AssessedPhase.self), "Which phase was assessed."),
        .optional("standard", .line(upTo: 200), "The standard: the one that is suggested where none is named."),
        .optional("lead_assessor_id", .id(of: Person.self), "Who leads the panel.")
    ).map(NewAssessment.init)

    /// Begins its report.
    func begin(_ call: Call) async throws -> Report {
        let standards = try await call.reader.organisationStandards(for: call.person)
        let standard = standard ?? standards.suggested.id
        guard standards.listed(standard) != nil else {
            throw Failure.invalid([.init("standard", "Your organisation has no such standard.")])
        }
        return try await call.casework.beginReport(
            Beginning(kind: kind, phase: phase, date: date, standard: standard, leadAssessor: leadAssessor), of: service, by: call.person)
    }
}
