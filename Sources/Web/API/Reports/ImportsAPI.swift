import Casework
import Domain
import Formats
import Foundation

/// Reports come in as files.
enum ImportsAPI {
    static let routes = [send]

    private static let send = APIRoute.send(
        .imports, "/imports", "Import a report", takes: .bytes(upTo: Visit.fileLimit), gives: ImportResult.shape,
        isMade: { $0.isMade },
        .query("filename", .line(upTo: 255), "What the file is called: it helps to tell the format."),
        .query("format", format, "The format, where it is not to be found out from the content."),
        .query("service", .line(upTo: 200), "The name of the service: otherwise the one that the report names."),
        .query("dry_run", .flag, "`true`: reads only, and keeps nothing.")
    ) { call, body, fileName, format, service, isDryRun in
        guard case .bytes(let bytes, _) = body, let organisation = call.visit.context.program?.organisation else { throw Failure.notFound }
        let name = fileName.flatMap { FileName($0)?.text }
        let read = try await call.casework.readOnly(bytes, fileName: name, format: format, by: call.person)
        if isDryRun == true { return ImportResult(read: read, fileName: name, kept: nil) }
        let kept = try await call.casework.keepFromFile(
            read, fileName: name, in: organisation, service: service, by: call.person)
        return ImportResult(read: read, fileName: name, kept: kept)
    }
    .about(
        """
        The body is the file. A report from which nothing is missing becomes a draft; another waits for the assessments team, who finish it \
        in the browser. The same report is not kept twice. A file that is no report is refused.
        """
    )
    .only(of: [.assessmentsTeam])
    .paced(.imports)

    private static let format = Kind.written(
        ["type": "string", "enum": .list(ImportFormat.all.map { .text($0.name) })],
        "Give one of these: \(ImportFormat.all.map(\.name).joined(separator: ", ")).", as: \.name
    ) { name in ImportFormat.all.first { $0.name == name } }
}

/// What became of a file.
struct ImportResult: Sendable {
    let read: ReadReport
    let fileName: String?
    /// Nil where nothing was to be kept.
    let kept: KeptReport?

    static let shape = Shape<ImportResult>("ImportResult", "What was read of a file, and what became of it.", whatWasRead + whatBecameOfIt)

    private static let whatWasRead: [Field<ImportResult>] = [
        Field("file", orNull: .text, "What the file is called.") { $0.fileName },
        Field("format", .text, "The format that it was read as.") { $0.read.format.name },
        Field("service", orNull: .text, "What the report calls the service.") { $0.read.draft.service },
        Field("organisation", orNull: .text, "Who provides the service, as the report spells it.") { $0.read.draft.organisation },
        Field("phase", orNull: .choice(of: AssessedPhase.self), "Which phase was assessed.") { $0.read.draft.phase },
        Field("assessment_type", orNull: .choice(of: Assessment.Kind.self), "Of what it is a report.") { $0.read.draft.assessmentType },
        Field("date", orNull: .day, "The day of the assessment.") { $0.read.draft.date },
        Field("standard", orNull: .text, "The standard that the point numbers belong to.") { $0.read.draft.standard },
        Field("overall", orNull: .choice(of: OverallRating.self), "The overall rating, as the report states it.") { $0.read.draft.overall },
        Field("findings", listOf: .text, "What the panel said of the service as a whole.") { $0.read.draft.findings },
        Field("points", listOf: point.kind, "Those that the report rates, in its order.") { $0.read.draft.points },
        Field("unassigned_actions", listOf: .text, "Actions that the report gives to no single point.") { $0.read.draft.unassignedActions },
        Field("lead_assessor", orNull: .text, "Who led the panel.") { $0.read.draft.leadAssessor },
        Field("previous_reports", listOf: .text, "Earlier reports that it names.") { $0.read.draft.previousReports },
        Field("problems", listOf: problem.kind, "What a person should look at.") { $0.read.draft.problems },
    ]

    private static let whatBecameOfIt: [Field<ImportResult>] = [
        Field("outcome", .choice(of: Outcome.self), "What became of it.") { $0.outcome },
        Field("report_id", orNull: .id(of: Report.self), "The report that it became, or that was there before.") { $0.report },
        Field("import_id", orNull: .id(of: Import.self), "The import that waits for the assessments team.") { $0.waiting },
        Field("missing", listOf: .text, "What a report needs and this one lacks.") { $0.missing },
    ]

    enum Outcome: String, CaseIterable, Sendable { case read, kept, there, waiting }

    /// Whether something is there now that was not there before.
    fileprivate var isMade: Bool { outcome == .kept || outcome == .waiting }

    private var outcome: Outcome {
        switch kept {
        case nil: .read
        case .draft: .kept
        case .there: .there
        case .waiting, .waitingAlready: .waiting
        }
    }

    private var report: Report.ID? {
        switch kept {
        case .draft(let id), .there(let id): id
        case nil, .waiting, .waitingAlready: nil
        }
    }

    private var waiting: Import.ID? {
        switch kept {
        case .waiting(let id, _), .waitingAlready(let id): id
        case nil, .draft, .there: nil
        }
    }

    private var missing: [String] { if case .waiting(_, let gaps) = kept { gaps.map(\.rawValue) } else { [] } }

    private static let point = Shape<DraftPoint>(
        "ImportedPoint", "One standard point as the report rates it.",
        [
            Field("number", .number, "The number of the point.") { $0.number },
            Field("title", orNull: .text, "As the report words it.") { $0.title },
            Field("rating", .choice(of: Rating.self), "What it says.") { $0.rating },
            Field("findings", listOf: .text, "What the panel said.") { $0.findings },
            Field("actions", listOf: .text, "Verbatim, with white space folded.") { $0.actions },
            Field("advice", listOf: .text, "What the team may do.") { $0.advice },
        ])

    private static let problem = Shape<ImportProblem>(
        "ImportProblem", "Something that a person should look at.",
        [
            Field("severity", .choice(of: ImportProblem.Severity.self), "`warning`: read, but doubtful. `error`: not read.") {
                $0.severity
            },
            Field("place", .text, "Where in the report, in words.") { $0.place },
            Field("message", .text, "What is wrong, and what to do about it.") { $0.message },
        ])
}
