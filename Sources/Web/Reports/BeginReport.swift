import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// Begins the report of an assessment that was not booked here: a draft over all points of the standard, or over those that are red.
enum BeginReport {
    static let routes: [Route] = [
        .get("/services/:service/reports/new", .holders(of: [.assessmentsTeam])) { visit in
            let page = try await BeginReportPage(visit)
            return page.response(BeginReportForm(of: page.record.service))
        },
        .post("/services/:service/reports/new", .holders(of: [.assessmentsTeam])) { try await begin($0) },
    ]

    private static func begin(_ visit: Visit) async throws -> Response {
        let form = BeginReportForm(posted: try await visit.posted())
        let page = try await BeginReportPage(visit)
        let (beginning, problems) = form.read(knowing: page.standards)
        guard let beginning else { return page.response(form, problems) }
        do {
            let report = try await visit.casework.beginReport(beginning, of: page.record.service.id, by: visit.person)
            return visit.redirect(to: report.writingAddress.saying(.begun))
        } catch Report.Refusal.nothingRed {
            return page.response(form, [.init("kind", "No point of this service is red now, so there is nothing to reassess")])
        } catch Report.Refusal.alreadyBegun {
            return page.response(form, [.init("kind", BeginReportPage.otherReassessment)])
        } catch Report.Refusal.notYetAssessed {
            return page.response(form, [.init("date-day", "The date of the assessment must be today or in the past")])
        } catch Failure.invalid(let problems) {
            return page.response(form, problems.map { .init("lead-assessor", $0.message) })
        }
    }
}

/// Begins the report of an assessment that was booked here, from its day on.
enum BeginBookedReport {
    static let routes: [Route] = [
        .post("/bookings/:booking/report", .bookedReport) { visit in
            _ = try await visit.posted()
            let id: Booking.ID = try visit.id("booking")
            do {
                let report = try await visit.casework.beginReport(of: id, by: visit.person)
                return visit.redirect(to: report.writingAddress.saying(.begun))
            } catch Report.Refusal.alreadyBegun {
                // Whoever is second wants the same report.
                guard let report = try await visit.reader.booking(id, for: visit.person).report else {
                    throw Failure.invalid([.init("", "\(BeginReportPage.otherReassessment).")])
                }
                return visit.redirect(to: report.hasBeenIssued ? report.address : report.writingAddress)
            }
        }
    ]
}

/// What was typed about an assessment before its report is begun.
struct BeginReportForm: Sendable {
    /// The others are begun from an earlier report, or are not done any more.
    static let kinds = Assessment.Kind.begunByHand

    let posted: Posted

    init(posted: Posted) { self.posted = posted }

    init(of service: Service) {
        let phase = service.phase.flatMap { AssessedPhase(rawValue: $0.rawValue) }
        posted = Posted(fields: ["phase": [phase?.rawValue ?? ""], "standard": [Standard.current.id]])
    }

    func read(knowing standards: [Standard]) -> (beginning: Beginning?, problems: [Failure.Problem]) {
        var answers = Answers(posted)
        let kind = Assessment.Kind(rawValue: posted.text("kind")).flatMap { Self.kinds.contains($0) ? $0 : nil }
        if kind == nil { answers.refuse("Choose what the report is of", field: "kind") }
        let date = answers.day("date")
        let standard = standards.first { $0.id == posted.text("standard") }
        if standard == nil { answers.refuse("Choose the standard", field: "standard") }
        let lead = Person.ID(posted.text("lead-assessor"))
        guard let kind, let date, let standard, answers.problems.isEmpty else {
            return (nil, answers.problems.map { .init($0.field ?? "", $0.message) })
        }
        let phase = AssessedPhase(rawValue: posted.text("phase"))
        return (Beginning(kind: kind, phase: phase, date: date, standard: standard.id, leadAssessor: lead), [])
    }
}
