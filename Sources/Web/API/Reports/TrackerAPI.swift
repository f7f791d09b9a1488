import Casework
import Domain
import Foundation

/// The tracking amber evidence document as data.
enum TrackerAPI {
    static let route = APIRoute.read(
        .reports, "/reports/:report/tracker", "Read the tracking amber evidence document", gives: shape, ReportsAPI.report,
        .query("as_at", moment, "A time, or the end of a day: the document as it stood then.")
    ) { call, id, moment in
        do {
            return try await call.reader.trackingDocument(of: id, for: call.person, at: moment)
        } catch Failure.invalid(let problems) {
            throw Failure.invalid(problems.map { .init("as_at", $0.message) })
        }
    }
    .about("It is made of the history alone, so that now and any past moment are told alike.")

    private static let moment = Kind.written(
        ["type": "string", "anyOf": [["format": "date-time"], ["format": "date"]]], "Give a time as 2026-03-04T10:32:00Z, or a day.",
        as: { (moment: PastMoment) in "\(moment)" }
    ) { text in text.utf8.first.map { (48...57).contains($0) } == true ? PastMoment(text) : nil }

    private static let shape = Shape<TrackingDocument>(
        "Tracker", "The record of progress on the amber actions of one report, as it stood at a moment.",
        [
            Field("report_id", .id(of: Report.self), "The report.") { $0.report.id },
            Field("service_name", .text, "What the service is called.") { $0.serviceName },
            Field("as_at", .instant, "The moment that it is of.") { $0.moment.at },
            Field("sequence", .count, "The number of the last entry of the history that counts.") { $0.moment.sequence },
            Field("lead_assessor", orNull: .text, "Who led the panel then.") { $0.leadAssessor },
            Field("progress", .text, "How far the actions have come, in words.") { $0.progress.words },
            Field("points", listOf: point.kind, "The amber points, in the order of the report.") { document in
                document.points.map { Point(point: $0, document: document) }
            },
        ])

    private struct Point: Sendable {
        let point: TrackingDocument.Point
        let document: TrackingDocument
    }

    private static let point = Shape<Point>(
        "TrackedPoint", "An amber point and its actions.",
        [
            Field("number", .number, "The number of the point.") { $0.point.reported.number },
            Field("title", .text, "As the report words it.") { $0.point.reported.title },
            Field("progress", .text, "How far its actions have come, in words.") { $0.point.progress.words },
            Field("later", orNull: .text, "What a later report said of it, in words.") { $0.point.laterInWords },
            Field("actions", listOf: TrackedActionItem.shape.kind, "In the order of the report.") { point in
                point.point.entries.map { TrackedActionItem(entry: $0, document: point.document) }
            },
        ])
}

/// One action in the tracking document.
struct TrackedActionItem: Sendable {
    let entry: TrackingDocument.Entry
    let document: TrackingDocument

    static let shape = Shape<TrackedActionItem>(
        "TrackedAction", "An amber action as it stood, with all that was on record of it.",
        [
            Field("id", .id(of: Action.self), "The action.") { $0.entry.id },
            Field("number", .text, "The point and its place in it: `3.2`.") { $0.entry.number },
            Field("text", .text, "As the panel worded it.") { $0.entry.action.text },
            Field("status", .choice(of: Action.Status.self), "Where it stood.") { $0.entry.action.status },
            Field("holder", .text, "With whom it was, and since when, in words.") { $0.document.holder(of: $0.entry.action) },
            Field("due_on", orNull: .day, "When it was due.") { $0.entry.action.due?.day },
            Field("due", .text, "The same in words.") { $0.entry.action.dueInWords(on: $0.document.moment.day) },
            Field("owner_id", orNull: .id(of: Person.self), "Who owned it.") { $0.entry.action.owner },
            Field("owner_name", orNull: .text, "What they are called.") { item in item.entry.action.owner.map { item.document.name(of: $0) }
            },
            Field("updates", listOf: update.kind, "Progress updates, the newest first.") { $0.entry.updates },
            Field("evidence", listOf: EvidenceItem.shape.kind, "What was not removed, the earliest first.") {
                $0.entry.evidence.map(EvidenceItem.init)
            },
            Field("answers", listOf: AnswerItem.shape.kind, "What went to the assessors and what they answered, the earliest first.") {
                $0.entry.answers
            },
        ])

    private static let update = Shape<ProgressUpdate>(
        "TrackedUpdate", "A progress update.",
        [
            Field("text", .words, "What was done.") { $0.text }, Field("on", .day, "When it was done.") { $0.on },
            Field("by_name", orNull: .text, "Who posted it.") { $0.personName }, Field("at", .instant, "When it was posted.") { $0.at },
        ])
}
