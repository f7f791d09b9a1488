import Casework
import Domain
import Foundation

/// A report as lists of programs show it: without what it says.
struct ReportListItem: Resource {
    let listed: ListedReport
    let times: Lifespan

    var name: String { listed.id.description }
    var versionNumber: Int { listed.version.number }
    var path: String { "/reports/\(listed.id)" }

    static let shape = Shape<ReportListItem>.resource(
        "ReportSummary", "A report, without what it says.",
        [
            Field("service_id", .id(of: Service.self), "The service.") { $0.listed.service },
            Field("service_name", .text, "What the service is called.") { $0.listed.serviceName },
            Field("assessment_id", .id(of: Assessment.self), "The assessment.") { $0.listed.assessment.id },
            Field("assessment_type", .choice(of: Assessment.Kind.self), "Of what.") { $0.listed.assessment.kind },
            Field("phase", orNull: .choice(of: AssessedPhase.self), "Which phase was assessed.") { $0.listed.assessment.phase },
            Field("date", .day, "The day of the assessment.") { $0.listed.assessment.date },
            Field("status", .choice(of: Report.Status.self), "Where it stands.") { $0.listed.status },
            Field("overall", orNull: .choice(of: OverallRating.self), "What it says of the service as a whole.") { $0.listed.overall },
            Field("edition", .number, "Counts what was issued.") { $0.listed.edition },
            Field("answer_by", orNull: .day, "Until when the team may accept or challenge it.") { $0.listed.answerBy },
            Field("actions", .count, "How many of its actions count.") { $0.listed.progress.actions },
            Field("resolved", .count, "How many of them are resolved.") { $0.listed.progress.resolved },
        ])
}

/// A report with what it says, as this person may read it.
struct ReportItem: Resource {
    let record: ReportRecord
    let times: Lifespan

    var report: Report { record.report }
    var name: String { report.id.description }
    var versionNumber: Int { report.version.number }
    var path: String { "/reports/\(report.id)" }

    static let shape = Shape<ReportItem>.resource("Report", "The panel’s written outcome of one assessment.", whatItIs + whatItSays)

    private static let whatItIs: [Field<ReportItem>] = [
        Field("service_id", .id(of: Service.self), "The service.") { $0.report.service },
        Field("service_name", .text, "What the service is called.") { $0.record.service.name },
        Field("assessment_id", .id(of: Assessment.self), "The assessment.") { $0.report.assessment.id },
        Field("assessment_type", .choice(of: Assessment.Kind.self), "Of what.") { $0.report.assessment.kind },
        Field("phase", orNull: .choice(of: AssessedPhase.self), "Which phase was assessed.") { $0.report.assessment.phase },
        Field("date", .day, "The day of the assessment.") { $0.report.assessment.date },
        Field("status", .choice(of: Report.Status.self), "Where it stands.") { $0.report.status },
        Field("edition", .number, "Counts what was issued.") { $0.report.edition },
        Field("answer_by", orNull: .day, "Until when the team may accept or challenge it.") { $0.report.state.answerBy },
        Field("panel", listOf: PanelItem.shape.kind, "Who sits on the panel.") { $0.record.panel },
        Field("follows_report_id", orNull: .id(of: Report.self), "The report whose points it rates again.") {
            $0.record.lineage.follows?.id
        },
    ]

    private static let whatItSays: [Field<ReportItem>] = [
        Field("standard", .text, "The standard that the point numbers belong to.") { $0.report.content.standard },
        Field("overall", orNull: .choice(of: OverallRating.self), "What it says of the service as a whole.") { $0.report.content.overall },
        Field("overall_reason", orNull: .words, "Why that is not what the points suggest.") { $0.report.content.overallReason },
        Field("findings", listOf: .text, "What the panel said of the service as a whole.") { $0.report.content.findings },
        Field("points", listOf: ReportedPointItem.kind, "In its order. A point that is absent is not rated.") { $0.report.content.points },
        Field("unassigned_actions", listOf: .text, "Actions that it gives to no single point.") { $0.report.content.unassignedActions },
        Field("lead_assessor", orNull: .text, "As it names them.") { $0.report.content.leadAssessor },
    ]
}

/// Somebody on a panel.
enum PanelItem {
    static let shape = Shape<PanelMember>(
        "PanelMember", "Somebody on the panel of an assessment.",
        [
            Field("person_id", .id(of: Person.self), "Who it is.") { $0.person }, Field("name", .text, "What they are called.") { $0.name },
            Field("role", .choice(among: [.leadAssessor, .assessor]), "What they are there.") { $0.role },
            Field("profession", orNull: .choice(of: Profession.self), "For which they sit there.") { $0.profession },
        ])
}

/// One standard point as a report rates it.
enum ReportedPointItem {
    static let kind = Shape<ReportedPoint>(
        "ReportedPoint", "One standard point as a report rates it.",
        [
            Field("number", .number, "The number of the point.") { $0.number },
            Field("title", .text, "As the report words it.") { $0.title },
            Field("rating", .choice(of: Rating.self), "What it says.") { $0.rating },
            Field("tracked_as", orNull: .choice(of: Action.Rating.self), "Of a point that is “not met”: what its actions count as.") {
                $0.trackedAs
            },
            Field("findings", listOf: .text, "What the panel said.") { $0.findings },
            Field("actions", listOf: action.kind, "What the team must do.") { $0.actions },
            Field("advice", listOf: .text, "What the team may do.") { $0.advice },
        ]
    ).kind

    private static let action = Shape<ReportedAction>(
        "ReportedAction", "An action as the panel words it.",
        [
            Field("text", .text, "The wording.") { $0.text },
            Field("profession", orNull: .choice(of: Profession.self), "Which profession leads on it.") { $0.profession },
        ])
}
