import Casework
import Domain

/// Assessments: held, or to come.
enum AssessmentsAPI {
    static let routes = [list, add]

    private static let list = APIRoute.list(
        .reports, "/assessments", "List assessments", of: AssessmentItem.shape, .query("service", .id(of: Service.self), "Of this service.")
    ) { call, stretch, service in
        let found = try await call.reader.assessments(
            for: call.person, service: service, after: try stretch.id(), limit: stretch.limit)
        return Listed(found) { AssessmentItem(listed: $0.value, times: $0.lifespan) }
    }

    private static let add = APIRoute.add(
        .reports, "/assessments", "Record an assessment that was not booked here", gives: AssessmentItem.shape, NewAssessment.given
    ) { call, assessment in
        let report = try await assessment.begin(call)
        let name = try await call.reader.report(report.id, for: call.person).service.name
        let listed = ListedAssessment(assessment: report.assessment, serviceName: name, report: report.id, booking: nil)
        return AssessmentItem(listed: listed, times: Lifespan(of: report.assessment.id))
    }
    .about("Its report is begun at once, and waits to be written.")
}

/// An assessment as programs read it.
struct AssessmentItem: Resource {
    let listed: ListedAssessment
    let times: Lifespan

    var name: String { listed.id.description }
    var versionNumber: Int { listed.version.number }
    var path: String { "/assessments?service=\(listed.assessment.service)" }

    static let shape = Shape<AssessmentItem>.resource(
        "Assessment", "A review of a service at the end of a phase. `url` is that of the list of its service.",
        [
            Field("service_id", .id(of: Service.self), "The service.") { $0.listed.assessment.service },
            Field("service_name", .text, "What the service is called.") { $0.listed.serviceName },
            Field("assessment_type", .choice(of: Assessment.Kind.self), "What it is.") { $0.listed.assessment.kind },
            Field("phase", orNull: .choice(of: AssessedPhase.self), "Which phase is assessed.") { $0.listed.assessment.phase },
            Field("date", .day, "Its day.") { $0.listed.assessment.date },
            Field("report_id", orNull: .id(of: Report.self), "Its report; null where there is none to read.") { $0.listed.report },
            Field("booking_id", orNull: .id(of: Booking.self), "The booking that it comes of; null where it was not booked here.") {
                $0.listed.booking
            },
        ])
}
